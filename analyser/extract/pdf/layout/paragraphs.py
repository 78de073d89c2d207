"""Runs cut into blocks: paragraphs, bullets and headings as they are set off from each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from analyser.extract.pdf.layout.lines import MARK, Line
from analyser.extract.pdf.layout.runs import Run
from analyser.extract.pdf.layout.styles import Body, heavy
from analyser.model.manifesto import BlockKind

EXTRA_LEADING = 0.3  #: of the type size: white beyond the usual between lines that parts two paragraphs
SIZE_CHANGE = 1.08  #: ratio of sizes that parts a heading from text
HEADING_SIZE = 1.15  #: of the body size: type this large is a heading
HEADING_WORDS = 16  #: a heading in the body's size is not longer
PULL_QUOTE_WORDS = 14  #: large type that runs longer than this and ends like a sentence is no heading


@dataclass(slots=True, eq=False)
class Draft:
    """A block before its words are set in full."""

    kind: BlockKind
    lines: list[Line]


def find_blocks(run: Run, body: Body) -> list[Draft]:
    """Cut a run where the white, the type or a bullet's mark parts it."""
    groups: list[list[Line]] = []
    leading = _leading(run.lines)
    for line in run.lines:
        if groups and not _parted(groups[-1][-1], line, leading):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [Draft(_kind(group, body), group) for group in groups]


def _leading(lines: Sequence[Line]) -> float:
    steps = [(b.bottom - a.bottom) / max(b.size, 1) for a, b in pairwise(lines)]
    return min(median(steps), 1.6) if steps else 1.2


def _parted(above: Line, line: Line, leading: float) -> bool:
    step = (line.bottom - above.bottom) / max(line.size, above.size, 1)
    sizes = sorted((above.size, line.size))
    return (
        line.marked
        or step > leading + EXTRA_LEADING
        or sizes[1] > SIZE_CHANGE * sizes[0]
        or heavy(above.font) != heavy(line.font)
    )


def _kind(lines: Sequence[Line], body: Body) -> BlockKind:
    text = " ".join(line.text for line in lines)
    words = text.split()
    size = max(line.size for line in lines)
    if lines[0].marked and len(words) > 1:
        return BlockKind.BULLET
    if size > HEADING_SIZE * body.size:
        long_sentence = len(words) > PULL_QUOTE_WORDS and text.rstrip("”’\"'")[-1:] in ".!?"
        return BlockKind.PARAGRAPH if long_sentence else BlockKind.HEADING
    stands_out = heavy(lines[0].font) and not any(heavy(font) for font in body.fonts)
    short = len(words) <= HEADING_WORDS and text[-1] not in ".:;,"
    if short and (stands_out or (text.isupper() and len(text) > 3)) and not MARK.match(words[0]):
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH
