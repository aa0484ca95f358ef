"""The verdict on a page that was read: may it be put away, and if not, what a clerk does about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from dossiers.notices import Notice, notice
from dossiers.reading import Quality, Verdict, Word
from ocr.cleaning import CleanPage
from ocr.found import FoundWord


@dataclass(frozen=True)
class QualitySettings:
    """Where verdicts begin; confidences and sharpness 0..1, ink as a share of the page. Part of the recipe.

    Set on 286 pages, aged and real: of pages called good at most 2 % of the letters are wrong (docs/reading.md).
    """

    good_from: float = 0.86
    unreadable_below: float = 0.42
    doubtful_word: float = 0.60
    least_dpi: int = 190  # 200 with what true page sizes vary by
    least_contrast: float = 60.0
    least_paper: float = 110.0
    blurred_below: float = 0.10
    edge_share: float = 0.004
    much_ink: float = 0.02


def judge(
    words: Sequence[Word], page: CleanPage, dpi: int, sharpness: float, settings: QualitySettings | None = None
) -> Quality:
    """Verdict and reasons, the gravest first. `sharpness` is 0..1, dpi that of the scan itself."""
    settings = settings or QualitySettings()
    if page.blank:
        return Quality("good", (notice("page_blank"),))
    confidence = mean_confidence(words)
    # Where grain was taken off, edges are soft and letters are not.
    blurred = sharpness < settings.blurred_below and not page.smoothed
    verdict = _verdict(confidence, bool(words), blurred, settings)
    reasons = _reasons(words, page, dpi, blurred, confidence, settings)
    if verdict != "good" and not reasons:
        reasons = [notice("page_doubtful")]
    return Quality(verdict, tuple(reasons))


def mean_confidence(words: Sequence[Word] | Sequence[FoundWord]) -> float:
    """Mean confidence by letter, 0 for no words."""
    letters = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / letters if letters else 0.0


def _verdict(confidence: float, any_words: bool, blurred: bool, settings: QualitySettings) -> Verdict:
    if not any_words or confidence < settings.unreadable_below:
        return "unreadable"
    return "good" if confidence >= settings.good_from and not blurred else "poor"


def _reasons(
    words: Sequence[Word], page: CleanPage, dpi: int, blurred: bool, confidence: float, settings: QualitySettings
) -> list[Notice]:
    reasons = []
    doubtful = confidence < settings.good_from
    if blurred:
        reasons.append(notice("page_blurred"))
    if doubtful and (page.measures.contrast < settings.least_contrast or page.measures.paper < settings.least_paper):
        reasons.append(notice("page_dark"))
    if dpi < settings.least_dpi:
        reasons.append(notice("page_low_resolution", dpi=dpi))
    if _cut_off(words, page, settings):
        reasons.append(notice("page_cut_off"))
    if confidence < settings.unreadable_below and page.measures.ink > settings.much_ink and not reasons:
        reasons.append(notice("page_handwriting"))
    return reasons


def _cut_off(words: Sequence[Word], page: CleanPage, settings: QualitySettings) -> bool:
    """Several sure words touch the same side edge of the picture: the paper lay beyond the glass."""
    margin = max(1.0, settings.edge_share * page.width)
    sure = [word for word in words if word.confidence > settings.doubtful_word and len(word.text) > 1]
    at_left = sum(word.box.x0 <= margin for word in sure)
    at_right = sum(word.box.x1 >= page.width - margin for word in sure)
    return max(at_left, at_right) >= 4
