"""Lines with wide gaps: justified lines pulled apart, and rows of figures in tables and lists of contents."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analyser.extract.pdf.layout.lines import Line, level
from analyser.extract.pdf.layout.marks import LEADER

BRIDGE = 4.0  #: of the type size: the widest gap in a justified line
NEIGHBOUR = 1.9  #: of the type size: how far above or below stands the line that shows there is no gutter
SAME_SIZE = 1.1  #: ratio of sizes that still counts as one size
CELL = re.compile(
    r"^(?:[(\[]?[-+−–~<>]?[£$€]?\d[\d,.]*(?:%|p|bn|m|k|tn|million|billion)?[)\]]?|n/?a|nil|[–—-])$", re.IGNORECASE
)
LARGE_FIGURE = 1.5  #: of the body size
COLUMN = 3  #: figures that must stand below each other to be a column
ALIGNED = 0.8  #: of the type size: how exactly they do
BESIDE = 2.5  #: of the type size: text this near on the right makes a figure a list's count instead


def bridge_gaps(lines: Sequence[Line]) -> list[Line]:
    """Join the pieces of a justified line where the lines above or below run on across the gap."""
    joined: list[Line] = []
    for line in lines:
        left = joined[-1] if joined else None
        if left and _pulled_apart(left, line) and any(_spans(other, left, line) for other in lines):
            left.words = [*left.words, *line.words]
            left.measure()
        else:
            joined.append(line)
    return joined


def _pulled_apart(left: Line, right: Line) -> bool:
    size = max(left.size, right.size)
    return (
        left.upright
        and right.upright
        and 0 < right.x0 - left.x1 < BRIDGE * size
        and size < SAME_SIZE * min(left.size, right.size)
        and level(left, right)
    )


def _spans(other: Line, left: Line, right: Line) -> bool:
    """True if `other` runs above or below both pieces, across the white between them."""
    if other is left or other is right or not other.upright:
        return False
    apart = max(other.top - left.bottom, left.top - other.bottom)
    size = left.size
    return (
        -0.5 * size < apart < NEIGHBOUR * size
        and other.x0 < left.x1 - size
        and other.x1 > right.x0 + size
        and 1 / SAME_SIZE < other.size / max(size, 1.0) < SAME_SIZE
        and not level(other, left)
    )


def join_cells(lines: Sequence[Line], body: float) -> list[Line]:
    """Put figures that stand in columns into the row on whose baseline they are.

    Args:
        lines: One sheet's.
        body: The running text's size in points: a figure set much larger is no cell, but the opening of a text.
    """
    for line in lines:
        line.cells = int(_led_to_page(line))
    figures = [
        line
        for line in lines
        if line.upright and line.size < LARGE_FIGURE * body and all(CELL.match(word.text) for word in line.words)
    ]
    cells = [line for line in figures if _in_column(line, figures) and not _counts(line, lines)]
    gone: set[int] = set()
    for cell in sorted(cells, key=lambda cell: cell.x0):
        row = [other for other in lines if other is not cell and id(other) not in gone and _to_the_left(other, cell)]
        if not row:
            continue
        nearest = max(row, key=lambda other: other.x1)
        nearest.words = [*nearest.words, *cell.words]
        nearest.cells += len(cell.words)
        nearest.measure()
        gone.add(id(cell))
    return [line for line in lines if id(line) not in gone]


def _led_to_page(line: Line) -> bool:
    """True for a contents line: dots lead to its last word, a page number."""
    return len(line.words) > 1 and bool(LEADER.search(line.words[-2].text) and CELL.match(line.words[-1].text))


def _in_column(line: Line, figures: Sequence[Line]) -> bool:
    near = ALIGNED * line.size
    return (
        sum(
            abs(other.x1 - line.x1) < near
            or abs(other.x0 - line.x0) < near
            or abs(other.x0 + other.x1 - line.x0 - line.x1) < 2 * near
            for other in figures
        )
        >= COLUMN
    )


def _counts(line: Line, lines: Sequence[Line]) -> bool:
    """True if text follows close by: the figure opens that text."""
    return any(
        0 <= other.x0 - line.x1 < BESIDE * line.size and level(other, line) and not CELL.match(other.words[0].text)
        for other in lines
        if other is not line and other.upright
    )


def _to_the_left(other: Line, cell: Line) -> bool:
    return (
        other.upright
        and other.x1 <= cell.x0 + 0.3 * cell.size
        and level(other, cell)
        and max(other.size, cell.size) < 1.35 * min(other.size, cell.size)
    )
