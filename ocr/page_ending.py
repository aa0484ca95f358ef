"""The end of a page in columns: receivers beside the signature (NĐ 30/2020 Phụ lục I), or two who sign side by side."""

import re
from collections.abc import Sequence

from dossiers.text import fold
from ocr.found import FoundWord
from ocr.page_lines import Line, lines_by_height, middle_x, middle_y, usual_height, wide_gap

_RECIPIENTS = re.compile(r"^\W*noi nh(an\b|[a-z]{2}\s*[:;])")
_FILED = re.compile(r"^\W*luu\s*[:;]")
_IN_LIST = re.compile(r"^\s*[-–~+*•]")
_LEAST_RECIPIENTS = 2
_LEAST_OF_A_SIGNER = 2
"""Words of the office in which somebody signs: `NGƯỜI NỘP`."""


def ending_columns(words: Sequence[FoundWord], width: int, height: int) -> list[list[FoundWord]]:
    """Words of the left and of the right column at the page's end, nothing where it ends in one."""
    return _recipients_and_signer(words, width, height) or _two_signers(words, width)


def _recipients_and_signer(words: Sequence[FoundWord], width: int, height: int) -> list[list[FoundWord]]:
    """Recipients and signature block, nothing where the page has no recipients on its left."""
    lines = [line for line in lines_by_height(words) if line.box.x0 < 0.4 * width and line.box.y0 > 0.15 * height]
    start = next((line for line in lines if _RECIPIENTS.match(fold(line.text))), None) or _start_of_list(lines)
    if start is None:
        return []
    reach = usual_height(start.words)
    top = start.box.y0 - 2.5 * reach
    below = [word for word in words if middle_y(word) > top]
    divide = _column_divide(below, width)
    if divide is None:
        return []
    left = [word for word in below if middle_x(word) < divide and word.box.y0 >= start.box.y0 - reach]
    right_words = [word for word in below if middle_x(word) >= divide]
    beside = [line for line in lines_by_height(below) if line.box.y0 < start.box.y0 - reach and line.box.x0 < divide]
    floor = max((line.box.y1 for line in beside), default=top)
    return [left, [word for word in right_words if middle_y(word) > floor]]


def _start_of_list(lines: list[Line]) -> Line | None:
    """The first line of the list that ends with "Lưu:", for a heading that was not read; None without such a list."""
    last = next((at for at, line in enumerate(lines) if _FILED.match(fold(line.text))), None)
    if last is None:
        return None
    first = last
    while first and _IN_LIST.match(lines[first - 1].text):
        first -= 1
    return lines[first] if last - first >= _LEAST_RECIPIENTS else None


def _column_divide(words: list[FoundWord], width: int) -> int | None:
    """The x in the middle third that the fewest words cross, at the middle of the widest such blank."""
    crossings = [
        (sum(word.box.x0 < x < word.box.x1 for word in words), x)
        for x in range(round(0.36 * width), round(0.66 * width), max(1, width // 100))
    ]
    if not crossings:
        return None
    fewest = min(crossings)[0]
    if fewest > max(1, len(words) // 40):
        return None
    free = [x for count, x in crossings if count == fewest]
    return free[len(free) // 2]


def _two_signers(words: Sequence[FoundWord], width: int) -> list[list[FoundWord]]:
    """Below the last line that names two offices in capitals, far apart, if nothing below it crosses the blank."""
    for line in reversed(lines_by_height(words)):
        at = wide_gap(line)
        if at is None or not (_is_office(line.words[:at]) and _is_office(line.words[at:])):
            continue
        divide = (line.words[at - 1].box.x1 + line.words[at].box.x0) // 2
        below = [word for word in words if middle_y(word) >= line.box.y0]
        if 0.3 * width < divide < 0.7 * width and not any(word.box.x0 < divide < word.box.x1 for word in below):
            return [
                [word for word in below if middle_x(word) < divide],
                [word for word in below if middle_x(word) >= divide],
            ]
    return []


def _is_office(words: Sequence[FoundWord]) -> bool:
    said = "".join(word.text for word in words)
    return len(words) >= _LEAST_OF_A_SIGNER and said.isupper()
