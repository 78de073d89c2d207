"""From blocks to passages: bullets whole, paragraphs cut into sentences, each in its context."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from analyser.model.manifesto import Block, BlockKind, Box, Document, Passage, PassageKind, Region, Sheet, Word
from analyser.segment.sentences import split_sentences

LONG_BULLET = 90  #: words: a bullet longer than this is cut into sentences; a policy officer quotes shorter ones whole
ENDS = re.compile(r"[.!?:;…][\"'”’)\]]*$")
PROSE = (BlockKind.PARAGRAPH, BlockKind.BULLET)
KINDS = {
    BlockKind.HEADING: PassageKind.HEADING,
    BlockKind.BULLET: PassageKind.BULLET,
    BlockKind.PARAGRAPH: PassageKind.SENTENCE,
    BlockKind.PULL_QUOTE: PassageKind.PULL_QUOTE,
    BlockKind.CAPTION: PassageKind.CAPTION,
    BlockKind.TABLE: PassageKind.TABLE,
}


@dataclass(frozen=True, slots=True)
class Placed:
    """A word and the sheet it stands on."""

    word: Word
    sheet: Sheet
    printed: str | None


@dataclass(slots=True)
class Unit:
    """A block with all that continues it on later columns and sheets."""

    kind: BlockKind
    level: int
    words: list[Placed] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(placed.word.text for placed in self.words)


def segment(document: Document) -> tuple[Passage, ...]:
    """Cut a manifesto into passages, in reading order.

    Args:
        document: As extracted, furniture and all.

    Returns:
        Every heading, sentence, bullet, pull quote, caption and table row, each once.
    """
    passages: list[Passage] = []
    twins: Counter[str] = Counter()
    path: list[tuple[int, str]] = []
    lead_in = ""
    for unit in _units(document.sheets):
        spans = _spans(unit)
        if unit.kind is BlockKind.HEADING:
            path = [entry for entry in path if entry[0] < unit.level]
        context = tuple(text for _, text in path)
        for start, end in spans:
            governed = lead_in if unit.kind is BlockKind.BULLET else ""
            passages.append(_passage(unit, start, end, len(passages), context, governed, twins))
        if unit.kind is BlockKind.HEADING:
            path.append((unit.level, unit.text))
            lead_in = ""
        elif unit.kind is BlockKind.PARAGRAPH:
            last = unit.text[slice(*spans[-1])] if spans else ""
            lead_in = last if last.endswith(":") else ""
    return tuple(passages)


def _units(sheets: Iterable[Sheet]) -> Iterator[Unit]:
    """Join each block with those that continue it; what stands between the two parts comes after the whole."""
    pending: list[Unit] = []
    for sheet, block in _text_blocks(sheets):
        while pending and pending[0].words[-1].sheet.number < sheet.number - 1:
            yield pending.pop(0)
        words = [Placed(word, sheet, block.printed or sheet.printed) for word in block.words]
        opened = _open_unit(pending) if block.continues and block.kind in PROSE else None
        if opened:
            opened.words.extend(words)
        elif words:
            pending.append(Unit(block.kind, block.level, words))
    yield from pending


def _open_unit(pending: Sequence[Unit]) -> Unit | None:
    """The last prose whose sentence has not ended; failing that, the last prose."""
    prose = [unit for unit in reversed(pending) if unit.kind in PROSE]
    return next((unit for unit in prose if not ENDS.search(unit.words[-1].word.text)), prose[0] if prose else None)


def _text_blocks(sheets: Iterable[Sheet]) -> Iterator[tuple[Sheet, Block]]:
    for sheet in sheets:
        for block in sheet.blocks:
            if block.kind is not BlockKind.FURNITURE:
                yield sheet, block


def _spans(unit: Unit) -> list[tuple[int, int]]:
    text = unit.text
    if unit.kind is BlockKind.PARAGRAPH or (unit.kind is BlockKind.BULLET and len(unit.words) > LONG_BULLET):
        return split_sentences(text)
    return [(0, len(text))] if text else []


def _passage(
    unit: Unit, start: int, end: int, index: int, path: tuple[str, ...], lead_in: str, twins: Counter[str]
) -> Passage:
    words = list(_within(unit.words, start, end))
    text = unit.text[start:end]
    first = words[0]
    digest = hashlib.sha256(f"{first.sheet.number}|{text}".encode()).hexdigest()[:12]
    twins[digest] += 1
    return Passage(
        id=digest if twins[digest] == 1 else f"{digest}-{twins[digest]}",
        index=index,
        kind=KINDS[unit.kind],
        text=text,
        heading_path=path,
        lead_in=lead_in,
        sheet=first.sheet.number,
        printed=first.printed,
        regions=_regions(words),
        ocr=any(placed.sheet.health.ocr for placed in words),
    )


def _within(words: Iterable[Placed], start: int, end: int) -> Iterator[Placed]:
    at = 0
    for placed in words:
        if at < end and at + len(placed.word.text) > start:
            yield placed
        at += len(placed.word.text) + 1


def _regions(words: Iterable[Placed]) -> tuple[Region, ...]:
    """One box for each printed line that the words stand on."""
    regions: list[Region] = []
    for placed in words:
        for box in placed.word.boxes:
            if regions and _on_line(regions[-1], placed.sheet.number, box):
                last = regions.pop().box
                box = Box(
                    min(last.x0, box.x0), min(last.top, box.top), max(last.x1, box.x1), max(last.bottom, box.bottom)
                )
            regions.append(Region(placed.sheet.number, box))
    return tuple(regions)


def _on_line(region: Region, sheet: int, box: Box) -> bool:
    common = min(region.box.bottom, box.bottom) - max(region.box.top, box.top)
    return region.sheet == sheet and common > 0.5 * (box.bottom - box.top) and box.x0 >= region.box.x0
