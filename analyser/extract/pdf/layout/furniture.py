"""Furniture: running heads and feet, page numbers, section tabs. Known by recurrence and by where it stands."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from analyser.extract.pdf.layout.lines import Line
from analyser.extract.pdf.raw import RawSheet

MARGIN = 0.12  #: of the sheet's height: how far in from head and foot furniture may stand
RECURS = 3  #: sheets on which a line must stand in the same place to be furniture
NUMBER = re.compile(r"^(?:page )?[\[(|–-]?\s*(\d{1,3}|[ivxl]{1,6})\s*[\])|–-]?$", re.IGNORECASE)


def find_furniture(sheets: Mapping[int, Sequence[Line]], sizes: Mapping[int, RawSheet]) -> set[int]:
    """Give the `id` of every line that is furniture."""
    places: dict[tuple[str, int], set[int]] = defaultdict(set)
    found: set[int] = set()
    for number, lines in sheets.items():
        for line in lines:
            if _marginal(line, sizes[number]):
                places[_key(line)].add(number)
    for number, lines in sheets.items():
        for line in lines:
            if not _marginal(line, sizes[number]):
                continue
            if NUMBER.match(line.text) or len(places[_key(line)]) >= RECURS:
                found.add(id(line))
    return found


def _marginal(line: Line, sheet: RawSheet) -> bool:
    return line.bottom < MARGIN * sheet.height or line.top > (1 - MARGIN) * sheet.height


def _key(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text.lower()), round(line.top / 12)
