"""Units: a block with all that continues it on later columns and sheets, its words each in its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from analyser.model.manifesto import Block, BlockKind, Box, Region, Sheet

ENDS = re.compile(r"[.!?:;…][\"'”’)\]]*$")
BROKEN = re.compile(r"[^\W\d_]-$")
SAME_LINE = 0.5  #: share of the lower height that two boxes of one line have in common
TALLER = 1.5  #: ratio of heights above which two boxes stand on no common line: a chapter's number and its title
PROSE = (BlockKind.PARAGRAPH, BlockKind.BULLET)


@dataclass(frozen=True, slots=True)
class Placed:
    """A word, where it stands, and the page number that is printed there."""

    text: str
    regions: tuple[Region, ...]
    sheet: int
    printed: str | None
    ocr: bool


@dataclass(slots=True)
class Unit:
    """A block and what continues it."""

    kind: BlockKind
    level: int
    words: list[Placed] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def ended(self) -> bool:
        """True if the last sentence has its stop."""
        return bool(ENDS.search(self.words[-1].text))

    def extend(self, words: Sequence[Placed], known: frozenset[str]) -> None:
        """Go on with the words of another block; a word broken between the two is closed.

        Args:
            words: Of the block that continues this one.
            known: The manifesto's words, lower-case: ``child-`` and ``care`` close to a word that is among them.
        """
        last, first = self.words[-1], words[0]
        if not (BROKEN.search(last.text) and first.text[:1].islower()):
            self.words.extend(words)
            return
        joined = last.text[:-1] + first.text
        text = joined if re.sub(r"\W", "", joined).lower() in known else last.text + first.text
        closed = Placed(text, last.regions + first.regions, last.sheet, last.printed, last.ocr or first.ocr)
        self.words = [*self.words[:-1], closed, *words[1:]]


def read_units(sheets: Sequence[Sheet]) -> Iterator[Unit]:
    """Join each block with those that continue it; what stands between the two parts comes after the whole."""
    known = frozenset(word.text.lower() for sheet in sheets for block in sheet.blocks for word in block.words)
    pending: list[Unit] = []
    for sheet, block in _text_blocks(sheets):
        while pending and pending[0].words[-1].sheet < sheet.number - 1:
            yield pending.pop(0)
        words = _place(block, sheet)
        opened = _open_unit(pending) if block.continues and block.kind in PROSE else None
        if opened:
            opened.extend(words, known)
        else:
            pending.append(Unit(block.kind, block.level, words))
    yield from pending


def _text_blocks(sheets: Iterable[Sheet]) -> Iterator[tuple[Sheet, Block]]:
    for sheet in sheets:
        for block in sheet.blocks:
            if block.kind is not BlockKind.FURNITURE and block.words:
                yield sheet, block


def _open_unit(pending: Sequence[Unit]) -> Unit | None:
    """The last prose whose sentence has not ended; failing that, the last prose."""
    prose = [unit for unit in reversed(pending) if unit.kind in PROSE]
    return next((unit for unit in prose if not unit.ended), prose[0] if prose else None)


def _place(block: Block, sheet: Sheet) -> list[Placed]:
    printed = block.printed or sheet.printed
    return [
        Placed(
            word.text, tuple(Region(sheet.number, box) for box in word.boxes), sheet.number, printed, sheet.health.ocr
        )
        for word in block.words
    ]


def line_regions(words: Iterable[Placed]) -> tuple[Region, ...]:
    """One box for each printed line that the words stand on."""
    regions: list[Region] = []
    for region in (region for word in words for region in word.regions):
        if regions and _on_line(regions[-1], region):
            last = regions.pop().box
            box = region.box
            region = Region(
                region.sheet,
                Box(min(last.x0, box.x0), min(last.top, box.top), max(last.x1, box.x1), max(last.bottom, box.bottom)),
            )
        regions.append(region)
    return tuple(regions)


def _on_line(before: Region, region: Region) -> bool:
    common = min(before.box.bottom, region.box.bottom) - max(before.box.top, region.box.top)
    low, tall = sorted((before.box.bottom - before.box.top, region.box.bottom - region.box.top))
    level = common > SAME_LINE * low and tall < TALLER * low
    return before.sheet == region.sheet and level and region.box.x0 >= before.box.x0
