"""Laying out: from parsed sheets to blocks in reading order.

It sees all sheets at once, because furniture is what recurs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from analyser.extract.pdf.layout.furniture import find_furniture
from analyser.extract.pdf.layout.lines import Line, find_lines
from analyser.extract.pdf.layout.numbers import printed_numbers
from analyser.extract.pdf.layout.order import ENDS, STARTS_LOW, Reading, read_in_order
from analyser.extract.pdf.layout.paragraphs import Draft, find_blocks
from analyser.extract.pdf.layout.runs import find_runs
from analyser.extract.pdf.layout.styles import find_body
from analyser.extract.pdf.layout.wording import count_forms, set_words
from analyser.extract.pdf.raw import RawSheet
from analyser.model.manifesto import Block, BlockKind, Box, Facts, Health, Sheet

LETTERS = re.compile(r"[^\W_]")
PROSE = (BlockKind.PARAGRAPH, BlockKind.BULLET)

__all__ = ["lay_out"]


def lay_out(raw_sheets: Sequence[RawSheet], facts: Facts) -> tuple[Sheet, ...]:
    """Find every sheet's reading order, furniture, blocks and printed number.

    Args:
        raw_sheets: All sheets of one manifesto, in the file's order.
        facts: The manifesto's facts; `page_offset` overrides the numbers found.

    Returns:
        One sheet for each raw sheet, in the same order.
    """
    body = find_body(word for sheet in raw_sheets for word in sheet.words)
    lines = {sheet.number: find_lines(sheet.words) for sheet in raw_sheets}
    furniture = find_furniture(lines, {sheet.number: sheet for sheet in raw_sheets})
    aside = {number: [line for line in found if id(line) in furniture] for number, found in lines.items()}
    printed = printed_numbers(aside, list(lines), facts.page_offset)
    forms = count_forms(line for found in lines.values() for line in found)
    heads = sorted({round(line.size) for found in lines.values() for line in found}, reverse=True)
    sheets: list[Sheet] = []
    for raw in raw_sheets:
        runs = find_runs([line for line in lines[raw.number] if id(line) not in furniture])
        reading = read_in_order(runs, body.size)
        drafts = [draft for run in reading.runs for draft in find_blocks(run, body)]
        before = next((b for s in reversed(sheets) for b in reversed(s.blocks) if b.kind in PROSE), None)
        blocks = _set_blocks(drafts, forms, heads, printed[raw.number], before)
        aside_blocks = [
            Block(BlockKind.FURNITURE, set_words([line], forms, bullet=False), _around(line), 0, printed[raw.number])
            for line in aside[raw.number]
        ]
        health = _health(raw, reading, [*blocks, *aside_blocks])
        sheets.append(Sheet(raw.number, raw.width, raw.height, (*blocks, *aside_blocks), health, printed[raw.number]))
    return tuple(sheets)


def _around(*lines: Line) -> Box:
    return Box(
        min(line.x0 for line in lines),
        min(line.top for line in lines),
        max(line.x1 for line in lines),
        max(line.bottom for line in lines),
    )


def _set_blocks(
    drafts: list[Draft], forms: Counter[str], heads: list[int], printed: str | None, before: Block | None
) -> list[Block]:
    blocks: list[Block] = []
    for draft in drafts:
        words = set_words(draft.lines, forms, bullet=draft.kind is BlockKind.BULLET)
        if not words:
            continue
        level = 1 + heads.index(round(draft.lines[0].size)) if draft.kind is BlockKind.HEADING else 0
        block = Block(draft.kind, words, _around(*draft.lines), level, printed)
        if (
            draft.kind is BlockKind.PARAGRAPH
            and before
            and not ENDS.search(before.text)
            and STARTS_LOW.match(block.text)
        ):
            block = Block(draft.kind, words, block.box, level, printed, continues=True)
        blocks.append(block)
        if block.kind in PROSE:
            before = block
    return blocks


def _health(raw: RawSheet, reading: Reading, blocks: list[Block]) -> Health:
    words = sum(len(block.words) for block in blocks)
    kept = sum(len(LETTERS.findall(block.text)) for block in blocks)
    return Health(
        columns=reading.columns,
        order=reading.order,
        confidence=reading.confidence,
        words=words,
        lost=max(0, raw.characters - kept),
        image_only=not words and bool(raw.images),
        ocr=raw.ocr,
    )
