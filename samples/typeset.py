"""One sheet of paper: draws words, rules, codes and ink at exact places and writes down the truth of each line."""

from collections.abc import Sequence
from random import Random

from PIL import Image, ImageDraw

from samples.fonts import Face, load_font, text_box, text_length
from samples.markup import Piece, Word, text_of
from samples.pen import write_digits, written_width
from samples.stamps import code_picture
from samples.truth import Box, TruthCode, TruthLine

BLACK = (22, 22, 26)
Placed = tuple[float, Word]
"""A word and the x of its left end."""


class Sheet:
    """A page side being printed. Lengths in millimetres unless a name says pixels."""

    def __init__(self, dpi: int, rng: Random, width: float = 210, height: float = 297) -> None:
        self.dpi = dpi
        self.rng = rng
        self.image = Image.new("RGB", (round(width * dpi / 25.4), round(height * dpi / 25.4)), "white")
        self.lines: list[TruthLine] = []
        self.codes: list[TruthCode] = []
        self._draw = ImageDraw.Draw(self.image)

    def px(self, mm: float) -> float:
        return mm * self.dpi / 25.4

    def mm(self, pixels: float) -> float:
        return pixels * 25.4 / self.dpi

    def word_width(self, word: Word) -> float:
        return sum(self._piece_width(piece) for piece in word)

    def space_width(self, word: Word) -> float:
        return self.mm(text_length(" ", word[-1].face, self.dpi))

    def words_width(self, words: Sequence[Word]) -> float:
        """Width of the words with plain spaces between them."""
        return sum(map(self.word_width, words)) + sum(self.space_width(word) for word in words[:-1])

    def set_words(self, x: float, baseline: float, words: Sequence[Word]) -> None:
        """Prints words from x on as one line of truth."""
        placed = []
        for word in words:
            placed.append((x, word))
            x += self.word_width(word) + self.space_width(word)
        self.set_line(placed, baseline)

    def set_line(self, placed: Sequence[Placed], baseline: float) -> None:
        """Prints words at their places as one line of truth."""
        boxes: list[Box] = []
        for x, word in placed:
            left = x
            for piece in word:
                boxes.append(self._print_piece(piece, left, baseline))
                left += self._piece_width(piece)
        box = (
            max(0, min(box[0] for box in boxes)),
            max(0, min(box[1] for box in boxes)),
            min(self.image.width, max(box[2] for box in boxes)),
            min(self.image.height, max(box[3] for box in boxes)),
        )
        words = [word for _, word in placed]
        by_hand = any(piece.by_hand for word in words for piece in word)
        self.lines.append(TruthLine(text_of(words), box, by_hand))

    def rule(self, x0: float, y0: float, x1: float, y1: float, thickness: float = 0.2) -> None:
        pixels = max(1, round(self.px(thickness)))
        self._draw.line((self.px(x0), self.px(y0), self.px(x1), self.px(y1)), fill=BLACK, width=pixels)

    def frame(self, x0: float, y0: float, x1: float, y1: float, thickness: float = 0.2) -> None:
        pixels = max(1, round(self.px(thickness)))
        corners = (self.px(x0), self.px(y0), self.px(x1), self.px(y1))
        self._draw.rectangle(corners, outline=BLACK, width=pixels)

    def dots(self, x0: float, x1: float, baseline: float, face: Face | None) -> None:
        """Leader dots from x0 to x1: full stops of `face`, or the fine dotted rule of printed forms without one.

        They are no text and leave no truth.
        """
        if face is None:
            self._dotted_rule(x0, x1, baseline)
            return
        font = load_font(face, self.dpi)
        dot = text_length(".", face, self.dpi)
        count = int(self.px(x1 - x0) / dot)
        if count > 0:
            right = self.px(x0) + count * dot
            self._draw.text((right, self.px(baseline)), "." * count, BLACK, font, anchor="rs")

    def _dotted_rule(self, x0: float, x1: float, baseline: float) -> None:
        step, radius = self.px(0.6), max(0.7, self.px(0.15))
        x, y = self.px(x0), self.px(baseline) - radius
        while x < self.px(x1):
            self._draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=BLACK)
            x += step

    def code(self, text: str, kind: str, x: float, y: float, width: float) -> float:
        """Prints a "QRCode" or "Code128" at about `width`; returns its height."""
        picture = code_picture(text, kind, round(self.px(width)))
        left, top = round(self.px(x)), round(self.px(y))
        self.image.paste(picture.convert("RGB"), (left, top))
        self.codes.append(TruthCode(kind, text, (left, top, left + picture.width, top + picture.height)))
        return self.mm(picture.height)

    def _piece_width(self, piece: Piece) -> float:
        if piece.by_hand:
            return self.mm(written_width(piece.text, self._written_height(piece)))
        return self.mm(text_length(piece.text, piece.face, self.dpi))

    def _print_piece(self, piece: Piece, x: float, baseline: float) -> Box:
        left, base = self.px(x), self.px(baseline)
        if piece.by_hand:
            height = self._written_height(piece)
            write_digits(self.image, piece.text, left, base, height, self.rng)
            return (round(left), round(base - height), round(left + written_width(piece.text, height)), round(base))
        self._draw.text((left, base), piece.text, BLACK, load_font(piece.face, self.dpi), anchor="ls")
        x0, y0, x1, y1 = text_box(piece.text, piece.face, self.dpi)
        return (int(left + x0), int(base + y0), int(left + x1) + 1, int(base + y1) + 1)

    def _written_height(self, piece: Piece) -> float:
        return piece.face.size * self.dpi / 72 * 0.78
