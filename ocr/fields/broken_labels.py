"""Labels that prose breaks over two lines: `… giải quyết nội / dung sau: …` stands whole on the line it ends on."""

from collections.abc import Iterator, Sequence

from ocr.fields.labels import CELL_END, Label, is_bullet
from ocr.fields.likeness import likeness
from ocr.fields.lines import Line, compact

_MOST = 6
"""Words of a label on either line."""
_NEAR = 1.6
"""Line heights between two lines of one sentence, at most."""


def mended_labels(lines: Sequence[Line], labels: Sequence[Label]) -> Iterator[Line]:
    """The same words in the same order; where a label was broken, its first words begin the line it ends on."""
    phrases = {compact(phrase) for label in labels for phrase in label.phrases if " " in phrase}
    carried: tuple[Line, ...] = ()
    for at, line in enumerate(lines):
        whole = Line(line.page, (*carried[0].words, *line.words)) if carried else line
        carried = ()
        taken = _broken_at(whole, lines[at + 1], phrases) if at + 1 < len(lines) else 0
        if taken and (moved := whole.part(len(whole.words) - taken)) and (rest := whole.part(0, -taken)):
            carried, whole = (moved,), rest
        yield whole


def _broken_at(line: Line, following: Line, phrases: set[str]) -> int:
    """How many words at the end of the line begin a label that ends, with a colon, on the following one; 0 for none."""
    apart = following.box.y0 - line.box.y1
    if line.page != following.page or not -line.height < apart < _NEAR * line.height:
        return 0
    if is_bullet(following.words[0]) or any(word.text == CELL_END for word in (*line.words, *following.words)):
        return 0
    ends = next((n for n, word in enumerate(following.words[:_MOST], 1) if word.text.endswith(":")), 0)
    rest = compact(" ".join(word.text for word in following.words[:ends]))
    if not rest or rest in phrases:
        return 0
    said = ""
    for taken, word in enumerate(reversed(line.words[-_MOST:]), 1):
        said = compact(word.text) + said
        if any(likeness(phrase, said + rest) for phrase in phrases):
            return taken if taken < len(line.words) else 0
    return 0
