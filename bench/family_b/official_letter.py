"""Công văn (Mẫu 1.5 phụ lục III NĐ 30/2020/NĐ-CP): from the commune, from a department, or to several receivers."""

from dataclasses import dataclass

from bench.family_b.administrative import Issue, body, closing, opening
from bench.family_b.presses import settle
from bench.layouts.signing import electronic
from bench.layouts.wording import around_seal, figures, lowered
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, Kind
from samples.letterhead import Signing
from samples.stamps import incoming_stamp
from samples.truth import TruthField


@dataclass(frozen=True)
class Letter:
    """One letter: its head, whom it is for, what it says and how it ends."""

    issue: Issue
    to: tuple[str, ...]
    text: tuple[str, ...]
    receivers: tuple[str, ...]
    signing: Signing
    e_signed: str = ""


def compose(flow: Flow, case: Case) -> Fields:
    variant = case.rng.choice((_from_department, _to_several, _reply))
    letter = variant(case)
    settle(flow, case.rng)
    if letter.e_signed:
        electronic(flow, letter.e_signed, case.received_at)
    fields = opening(flow, case, letter.issue)
    if variant is _reply:
        _stamped(flow, case)
    _addressed(flow, letter.to)
    body(flow, letter.text)
    fields |= {"type": TruthField("CÔNG VĂN"), "subject": TruthField(letter.issue.subject)}
    return fields | closing(flow, case, letter.receivers, letter.signing, copy=variant is _to_several)


def _addressed(flow: Flow, to: tuple[str, ...]) -> None:
    if len(to) == 1:
        flow.paragraph(f"Kính gửi: {to[0]}", align="center", after=5)
        return
    flow.paragraph("Kính gửi:", align="left", after=0.5, between=(flow.left + 30, flow.right))
    for number, each in enumerate(to):
        end = "." if number == len(to) - 1 else ";"
        flow.paragraph(f"- {each}{end}", align="left", after=0.5, between=(flow.left + 52, flow.right))
    flow.space(4)


def _stamped(flow: Flow, case: Case) -> None:
    sheet, day = flow.sheet, case.received_at.date()
    incoming_stamp(
        sheet.image, (sheet.px(flow.left - 4), sheet.px(flow.y - 2)), sheet.dpi, 31 + case.serial, day, case.rng
    )
    flow.space(21)


def _from_department(case: Case) -> Letter:
    province, person = case.province, case.applicant
    social = case.procedure.field_code == "G18-BT02"
    name, short = ("SỞ Y TẾ", "SYT-BTXH") if social else ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "SNNMT-QLĐĐ")
    subject = f"V/v trả lời đề nghị xác minh hồ sơ của {person.courtesy.lower()} {person.full_name}"
    issue = Issue(
        (name,), (f"UBND {province.name.upper()}",), 900 + case.serial, f"/{short}", province.short,
        case.received_at.date(), subject,
    )  # fmt: skip
    text = (
        f"Sở nhận được văn bản của {case.commune.committee} về việc phối hợp giải quyết hồ sơ {case.code}. Sau khi "
        "kiểm tra, Sở có ý kiến như sau:",
        f"Thông tin của {person.courtesy.lower()} {person.full_name} (sinh năm {person.born.year}, số định danh "
        f"{person.personal_id}) trong hồ sơ lưu trữ thống nhất với giấy tờ công dân đã nộp. Địa chỉ "
        f"{person.residence.old} nay là {person.residence.new}.",
        "Đề nghị địa phương căn cứ quy định hiện hành để giải quyết, bảo đảm thời hạn đã hẹn với công dân./.",
    )
    signing = Signing(
        ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), case.officials.land_director, f"{name[:24]} {province.short}".upper()
    )
    to, receivers = (f"{case.commune.committee}.",), ("Như trên;", "Giám đốc Sở (b/c);", "Lưu: VT.")
    e_signed = "Sở Y tế" if social else "Sở Nông nghiệp và Môi trường"
    return Letter(issue, to, text, receivers, signing, e_signed)


def _to_several(case: Case) -> Letter:
    commune, person = case.commune, case.applicant
    subject = "V/v cung cấp thông tin phục vụ giải quyết thủ tục hành chính"
    issuer = ("ỦY BAN NHÂN DÂN", commune.title.upper())
    issue = Issue(issuer, (), 3 + case.serial, "/UBND-TTHC", commune.seat, case.received_at.date(), subject)
    text = (
        f"Thực hiện quy trình giải quyết thủ tục “{case.procedure.name}”, {commune.committee} đang thụ lý hồ sơ của "
        f"{person.courtesy.lower()} {person.full_name}, thường trú: {person.residence.new}.",
        f"Để hoàn thành trước ngày {figures(case.due_at.date())}, đề nghị các đơn vị rà soát, cung cấp bản sao tài "
        f"liệu liên quan đang lưu giữ, gửi về Ủy ban nhân dân {commune.kind.lower()} (qua Trung tâm Phục vụ hành chính "
        "công).",
        "Rất mong nhận được sự phối hợp của quý đơn vị./.",
    )
    to = ("Công an " + lowered(commune.title), "Chi nhánh Văn phòng Đăng ký đất đai", "Bảo hiểm xã hội cơ sở")
    signing = Signing(("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), case.officials.vice_chairman)
    return Letter(issue, to, text, ("Như trên;", "Chủ tịch (b/cáo);", "Lưu: VT, TTPVHCC."), signing)


def _reply(case: Case) -> Letter:
    commune = case.commune
    unit = ("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG")
    issue = Issue(
        unit, (f"UBND {commune.title.upper()}",), 20 + case.serial % 80, "/TTPVHCC", commune.seat,
        case.received_at.date(), "V/v chuyển hồ sơ và đề nghị thẩm định",
    )  # fmt: skip
    text = (
        f"Trung tâm chuyển đến quý phòng hồ sơ mã số {case.code}, người nộp: {case.applicant.full_name}, nộp ngày "
        f"{figures(case.received_at.date())}.",
        "Đề nghị quý phòng thẩm định, trình Chủ tịch Ủy ban nhân dân xem xét, quyết định và chuyển kết quả về Trung "
        f"tâm trước ngày {figures(case.due_at.date())} để trả cho công dân. Trân trọng./.",
    )
    signing = Signing(("GIÁM ĐỐC",), case.officials.expert, around_seal(case))
    return Letter(issue, (f"Phòng chuyên môn {lowered(commune.title)}.",), text, ("Như trên;", "Lưu: TT."), signing)


KIND = Kind("official_letter", "component", compose)
