"""What every card of identity bears beside its text: ground, emblem, portrait, chip, machine-readable lines."""

import unicodedata
from dataclasses import dataclass, replace
from datetime import date

from PIL import ImageDraw

from samples.fonts import Face
from samples.markup import words_of
from samples.people import Person
from samples.typeset import Sheet

WIDTH, HEIGHT = 85.6, 54.0
"""ID-1, millimetres."""


@dataclass(frozen=True)
class Card:
    """One side of a card on a sheet: where it lies, how much it is enlarged, whether it is copied in grey."""

    sheet: Sheet
    x: float
    y: float
    scale: float
    grey: bool

    def text(self, x: float, y: float, markup: str, size: float, *, bold: bool = False, family: str = "Arimo") -> None:
        """One line, x and y in millimetres of the card, size in points of the card."""
        words = words_of(markup, Face(size * self.scale, bold=bold, family=family))
        self.sheet.set_words(self.x + x * self.scale, self.y + y * self.scale, words)

    def centred(self, y: float, markup: str, size: float, middle: float = WIDTH / 2 + 4) -> None:
        words = words_of(markup, Face(size * self.scale, bold=True, family="Arimo"))
        x = middle - self.sheet.words_width(words) / self.scale / 2
        self.text(x, y, markup, size, bold=True)

    def ground(self) -> None:
        fill = (243, 243, 243) if self.grey else (228, 238, 226)
        self.box(0, 0, WIDTH, HEIGHT, fill, radius=3)

    def emblem(self) -> None:
        draw, outer = ImageDraw.Draw(self.sheet.image), (150, 150, 150) if self.grey else (208, 70, 56)
        for radius, fill in ((4.6, outer), (1.9, (232, 204, 96))):
            draw.ellipse((*self._at(9 - radius, 8.5 - radius), *self._at(9 + radius, 8.5 + radius)), fill=fill)

    def portrait(self, x: float, y: float) -> None:
        """A drawn figure, nobody's photo."""
        self.box(x, y, 19, 24, (206, 212, 218))
        draw = ImageDraw.Draw(self.sheet.image)
        draw.ellipse((*self._at(x + 5.5, y + 4), *self._at(x + 13.5, y + 15)), fill=(150, 126, 112))
        draw.pieslice((*self._at(x + 2, y + 15), *self._at(x + 17, y + 33)), 180, 360, fill=(74, 82, 96))

    def box(
        self, x: float, y: float, width: float, height: float, fill: tuple[int, int, int], radius: float = 0
    ) -> None:
        corners = (*self._at(x, y), *self._at(x + width, y + height))
        round_by = self.sheet.px(radius * self.scale)
        ImageDraw.Draw(self.sheet.image).rounded_rectangle(
            corners, round_by, fill=fill, outline=(140, 140, 140), width=2
        )

    def code(self, text: str, x: float, y: float, width: float) -> None:
        self.sheet.code(text, "QRCode", self.x + x * self.scale, self.y + y * self.scale, width * self.scale)

    def _at(self, x: float, y: float) -> tuple[float, float]:
        return self.sheet.px(self.x + x * self.scale), self.sheet.px(self.y + y * self.scale)


def expiry(person: Person) -> date:
    """Cards are changed at 25, 40 and 60 (Luật Căn cước 2023 Đ21), or last for life."""
    birthday = person.born.replace(day=min(person.born.day, 28))
    ends = (birthday.replace(year=birthday.year + age) for age in (25, 40, 60))
    return next((end for end in ends if (end - person.id_issued).days > 730), birthday.replace(year=birthday.year + 99))


def machine_lines(person: Person) -> tuple[str, str, str]:
    """The three lines of ICAO TD1; check digits are not computed."""
    plain = unicodedata.normalize("NFD", person.full_name.replace("Đ", "D").replace("đ", "d")).upper()
    surname, *given = "".join(letter for letter in plain if not unicodedata.combining(letter)).split()
    sex = "F" if person.female else "M"
    return (
        f"IDVNM{person.personal_id[3:]}7{person.personal_id}<<3".ljust(30, "<")[:30],
        f"{person.born:%y%m%d}4{sex}{expiry(person):%y%m%d}2VNM".ljust(29, "<") + "6",
        f"{surname}<<{'<'.join(given)}".ljust(30, "<")[:30],
    )


def reissued(person: Person, day: date) -> Person:
    """The same citizen with a card of that day."""
    return replace(person, id_issued=day)
