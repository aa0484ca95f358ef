"""Giấy tiếp nhận hồ sơ và hẹn trả kết quả: in Roman sections, as the citizen's counterfoil, in ruled boxes."""

from bench.family_b.heads import heading, one_column, two_columns
from bench.family_b.rows import row
from bench.family_b.signing import side_by_side
from bench.family_c.setting import aligned, begin, four_columns, run_in, section, small_print, stacked, two
from bench.family_c.variants import one_of
from bench.family_c.wording import any_day, any_moment, unit_of
from samples.case import Case
from samples.flow import Blank, Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.words import clock_iso, long_date

TITLE = "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"


def sections(flow: Flow, case: Case) -> Fields:
    """I to III in tables of four columns, the unit in a sentence over them."""
    begin(flow, Face(12.5), Margins(15, 15, 14, 25))
    person, unit = case.applicant, unit_of(case, "Trung tâm Phục vụ hành chính công")
    place = f"{case.commune.seat}, {long_date(case.received_at.date())}"
    two_columns(flow, Head(("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG"), (case.commune.title.upper(),), "", place), size=11)
    heading(flow, TITLE, size=14)
    flow.paragraph(f"Mã hồ sơ: <b>{case.code}</b>", align="center", after=2)
    run_in(flow, (Blank("Cơ quan tiếp nhận hồ sơ:", unit),))
    section(flow, "I. NGƯỜI NỘP HỒ SƠ")
    four_columns(
        flow,
        [
            two(("Họ và tên", f"<b>{person.full_name}</b>"), ("Số ĐDCN/CCCD", person.personal_id)),
            two(("Điện thoại", person.phone), ("Email", _email(case))),
            row("Chỗ ở hiện nay", person.residence.new),
        ],
    )
    section(flow, "II. HỒ SƠ")
    four_columns(flow, [row("Thủ tục hành chính", case.procedure.name), row("Giấy tờ đã nộp", "; ".join(_papers()))])
    four_columns(flow, [two(("Số bộ", "01"), ("Lệ phí", "Không"))])
    section(flow, "III. THỜI GIAN")
    four_columns(
        flow,
        [
            two(("Ngày giờ nhận", any_moment(case.rng, case.received_at)),
                ("Hẹn trả", any_moment(case.rng, case.due_at))),
            row("Thời hạn xử lý", f"{case.procedure.days} ngày làm việc"),
        ],
    )  # fmt: skip
    flow.space(5)
    _sign(flow, case, "CÁN BỘ TIẾP NHẬN")
    return _truth(case, unit, person.full_name, "01", str(case.procedure.days), email=_email(case))


def counterfoil(flow: Flow, case: Case) -> Fields:
    """A printer's typeface, all colons in one line, no e-mail address."""
    begin(flow, Face(10.5, family="Cousine"), Margins(14, 14, 14, 20))
    person, unit, days = case.applicant, unit_of(case, "Bộ phận Một cửa"), f"{case.procedure.days:02}"
    flow.paragraph("<b>Liên 2: Giao người nộp</b>", align="right", after=3)
    one_column(flow, size=11, family="Cousine")
    heading(flow, "GIẤY TIẾP NHẬN HỒ SƠ", "VÀ HẸN TRẢ KẾT QUẢ", size=14, family="Cousine")
    aligned(
        flow,
        [
            row("Nơi nhận hồ sơ", unit),
            row("Số biên nhận", case.code),
            row("Công dân", person.full_name.upper()),
            row("Sinh ngày", any_day(case.rng, person.born)),
            row("Căn cước", person.personal_id),
            row("Di động", person.phone),
            row("Thường trú", person.residence.new),
            row("Việc cần giải quyết", case.procedure.name),
            row("Số lượng", "01 bộ"),
            row("Nhận lúc", any_moment(case.rng, case.received_at)),
            row("Trả lúc", any_moment(case.rng, case.due_at)),
            row("Giải quyết trong", f"{days} ngày làm việc"),
        ],
        48,
    )
    flow.space(3)
    flow.sheet.code(case.code, "Code128", flow.left, flow.y, 66)
    flow.space(18)
    _sign(flow, case, "NHÂN VIÊN TIẾP NHẬN")
    small_print(flow, "Mang theo giấy này và căn cước khi đến nhận kết quả. Hỗ trợ: 1022.", size=9)
    return _truth(case, unit, person.full_name.upper(), "01", days)


def boxed(flow: Flow, case: Case) -> Fields:
    """Ruled boxes with small labels over the values, the QR code at the top."""
    begin(flow, Face(12, family="Arimo"), Margins(14, 15, 14, 22))
    person, unit, days = case.applicant, unit_of(case, "Điểm hỗ trợ dịch vụ công"), f"{case.procedure.days:02}"
    flow.sheet.code(case.code, "QRCode", flow.left, 12, 22)
    flow.space(3)
    one_column(flow, size=11, family="Arimo")
    flow.space(5)
    heading(flow, TITLE, size=13.5, family="Arimo")
    stacked(
        flow,
        [
            two(("Mã số hồ sơ", f"<b>{case.code}</b>"), ("Đơn vị tiếp nhận hồ sơ", unit), (0.8, 1.2)),
            two(("Người yêu cầu", f"<b>{person.full_name}</b>"), ("Số điện thoại liên hệ", person.phone), (1.2, 0.8)),
            two(("Số định danh", person.personal_id), ("Hộp thư điện tử", _email(case))),
            row("Nơi cư trú", person.residence.new),
            row("Tên thủ tục", case.procedure.name),
            (Blank("Số bộ hồ sơ", "1", 0.6), Blank("Số ngày giải quyết", days, 0.7),
             Blank("Phí, lệ phí", "0 đồng", 0.7)),
            two(("Thời điểm tiếp nhận", any_moment(case.rng, case.received_at)),
                ("Thời điểm hẹn trả kết quả", any_moment(case.rng, case.due_at))),
            row("Thành phần hồ sơ", "; ".join(_papers())),
        ],
        ruled=True,
    )  # fmt: skip
    flow.space(6)
    _sign(flow, case, "NGƯỜI TIẾP NHẬN HỒ SƠ")
    return _truth(case, unit, person.full_name, "1", days, email=_email(case))


def _papers() -> tuple[str, ...]:
    return "Đơn hoặc tờ khai theo mẫu", "Giấy tờ chứng minh kèm theo", "Căn cước (đối chiếu)"


def _email(case: Case) -> str:
    return f"hoso.{case.serial:04}@example.vn"


def _sign(flow: Flow, case: Case, who: str) -> None:
    left = Signing(("NGƯỜI NỘP",), case.applicant.full_name, note="(Ký tên)")
    side_by_side(flow, left, Signing((who,), case.officials.clerk, note="(Ký tên)"), room=21)


def _truth(case: Case, unit: str, name: str, copies: str, days: str, **more: str) -> Fields:
    return printed(
        dossier_code=case.code,
        receiving_unit=unit,
        full_name=name,
        address=case.applicant.residence.new,
        phone=case.applicant.phone,
        personal_id=case.applicant.personal_id,
        procedure_name=case.procedure.name,
        copies=copies,
        processing_days=days,
        received_at=clock_iso(case.received_at),
        due_at=clock_iso(case.due_at),
        **more,
    )


VARIANTS = (sections, counterfoil, boxed)
KIND = Kind("receipt", "unknown", one_of(VARIANTS), page_numbers=False)
