"""A page of a scanned PDF: is it one picture, and what lies over it. Pages that are more than that are rendered."""

from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf

from archive.pdfa.placing import IDENTITY, Matrix, Rect, box_of, into_unit, is_square_on

_MOST_CONTENT_BYTES = 2_000_000
_TOLERANCE = 0.015  # of the page's side, by which a picture may miss the page's edge
_CODECS = {
    "/DCTDecode", "/CCITTFaxDecode", "/FlateDecode", "/JBIG2Decode", "/RunLengthDecode", "/LZWDecode",
    "/ASCII85Decode", "/ASCIIHexDecode",
}  # fmt: skip
_HARMLESS = {"BMC", "BDC", "EMC", "MP", "DP", "BX", "EX", "w", "J", "j", "M", "i", "ri", "BT", "ET"}
_TEXT_PLACING = {"Tc", "Tw", "Tz", "TL", "Tf", "Ts", "Td", "TD", "Tm", "T*"}
_TEXT_SHOWING = {"Tj", "TJ", "'", '"'}
_INVISIBLE = 3
_HIDDEN_FLAGS = 2 | 32  # Hidden, NoView


@dataclass(frozen=True)
class PicturePage:
    """A page that is one picture: its stream, the map of its unit square to the page, what lies over it, its turn.

    `box` is the page's box and `overlays` are rectangles, both in the page's own space.
    """

    stream: pikepdf.Object
    place: Matrix
    box: Rect
    overlays: tuple[Rect, ...]
    rotation: int


@dataclass
class _State:
    matrix: Matrix = IDENTITY
    text_mode: int = 0


def picture_page(page: pikepdf.Page) -> PicturePage | None:
    """What the page is made of; None where it is not exactly one picture that covers it and PDF/A may hold."""
    box = page_box(page)
    if box.width <= 0 or box.height <= 0 or "/UserUnit" in page.obj:
        return None
    painted = _only_picture(page)
    if painted is None:
        return None
    stream, place = painted
    if not (is_square_on(place) and _covers(box_of(place), box) and _acceptable(stream)):
        return None
    return PicturePage(stream, place, box, tuple(overlays(page, box)), page_rotation(page))


def page_box(page: pikepdf.Page) -> Rect:
    """What is seen of the page: its crop box inside its media box, left bottom corner first."""
    media, crop = Rect(*sorted_box(page.mediabox)), Rect(*sorted_box(page.cropbox))
    seen = Rect(max(media.x0, crop.x0), max(media.y0, crop.y0), min(media.x1, crop.x1), min(media.y1, crop.y1))
    return seen if seen.width > 0 and seen.height > 0 else media


def page_rotation(page: pikepdf.Page) -> int:
    """The page's own clockwise turn: 0, 90, 180 or 270."""
    return int(page.obj.get("/Rotate", _inherited(page, "/Rotate"))) % 360 // 90 * 90


def sorted_box(box: pikepdf.Array | pikepdf.Rectangle) -> tuple[float, float, float, float]:
    """The four numbers with left below right and bottom below top."""
    numbers = box.as_array() if isinstance(box, pikepdf.Rectangle) else box
    x0, y0, x1, y1 = (float(number) for number in numbers.as_list())
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _inherited(page: pikepdf.Page, key: str) -> int:
    node: pikepdf.Object = page.obj
    steps = 0
    while "/Parent" in node and steps < 64:
        node, steps = node["/Parent"], steps + 1
        if key in node:
            return int(node[key])
    return 0


def _only_picture(page: pikepdf.Page) -> tuple[pikepdf.Object, Matrix] | None:
    """The one thing the page paints, if that is a picture and nothing clips or changes it."""
    contents = page.obj.get("/Contents")
    parts = [] if contents is None else contents.as_list() if isinstance(contents, pikepdf.Array) else [contents]
    pictures = page.resources.get("/XObject", pikepdf.Dictionary())
    state, saved = _State(), list[_State]()
    painted: list[tuple[pikepdf.Object, Matrix]] = []
    try:
        if sum(len(part.read_bytes()) for part in parts) > _MOST_CONTENT_BYTES:
            return None
        for instruction in pikepdf.parse_content_stream(page):
            operator, operands = str(instruction.operator), instruction.operands
            if operator == "q":
                saved.append(_State(state.matrix, state.text_mode))
            elif operator == "Q":
                state = saved.pop() if saved else _State()
            elif operator == "cm":
                state.matrix = Matrix(*(float(number) for number in operands)).then(state.matrix)
            elif operator == "Tr":
                state.text_mode = int(operands[0])
            elif operator == "Do":
                painted.append((pictures[str(operands[0])], state.matrix))
            elif operator in _TEXT_SHOWING:
                if state.text_mode != _INVISIBLE:
                    return None
            elif operator not in _HARMLESS and operator not in _TEXT_PLACING:
                return None
    except (pikepdf.PdfError, KeyError, ValueError, TypeError):
        return None
    return painted[0] if len(painted) == 1 else None


def _covers(outer: Rect, page: Rect) -> bool:
    """The same rectangle, give or take the tolerance."""
    x, y = _TOLERANCE * page.width, _TOLERANCE * page.height
    return (
        abs(outer.x0 - page.x0) <= x
        and abs(outer.x1 - page.x1) <= x
        and abs(outer.y0 - page.y0) <= y
        and abs(outer.y1 - page.y1) <= y
    )


def _acceptable(stream: pikepdf.Object) -> bool:
    """A picture that PDF/A-2 can hold as it is: known codec, grey or RGB, no mask, no layer."""
    if str(stream.get("/Subtype")) != "/Image" or any(key in stream for key in ("/SMask", "/Mask", "/OC", "/F")):
        return False
    codecs = stream.get("/Filter", pikepdf.Array())
    named = codecs.as_list() if isinstance(codecs, pikepdf.Array) else [codecs]
    if not {str(codec) for codec in named} <= _CODECS:
        return False
    return bool(stream.get("/ImageMask", False)) or _plain_colours(stream.get("/ColorSpace"))


def _plain_colours(space: pikepdf.Object | None) -> bool:
    if isinstance(space, pikepdf.Array):
        kind = str(space[0])
        return (kind == "/Indexed" and _plain_colours(space[1])) or (
            kind == "/ICCBased" and int(space[1].get("/N", 0)) in {1, 3}
        )
    return str(space) in {"/DeviceGray", "/DeviceRGB"}


def overlays(page: pikepdf.Page, box: Rect) -> Iterator[Rect]:
    """Where annotations are seen: signature stamps, notes, filled fields. Links and what is hidden are not."""
    for annotation in page.obj.get("/Annots", pikepdf.Array()).as_list():
        if str(annotation.get("/Subtype")) in {"/Link", "/Popup"} or int(annotation.get("/F", 0)) & _HIDDEN_FLAGS:
            continue
        x0, y0, x1, y1 = sorted_box(pikepdf.Array(annotation.get("/Rect", [0, 0, 0, 0])))
        seen = Rect(max(x0, box.x0), max(y0, box.y0), min(x1, box.x1), min(y1, box.y1))
        if seen.width > 0 and seen.height > 0:
            yield seen


def in_frame(page: PicturePage) -> Matrix:
    """From the page's space into the unit square of its picture's rectangle, which becomes the page."""
    return into_unit(box_of(page.place))
