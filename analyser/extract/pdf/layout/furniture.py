"""Furniture: running heads and feet, page numbers, section tabs, imprints, printers' marks.

Known by recurrence and by where it stands: a line that comes back at the same height near the sheet's edge, a number
there, turned text along a side, and whatever else is set in a slot that holds such lines on most sheets.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from analyser.extract.pdf.layout.lines import Line
from analyser.extract.pdf.layout.numbers import counts_pages
from analyser.extract.pdf.raw import RawSheet

MARGIN = 0.12  #: of the sheet's height: how far in from head and foot furniture may stand
SIDE = 0.08  #: of the sheet's width: the same for section tabs along the sides
RECURS = 3  #: sheets on which a line must stand in the same place to be furniture
SLOT = 4.0  #: points: lines whose tops differ by less stand at the same height
SLOT_SHEETS = 5  #: sheets on which a slot must hold lines before it is trusted
SLOT_SHARE = 0.6  #: share of them that must be furniture by themselves
STACKED = 0.9  #: of the type size: a line this near to furniture, in the same type, is part of it if it recurs too
NUMBER = re.compile(r"^(?:page )?[\[(|–\-•]?\s*(?:\d{1,3}|[ivxl]{1,6})\s*[\])|–\-•]?$", re.IGNORECASE)
CHAPTER_NUMBER = 2.5  #: of the running text's size: a larger number counts chapters, not pages
TITLE = 1.5  #: of the running text's size: larger type at the head of a sheet is a title
SLUG = re.compile(r"\.(?:indd|qxd|idml|ai)\b", re.IGNORECASE)
IMPRINT = re.compile(
    r"^(?:(?:published|promoted|printed)(?:,| and| &)?\s?)+ (?:by|on behalf)\b|^reproduced from electronic media",
    re.IGNORECASE,
)

IMPRINT_LETTERS = 40  #: letters by which two imprints are known for the same

Slot = tuple[int, float, str]


def find_furniture(lines: Mapping[int, Sequence[Line]], raws: Mapping[int, RawSheet], body: float) -> set[int]:
    """Give the `id` of every line that is furniture.

    Args:
        lines: By sheet number.
        raws: The parsed sheets, for their sizes.
        body: The running text's size in points.
    """
    places = _places(lines, body)
    found: set[int] = set()
    for number, on_sheet in lines.items():
        for line in on_sheet:
            if _by_itself(line, raws[number], places, body):
                found.add(id(line))
    found |= _large_numbers(lines, raws, body, found)
    for on_sheet in lines.values():
        found |= _stacked(on_sheet, found, places, body)
    return found | _in_slots(lines, raws, found)


def recurring_imprints(texts: Sequence[str]) -> set[str]:
    """Legal lines on who promoted and printed the manifesto, where they stand on more sheets than one."""
    counts = Counter(_letters(text) for text in texts if IMPRINT.match(text))
    return {text for text in texts if IMPRINT.match(text) and counts[_letters(text)] > 1}


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.lower())[:IMPRINT_LETTERS]


def _places(lines: Mapping[int, Sequence[Line]], body: float) -> dict[tuple[str, int], set[int]]:
    """On which sheets each text stands at each height; a height counts for its neighbours too."""
    places: dict[tuple[str, int], set[int]] = defaultdict(set)
    for number, on_sheet in lines.items():
        for line in on_sheet:
            text, height = _key(line, body)
            for near in (height - 1, height, height + 1):
                places[text, near].add(number)
    return places


def _key(line: Line, body: float) -> tuple[str, int]:
    """Text and height; numbers count as equal, but not in type as large as titles: ``Chapter 2`` is no running head."""
    text = line.text.lower()
    return text if line.size > TITLE * body else re.sub(r"\d+", "#", text), round(line.top / SLOT)


def _by_itself(line: Line, raw: RawSheet, places: Mapping[tuple[str, int], set[int]], body: float) -> bool:
    if SLUG.search(line.text):
        return True
    if NUMBER.match(line.text) and line.size > CHAPTER_NUMBER * body:
        return False
    recurs = len(places[_key(line, body)]) >= RECURS and not line.text.endswith(":")
    if _at_end(line, raw):
        return recurs or bool(NUMBER.match(line.text)) or (_at_side(line, raw) and not line.upright)
    return _at_side(line, raw) and (recurs or not line.upright)


def _large_numbers(
    lines: Mapping[int, Sequence[Line]], raws: Mapping[int, RawSheet], body: float, found: set[int]
) -> set[int]:
    """Page numbers set as large as a chapter's: they count on from sheet to sheet."""
    large = {
        number: [
            line
            for line in on_sheet
            if _at_end(line, raws[number]) and line.size > CHAPTER_NUMBER * body and NUMBER.match(line.text)
        ]
        for number, on_sheet in lines.items()
    }
    known = {number: [line for line in on_sheet if id(line) in found] for number, on_sheet in lines.items()}
    return {id(line) for line in counts_pages(large, known)}


def _at_end(line: Line, raw: RawSheet) -> bool:
    return line.bottom < MARGIN * raw.height or line.top > (1 - MARGIN) * raw.height


def _at_side(line: Line, raw: RawSheet) -> bool:
    return line.x1 < SIDE * raw.width or line.x0 > (1 - SIDE) * raw.width


def _stacked(
    on_sheet: Sequence[Line], found: set[int], places: Mapping[tuple[str, int], set[int]], body: float
) -> set[int]:
    """Further lines of a head that is set in two or three lines."""
    more: set[int] = set()
    heads = [line for line in on_sheet if id(line) in found]
    for line in on_sheet:
        if id(line) in found or len(places[_key(line, body)]) < RECURS or line.text.endswith(":"):
            continue
        if any(_same_stack(head, line) for head in heads):
            more.add(id(line))
            heads.append(line)
    return more


def _same_stack(head: Line, line: Line) -> bool:
    apart = max(line.top - head.bottom, head.top - line.bottom)
    return apart < STACKED * line.size and (head.size, head.font) == (line.size, line.font)


def _in_slots(lines: Mapping[int, Sequence[Line]], raws: Mapping[int, RawSheet], found: set[int]) -> set[int]:
    """Lines in a slot that mostly holds furniture: a section's name that comes on two sheets only."""
    slots: dict[Slot, list[tuple[int, Line]]] = defaultdict(list)
    for number, on_sheet in lines.items():
        for line in on_sheet:
            if line.upright and _at_end(line, raws[number]):
                slots[round(line.top / SLOT), line.size, line.font].append((number, line))
    more: set[int] = set()
    for held in slots.values():
        sheets = {number for number, _ in held}
        furniture = sum(id(line) in found for _, line in held)
        if len(sheets) >= SLOT_SHEETS and furniture >= SLOT_SHARE * len(held):
            more |= {id(line) for _, line in held}
    return more
