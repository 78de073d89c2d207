"""What a matrix has room for: widths, heads that wrap and are never cut, a row's words in one line or two.

Widths are in pixels, for windows of 1,024 to 1,440. Words are wrapped by their number of characters: what draws the
chart measures them before the page's font is there, and a cut head would hide which column is whose.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from analyser.report.coverage import Row

HEAD_BREAK = 13  #: characters of a word that a head shows unbroken: what fits the narrowest column
CUT = "…"


class Shows(Enum):
    """What stands beside the symbol in a cell."""

    COUNT = "count"  #: ``3 of 5``
    SHORT = "short"  #: ``3/5``
    WORD = "word"  #: ``Partly``
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Measure:
    """What a matrix of so many columns has room for."""

    shows: Shows
    cell: int  #: width of a cell of a picture; on the screen cells fill the window
    least: int  #: width of a cell below which its words would not fit
    label: int  #: width of a row's words
    letters: int  #: characters of a row's words a line
    lines: int  #: of a row's words at most
    row: int  #: height
    head: int  #: size of a head's letters
    wrap: int  #: characters of a head a line
    middle: int  #: from a cell's middle to the right edge of its symbol
    upright: bool = False  #: heads run from the bottom to the top

    def least_width(self, columns: int) -> int:
        """Pixels that a matrix of so many columns needs."""
        return self.label + self.least * columns

    def head_lines(self, label: str) -> list[str]:
        """A head in lines, broken at spaces and hyphens; only a word longer than any line is broken itself."""
        longest = max(self.wrap, HEAD_BREAK)
        lines = textwrap.wrap(label, self.wrap, break_long_words=False)
        return [part for line in lines for part in (textwrap.wrap(line, longest) if len(line) > longest else [line])]

    def words(self, label: str) -> list[str]:
        """A row's words in lines; what does not fit is cut at the end."""
        return textwrap.wrap(
            label, self.letters, max_lines=self.lines, placeholder=CUT, break_on_hyphens=False
        )  # fmt: skip


COUNTED: Mapping[int, Measure] = {
    2: Measure(Shows.COUNT, 140, 72, 310, 54, 1, 24, 13, 18, -17),
    4: Measure(Shows.COUNT, 100, 72, 300, 52, 1, 24, 13, 13, -17),
    6: Measure(Shows.COUNT, 82, 68, 276, 50, 1, 24, 12, 11, -17),
    10: Measure(Shows.SHORT, 66, 62, 276, 50, 1, 24, 11, 9, -13),
}  #: by the most columns it is for; rows of several asks
COUNTED_MANY = Measure(Shows.SHORT, 56, 50, 276, 50, 1, 24, 12, 24, -11, upright=True)  #: with more columns than that
NAMED: Mapping[int, Measure] = {
    4: Measure(Shows.WORD, 104, 88, 380, 66, 2, 36, 13, 13, -27),
    6: Measure(Shows.WORD, 94, 86, 340, 58, 2, 36, 12, 12, -27),
    10: Measure(Shows.NOTHING, 66, 62, 300, 50, 2, 36, 11, 9, 0),
}  #: rows of one ask each, whose status is all there is to say
NAMED_MANY = Measure(Shows.NOTHING, 56, 44, 330, 56, 2, 36, 12, 24, 0, upright=True)


def measure(rows: Sequence[Row], columns: int) -> Measure:
    """What fits a matrix of such rows and so many manifestos."""
    asks = all(row.asks == (row.id,) for row in rows)
    fitting, many = (NAMED, NAMED_MANY) if asks else (COUNTED, COUNTED_MANY)
    return next((fits for most, fits in fitting.items() if columns <= most), many)
