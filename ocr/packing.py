"""Readings as bytes and as the agreed `read` JSON (design §5), both ways. What is in them is decided elsewhere."""

import gzip
import json
from typing import Any

from dossiers.errors import Damaged
from dossiers.geometry import Box
from dossiers.notices import Notice
from dossiers.reading import Alternative, Block, Code, PageReading, Quality, Reading, Word

Json = dict[str, Any]


def pack(reading: Reading) -> bytes:
    """The reading as gzip of its JSON; equal readings give equal bytes. Holds no file name."""
    text = json.dumps(reading_to_json(reading), ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode("utf-8"), compresslevel=6, mtime=0)


def unpack(packed: bytes) -> Reading:
    """The reading that `pack` packed. Raises Damaged("reading_unreadable")."""
    try:
        return reading_from_json(json.loads(gzip.decompress(packed).decode("utf-8")))
    except (OSError, EOFError, ValueError, KeyError, TypeError) as error:
        raise Damaged("reading_unreadable") from error


def reading_to_json(reading: Reading, path: str = "") -> Json:
    """The `read` shape. `path` is for the screen only: a stored reading has none, file names are personal data."""
    return {
        "source": {"path": path, "sha256": reading.scan, "pages": len(reading.pages)},
        "recipe": reading.recipe,
        "pages": [page_to_json(page) for page in reading.pages],
    }


def reading_from_json(data: Json) -> Reading:
    """The reading of a `read` document. Raises KeyError, TypeError or ValueError where it is not one."""
    pages = tuple(page_from_json(page) for page in data["pages"])
    return Reading(scan=data["source"]["sha256"], recipe=data["recipe"], pages=pages)


def page_to_json(page: PageReading) -> Json:
    """One entry of `pages`; ours on top of the agreed keys: `codes`, `line` of a word, `cells` of a table, `remedy`."""
    return {
        "number": page.number,
        "width": page.width,
        "height": page.height,
        "dpi": page.dpi,
        "rotation": page.rotation,
        "skew": page.skew,
        "blank": page.blank,
        "quality": {
            "verdict": page.quality.verdict,
            "reasons": [
                {"code": each.code, "vi": each.vi, "en": each.en, "remedy": each.remedy}
                for each in page.quality.reasons
            ],
        },
        "blocks": [_block_to_json(block) for block in page.blocks],
        "text": page.text,
        "words": [_word_to_json(word) for word in page.words],
        "codes": [{"symbology": code.symbology, "text": code.text, "box": list(code.box)} for code in page.codes],
    }


def page_from_json(data: Json) -> PageReading:
    """The page of an entry of `pages`."""
    reasons = tuple(
        Notice(code=each["code"], vi=each["vi"], en=each["en"], remedy=each.get("remedy", ""))
        for each in data["quality"]["reasons"]
    )
    return PageReading(
        number=data["number"],
        width=data["width"],
        height=data["height"],
        dpi=data["dpi"],
        rotation=data["rotation"],
        skew=data["skew"],
        blank=data["blank"],
        quality=Quality(verdict=data["quality"]["verdict"], reasons=reasons),
        blocks=tuple(_block_from_json(each) for each in data["blocks"]),
        text=data["text"],
        words=tuple(_word_from_json(each) for each in data["words"]),
        codes=tuple(
            Code(symbology=each["symbology"], text=each["text"], box=Box(*each["box"]))
            for each in data.get("codes", [])
        ),
    )


def _block_to_json(block: Block) -> Json:
    cells = {"cells": [list(cell) for cell in block.cells]} if block.cells else {}
    return {"id": block.id, "kind": block.kind, "box": list(block.box), **cells}


def _block_from_json(data: Json) -> Block:
    cells = tuple(Box(*cell) for cell in data.get("cells", []))
    return Block(id=data["id"], kind=data["kind"], box=Box(*data["box"]), cells=cells)


def _word_to_json(word: Word) -> Json:
    return {
        "text": word.text,
        "confidence": word.confidence,
        "box": list(word.box),
        "block": word.block,
        "line": word.line,
        "verified": word.verified,
        "alternatives": [
            {"text": each.text, "source": each.source, "confidence": each.confidence} for each in word.alternatives
        ],
    }


def _word_from_json(data: Json) -> Word:
    return Word(
        text=data["text"],
        confidence=data["confidence"],
        box=Box(*data["box"]),
        block=data["block"],
        line=data.get("line", 0),
        verified=data["verified"],
        alternatives=tuple(
            Alternative(text=each["text"], source=each["source"], confidence=each["confidence"])
            for each in data["alternatives"]
        ),
    )
