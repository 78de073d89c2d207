"""Runs: lines that the PDF draws one below the other in one column. Inside a run the PDF's own order is trusted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from analyser.extract.pdf.layout.lines import Line, union
from analyser.model.manifesto import Box

RUN_GAP = 2.6  #: of the type size: lines farther apart than this may have something between them
LINE_FITS = 0.5  #: of the type size: in less white no line stands, tight as the leading may be
SIDE_BY_SIDE = 0.3  #: share of the narrower line's width that two lines of one column have in common
BOX_LINES = 2.5  #: of the type size: a lower tint marks a line or a row, and is no box
SIZE_STEP = 1.35  #: a larger step in size starts a run of its own: a heading goes where its place is


@dataclass(slots=True, eq=False)
class Run:
    """Lines read one after the other."""

    lines: list[Line]
    box: Box = field(init=False)

    def __post_init__(self) -> None:
        self.box = union(self.lines)

    @property
    def flow(self) -> int:
        return self.lines[0].flow

    @property
    def letters(self) -> int:
        return sum(len(word.text) for line in self.lines for word in line.words)


def find_runs(lines: Sequence[Line], fills: Sequence[Box] = ()) -> list[Run]:
    """Cut lines in drawing order where the next one does not stand below the one before it.

    Args:
        lines: One sheet's, in drawing order.
        fills: Its tinted areas: text inside a box and text outside are two runs.
    """
    groups: list[list[Line]] = []
    boxes = {id(line): _box_around(line, fills) for line in lines}
    for line in lines:
        above = groups[-1][-1] if groups else None
        if above and boxes[id(above)] == boxes[id(line)] and _below(above, line) and not _parted(above, line, lines):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [Run(group) for group in groups]


def _box_around(line: Line, fills: Sequence[Box]) -> Box | None:
    """The smallest tinted area of more than a line's height in which a line stands."""
    middle = (line.top + line.bottom) / 2
    around = [
        fill
        for fill in fills
        if fill.top <= middle <= fill.bottom
        and fill.x0 <= line.x0 + line.size
        and fill.x1 >= line.x1 - line.size
        and fill.bottom - fill.top > BOX_LINES * line.size
    ]
    return min(around, key=lambda fill: (fill.x1 - fill.x0) * (fill.bottom - fill.top), default=None)


def _parted(above: Line, line: Line, lines: Sequence[Line]) -> bool:
    """True if a line that is drawn at another time stands between two."""
    if line.top - above.bottom < LINE_FITS * min(above.size, line.size):
        return False
    return any(
        _middle(above) < _middle(other) < _middle(line) and _over(above, other) and _over(other, line)
        for other in lines
        if other is not above and other is not line
    )


def _middle(line: Line) -> float:
    return (line.top + line.bottom) / 2


def _over(one: Line, other: Line) -> bool:
    return one.upright == other.upright and min(one.x1, other.x1) > max(one.x0, other.x0)


def _below(above: Line, line: Line) -> bool:
    if not (above.upright and line.upright):
        return above.upright == line.upright
    gap = line.top - above.bottom
    size = max(above.size, line.size)
    common = min(above.x1, line.x1) - max(above.x0, line.x0)
    return (
        line.top > above.top
        and -0.6 * size < gap < RUN_GAP * size
        and common > SIDE_BY_SIDE * min(above.x1 - above.x0, line.x1 - line.x0)
        and max(above.size, line.size) < SIZE_STEP * max(1.0, min(above.size, line.size))
    )
