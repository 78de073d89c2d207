"""Sheets as bytes and back: JSON for what is text, plain doubles for what is measured.

Fifty thousand words are read in a tenth of a second, most of it spent on making them; nothing in the bytes can run.
"""

from __future__ import annotations

import json
import sys
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import fields
from itertools import islice
from typing import Any

from analyser.extract.collector import without_collections
from analyser.model.manifesto import Block, BlockKind, Box, Health, Order, Sheet, Word

_LENGTH = 8  #: bytes that hold the length of the text
_HEALTH = tuple(field.name for field in fields(Health))


def encode(sheets: tuple[Sheet, ...]) -> bytes:
    """Writes sheets down; `decode` gives equal ones."""
    words = [word for sheet in sheets for block in sheet.blocks for word in block.words]
    fonts = {font: rank for rank, font in enumerate(dict.fromkeys(word.font for word in words))}
    columns = {
        "sheets": [_sheet_row(sheet) for sheet in sheets],
        "fonts": list(fonts),
        "texts": [word.text for word in words],
        "font": [fonts[word.font] for word in words],
        "parts": [len(word.boxes) for word in words],
    }
    numbers = array("d", [word.size for word in words])
    numbers.extend(edge for word in words for box in word.boxes for edge in (box.x0, box.top, box.x1, box.bottom))
    if sys.byteorder == "big":
        numbers.byteswap()
    text = json.dumps(columns, separators=(",", ":")).encode()
    return len(text).to_bytes(_LENGTH, "big") + text + numbers.tobytes()


def decode(raw: bytes) -> tuple[Sheet, ...]:
    """Reads sheets that `encode` wrote."""
    with without_collections():
        end = _LENGTH + int.from_bytes(raw[:_LENGTH], "big")
        columns = json.loads(raw[_LENGTH:end])
        numbers = array("d", raw[end:])
        if sys.byteorder == "big":
            numbers.byteswap()
        words = _words(columns, numbers.tolist())
        return tuple(_sheet(row, words) for row in columns["sheets"])


def _words(columns: dict[str, Any], numbers: list[float]) -> Iterator[Word]:
    texts, parts = columns["texts"], columns["parts"]
    edges = iter(numbers[len(texts) :])
    boxes = map(Box, edges, edges, edges, edges)
    if parts.count(1) == len(parts):
        printed: Iterable[tuple[Box, ...]] = zip(boxes)
    else:
        printed = (tuple(islice(boxes, count)) for count in parts)
    return map(Word, texts, printed, numbers, map(columns["fonts"].__getitem__, columns["font"]))


def _sheet_row(sheet: Sheet) -> list[Any]:
    health = [getattr(sheet.health, name) for name in _HEALTH]
    blocks = [
        [block.kind, len(block.words), _edges(block.box), block.level, block.printed, block.continues]
        for block in sheet.blocks
    ]
    return [sheet.number, sheet.width, sheet.height, blocks, health, sheet.printed]


def _sheet(row: list[Any], words: Iterator[Word]) -> Sheet:
    number, width, height, blocks, health, printed = row
    values = dict(zip(_HEALTH, health, strict=True))
    values |= {"order": Order(values["order"]), "notes": tuple(values["notes"])}
    return Sheet(number, width, height, tuple(_block(block, words) for block in blocks), Health(**values), printed)


def _block(row: list[Any], words: Iterator[Word]) -> Block:
    kind, count, edges, level, printed, continues = row
    box = Box(*edges) if edges else None
    return Block(BlockKind(kind), tuple(islice(words, count)), box, level, printed, continues)


def _edges(box: Box | None) -> tuple[float, ...] | None:
    return (box.x0, box.top, box.x1, box.bottom) if box else None
