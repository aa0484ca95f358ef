"""Makes `places.csv`: `python -m config.places_making FOLDER --out config/catalogues/places.csv`.

FOLDER is the `data` folder of vietnamadminunits 1.0.4 (MIT, © 2025 Tran Ngoc Minh Hieu,
github.com/tranngocminhhieu/vietnamadminunits): the units of before and after 01/7/2025 and what became of each commune.
Its coordinates and keywords are left behind.
"""

import argparse
import csv
import json
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from config.places import COLUMNS, FIRST_DAY_OF_TWO_LEVELS, LAST_DAY_OF_THREE_LEVELS
from dossiers.text import fold, nfc

_OLD, _NEW = ("", LAST_DAY_OF_THREE_LEVELS.isoformat()), (FIRST_DAY_OF_TWO_LEVELS.isoformat(), "")
_Row = tuple[str, str, str, str, str, str]


def rows_of(folder: Path) -> Iterator[_Row]:
    """The table's rows, units of three levels first, each kind by its code."""
    with sqlite3.connect(folder / "dataset.db") as data:
        old = data.execute(
            "SELECT provinceCode, province, districtCode, district, wardCode, ward, provinceKey, districtKey, wardKey "
            "FROM admin_units_legacy WHERE wardCode IS NOT NULL ORDER BY wardCode"
        ).fetchall()
        new = data.execute(
            "SELECT provinceCode, province, wardCode, ward, provinceKey, wardKey FROM admin_units ORDER BY wardCode"
        ).fetchall()
    converter = json.loads((folder / "converter_2025.json").read_text("utf-8"))
    became = _became(converter, new)
    provinces = {key: code for code, _, _, _, key, _ in new}
    merged = converter["DICT_PROVINCE"].items()
    successor = {before: provinces[now] for now, befores in merged for before in befores}
    yield from sorted({(row[0], row[1], "", *_OLD, successor[row[6]]) for row in old})
    yield from sorted({(row[2], row[3], row[0], *_OLD, "") for row in old})
    for row in old:
        yield (row[4], row[5], row[2], *_OLD, " ".join(became.get(_key(*row[6:9]), ())))
    yield from sorted({(row[0], row[1], "", *_NEW, "") for row in new})
    for row in new:
        yield (row[2], row[3], row[0], *_NEW, "")


def _became(converter: Mapping[str, Any], new: Sequence[tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    """The codes of today's communes by the key of yesterday's; several where a commune was divided."""
    codes = {_key(province, ward): code for _, _, code, _, province, ward in new}
    found: defaultdict[str, list[str]] = defaultdict(list)
    for province, communes in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for commune, befores in communes.items():
            for before in befores:
                found[_key(before)].append(codes[_key(province, commune)])
    for province, divided in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        for before, communes in divided.items():
            found[_key(before)].extend(codes[_key(province, each["newWardKey"])] for each in communes)
    return {before: tuple(sorted(set(now))) for before, now in found.items()}


def _key(*parts: str) -> str:
    """The source spells a few of its keys with accents."""
    return fold("_".join(parts))


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m config.places_making", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    chosen = parser.parse_args(arguments)
    rows = [tuple(nfc(cell) for cell in row) for row in rows_of(chosen.folder)]
    with chosen.out.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows)
    sys.stdout.write(f"{len(rows)} units\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
