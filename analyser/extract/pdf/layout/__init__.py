"""Laying out: from parsed sheets to blocks in reading order.

It sees all sheets at once, because furniture is what recurs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analyser.extract.pdf.layout.drawn_marks import set_drawn_marks
from analyser.extract.pdf.layout.furniture import find_furniture, recurring_imprints
from analyser.extract.pdf.layout.glyphs import restore_letters
from analyser.extract.pdf.layout.health import examine
from analyser.extract.pdf.layout.initials import set_initials
from analyser.extract.pdf.layout.joins import join_sheet
from analyser.extract.pdf.layout.kinds import (
    join_numbers,
    mark_items,
    mark_pull_quotes,
    name_kind,
    nest_bullets,
)
from analyser.extract.pdf.layout.lines import Line, find_lines, union
from analyser.extract.pdf.layout.numbers import Printed, printed_numbers
from analyser.extract.pdf.layout.order import Reading, read_in_order
from analyser.extract.pdf.layout.outline import set_levels
from analyser.extract.pdf.layout.paragraphs import Draft, cut_paragraphs
from analyser.extract.pdf.layout.rows import bridge_gaps, join_cells
from analyser.extract.pdf.layout.runs import find_runs
from analyser.extract.pdf.layout.spacing import close_up
from analyser.extract.pdf.layout.styles import Body, find_body
from analyser.extract.pdf.layout.titles import Page, refuse_titles
from analyser.extract.pdf.layout.wording import Lexicon, read_lexicon, set_words
from analyser.extract.pdf.raw import RawSheet
from analyser.model.manifesto import Block, BlockKind, Facts, Sheet

COUNTED_LIST = 2  #: counted lines on a sheet that make a list

__all__ = ["lay_out"]


@dataclass(frozen=True, slots=True)
class Setting:
    """A sheet on its way: its reading order, its drafts and its furniture."""

    raw: RawSheet
    reading: Reading
    drafts: list[Draft]
    furniture: list[Line]


def lay_out(raw_sheets: Sequence[RawSheet], facts: Facts) -> tuple[Sheet, ...]:
    """Find every sheet's reading order, furniture, blocks and printed number.

    Args:
        raw_sheets: All sheets of one manifesto, in the file's order.
        facts: The manifesto's facts; `page_offset` overrides the numbers found.

    Returns:
        One sheet for each raw sheet, in the same order.
    """
    raws = [set_drawn_marks(raw) for raw in restore_letters(raw_sheets)]
    body = find_body(word for raw in raws for word in raw.words)
    lines = {raw.number: find_lines(raw.words) for raw in raws}
    lexicon = read_lexicon(lines.values())
    for line in (line for on_sheet in lines.values() for line in on_sheet):
        close_up(line, lexicon.forms)
    settings = _settings(raws, lines, lexicon, body)
    _judge_drafts(settings, body)
    printed = printed_numbers({setting.raw.number: setting.furniture for setting in settings}, facts.page_offset)
    open_draft: Draft | None = None
    sheets: list[Sheet] = []
    for setting in settings:
        ordered, open_draft = join_sheet(setting.drafts, open_draft)
        sheets.append(_sheet(setting, ordered, lexicon, printed[setting.raw.number]))
    return tuple(sheets)


def _settings(
    raws: Sequence[RawSheet], lines: Mapping[int, Sequence[Line]], lexicon: Lexicon, body: Body
) -> list[Setting]:
    """Take the furniture out of each sheet, and order and cut the rest."""
    furniture = find_furniture(lines, {raw.number: raw for raw in raws}, body.size)
    settings: list[Setting] = []
    for raw in raws:
        text = [line for line in lines[raw.number] if id(line) not in furniture]
        text = set_initials(join_cells(bridge_gaps(text), body.size), lexicon.forms)
        reading = read_in_order(find_runs(text, raw.fills), body.size)
        counting = sum(line.counted for line in text) >= COUNTED_LIST
        ordered = find_runs([line for run in reading.runs for line in run.lines], raw.fills)
        drafts = [draft for run in ordered for draft in cut_paragraphs(run, body, counting=counting)]
        aside = [line for line in lines[raw.number] if id(line) in furniture]
        settings.append(Setting(raw, reading, drafts, aside))
    return settings


def _judge_drafts(settings: Sequence[Setting], body: Body) -> None:
    """Name every draft's kind; imprints that recur go to the furniture."""
    imprints = recurring_imprints([draft.text for setting in settings for draft in setting.drafts])
    for setting in settings:
        for draft in setting.drafts:
            imprint = draft.text in imprints
            draft.kind = BlockKind.FURNITURE if imprint else name_kind(draft, body, setting.raw)
        setting.furniture.extend(
            line for draft in setting.drafts if draft.kind is BlockKind.FURNITURE for line in draft.lines
        )
        kept = [
            draft
            for draft in setting.drafts
            if draft.kind is not BlockKind.FURNITURE and any(map(str.isalnum, draft.text))
        ]
        setting.drafts[:] = join_numbers(kept)
        mark_items(setting.drafts)
        nest_bullets(setting.drafts)
    mark_pull_quotes([setting.drafts for setting in settings], body)
    refuse_titles([Page(setting.drafts, setting.furniture) for setting in settings], body)
    set_levels([setting.drafts for setting in settings])


def _sheet(setting: Setting, drafts: Sequence[Draft], lexicon: Lexicon, printed: Printed) -> Sheet:
    raw = setting.raw
    blocks = [_block(draft, lexicon, printed, raw.width) for draft in drafts]
    aside = [
        _block(Draft([line], 0.0, kind=BlockKind.FURNITURE), lexicon, printed, raw.width) for line in setting.furniture
    ]
    whole = tuple(block for block in (*blocks, *aside) if block.words)
    health = examine(raw, setting.reading, whole)
    return Sheet(raw.number, raw.width, raw.height, whole, health, printed.whole)


def _block(draft: Draft, lexicon: Lexicon, printed: Printed, width: float) -> Block:
    box = union(draft.lines)
    return Block(
        kind=draft.kind,
        words=set_words(draft.lines, lexicon, bullet=draft.kind is BlockKind.BULLET),
        box=box,
        level=draft.level,
        printed=printed.at((box.x0 + box.x1) / 2, width),
        continues=draft.continues,
    )
