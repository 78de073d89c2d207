"""Runs cut into drafts of blocks, where white, type, indent or a mark sets one off from the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import quantiles

from analyser.extract.pdf.layout.lines import Line, union
from analyser.extract.pdf.layout.marks import is_dash
from analyser.extract.pdf.layout.runs import Run
from analyser.extract.pdf.layout.styles import Body, all_heavy
from analyser.model.manifesto import BlockKind, Box

EXTRA_LEADING = 0.3  #: of the type size: white beyond the usual between lines that parts two paragraphs
USUAL_LEADING = 1.6  #: of the type size: wider than this is no line spacing, but space between paragraphs
SIZE_CHANGE = 1.08  #: ratio of sizes that parts a heading from text
CAPITALS = 6  #: letters of a line before its being in capitals says anything
INDENT = 0.7  #: of the type size: a first line set in by at least this opens a paragraph
FULL = 0.86  #: of the measure: a line that reaches this far goes on in the next one
ENDS = re.compile(r"[.!?:;…][\"'”’)\]]*$")
STOPS = re.compile(r"[.!?…][\"'”’)\]]*$")
STARTS_LOW = re.compile(r"^[\"“‘'(]*[a-z]")


@dataclass(slots=True, eq=False)
class Draft:
    """A block before its words are set in full."""

    lines: list[Line]
    measure: float  #: width in points of the column it is set in
    listed: bool = False  #: opened by a bullet's mark or by a count in a list
    last: bool = False  #: the last of its run: the column, box or page may break inside it
    first: bool = False  #: the first of its run
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    continues: bool = False

    @property
    def box(self) -> Box:
        return union(self.lines)

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    @property
    def size(self) -> float:
        return max(self.lines, key=lambda line: line.letters).size

    @property
    def font(self) -> str:
        return max(self.lines, key=lambda line: line.letters).font

    @property
    def ended(self) -> bool:
        """True if the text closes with a stop, so that nothing need follow."""
        return bool(ENDS.search(self.lines[-1].text))

    @property
    def reach(self) -> float:
        """How far across its measure the last line goes, from 0 to 1."""
        left = min(line.x0 for line in self.lines)
        return (self.lines[-1].x1 - left) / max(self.measure, 1.0)

    @property
    def full(self) -> bool:
        """True if the last line fills its measure, as a line does that is broken rather than ended."""
        return self.reach > FULL


def cut_paragraphs(run: Run, body: Body, *, counting: bool) -> list[Draft]:
    """Cut one run into drafts, in its own order.

    Args:
        run: Lines of one column.
        body: The running text's type.
        counting: The sheet has a counted list ("1.", "2.", …), so that counts open items.
    """
    leading = _leading(run.lines)
    groups: list[list[Line]] = []
    opened = False
    for line in run.lines:
        opens = _opens_item(line, body, counting=counting)
        if opens and groups and is_dash(line.words[0]) and not ENDS.search(groups[-1][-1].text):
            opens = opened and is_dash(groups[-1][0].words[0])
        if groups and not opens and not _parted(groups[-1], line, leading, opened=opened):
            groups[-1].append(line)
        else:
            groups.append([line])
            opened = opens
    measure = run.box.x1 - run.box.x0
    drafts = [Draft(group, measure, _opens_item(group[0], body, counting=counting)) for group in groups]
    drafts[0].first = drafts[-1].last = True
    return drafts


def _opens_item(line: Line, body: Body, *, counting: bool) -> bool:
    return line.marked or (counting and line.counted and line.size < SIZE_CHANGE * body.size)


def _leading(lines: Sequence[Line]) -> float:
    steps = [(b.bottom - a.bottom) / max(b.size, 1) for a, b in pairwise(lines)]
    return (
        min(quantiles(steps, n=4)[0], USUAL_LEADING)
        if len(steps) > 1
        else min(steps[0], USUAL_LEADING)
        if steps
        else USUAL_LEADING - EXTRA_LEADING
    )


def _parted(group: Sequence[Line], line: Line, leading: float, *, opened: bool) -> bool:
    """True if `line` opens a new block after the lines of `group`."""
    above = group[-1]
    size = max(line.size, above.size, 1.0)
    if (line.bottom - above.bottom) / size > leading + EXTRA_LEADING or _resized(above, line):
        return True
    if above.cells or line.cells:
        return not (above.cells == 0 or (line.cells == 0 and STARTS_LOW.match(line.text)))
    runs_on = bool(STARTS_LOW.match(line.text)) and not STOPS.search(above.text)
    marked_first = opened and len(group) == 1 and group[0].marked
    if _restyled(above, line) and not runs_on and not marked_first:
        return True
    if opened:
        return len(group) > 0 and _outdented(group[0], above, line)
    return bool(STOPS.search(above.text)) and _indented(group, line)


def _restyled(above: Line, line: Line) -> bool:
    """True where bold type or capitals end, or begin."""
    capitals = above.text.isupper() != line.text.isupper() and min(above.letters, line.letters) > CAPITALS
    return all_heavy(above) != all_heavy(line) or capitals


def _resized(above: Line, line: Line) -> bool:
    small, large = sorted((above.size, line.size))
    return large > SIZE_CHANGE * small


def _outdented(first: Line, above: Line, line: Line) -> bool:
    """True if a line falls back to where the item's mark stands, or before it."""
    hangs = first.text_x0 - first.x0 > INDENT * first.size
    return hangs and line.x0 < first.text_x0 - INDENT * line.size and bool(ENDS.search(above.text))


def _indented(group: Sequence[Line], line: Line) -> bool:
    left = min(member.x0 for member in group)
    return line.x0 > left + INDENT * line.size
