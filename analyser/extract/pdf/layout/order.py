"""Reading order: what the page's white space says, what the PDF's own flow says, and which of the two reads on better.

Geometry is a recursive X-Y cut (Nagy and Seth 1984): columns before rows, so that a column is read to its foot. Both
orders are scored by how well sentences go on from run to run; the better one wins, and the margin is the confidence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from analyser.extract.pdf.layout.paragraphs import ENDS, STARTS_LOW
from analyser.extract.pdf.layout.runs import Run
from analyser.model.manifesto import Order

GUTTER = 0.7  #: of the body size: the least white between two columns
BAND = 0.15  #: of the body size: the least white between two rows of blocks


@dataclass(frozen=True, slots=True)
class Reading:
    """A sheet's runs in the order chosen for them."""

    runs: tuple[Run, ...]
    order: Order
    confidence: float
    columns: int


def read_in_order(runs: Sequence[Run], body: float) -> Reading:
    """Choose the reading order of a sheet's runs."""
    drawn = sorted(runs, key=lambda run: run.flow)
    placed, columns = _cut(list(runs), body)
    if [id(run) for run in drawn] == [id(run) for run in placed]:
        return Reading(tuple(placed), Order.BOTH, 1.0, columns)
    by_flow, by_place = plausibility(drawn, body), plausibility(placed, body)
    confidence = min(1.0, 0.6 + 0.1 * abs(by_flow - by_place))
    if by_flow > by_place:
        return Reading(tuple(drawn), Order.FLOW, confidence, columns)
    return Reading(tuple(placed), Order.GEOMETRY, confidence, columns)


def plausibility(runs: Sequence[Run], body: float) -> float:
    """How well a sheet reads in this order: sentences that go on on, less breaks and leaps back."""
    score = -sum(_leaps_back(before, after) for before, after in pairwise(runs))
    prose = [run for run in runs if run.letters > 15 and run.lines[0].size < 1.3 * body]
    for before, after in pairwise(prose):
        ended = bool(ENDS.search(before.lines[-1].text))
        low = bool(STARTS_LOW.match(after.lines[0].text))
        score += (1.0 if low else -0.3) if not ended else (-1.0 if low else 0.1)
    return score


def _leaps_back(before: Run, after: Run) -> float:
    """1 where reading goes up again in the same column, which nobody does."""
    above = after.box.bottom <= before.box.top + 1.0
    common = min(before.box.x1, after.box.x1) - max(before.box.x0, after.box.x0)
    narrower = min(before.box.x1 - before.box.x0, after.box.x1 - after.box.x0)
    return 1.0 if above and common > 0.5 * narrower else 0.0


def _cut(runs: list[Run], body: float) -> tuple[list[Run], int]:
    """Order runs by white space; give the most columns found side by side."""
    if len(runs) < 2:
        return runs, 1
    columns = _split(runs, GUTTER * body, across=True)
    if len(columns) > 1:
        ordered = [_cut(column, body) for column in columns]
        return [run for part, _ in ordered for run in part], sum(found for _, found in ordered)
    bands = _split(runs, BAND * body, across=False)
    if len(bands) > 1:
        ordered = [_cut(group, body) for group in _regroup(bands, body)]
        return [run for part, _ in ordered for run in part], max(found for _, found in ordered)
    return sorted(runs, key=lambda run: run.flow), 1


def _regroup(bands: list[list[Run]], body: float) -> list[list[Run]]:
    """Put neighbouring bands together again where one gutter runs through all of them."""
    groups: list[list[Run]] = []
    for band in bands:
        if groups and len(_split(groups[-1] + band, GUTTER * body, across=True)) > 1:
            groups[-1] = groups[-1] + band
        else:
            groups.append(band)
    return groups


def _split(runs: list[Run], least: float, *, across: bool) -> list[list[Run]]:
    """Part runs at white stripes at least `least` wide: upright stripes if `across`, else level ones."""

    def ends(run: Run) -> tuple[float, float]:
        return (run.box.x0, run.box.x1) if across else (run.box.top, run.box.bottom)

    groups: list[list[Run]] = []
    reach = float("-inf")
    for run in sorted(runs, key=lambda run: ends(run)[0]):
        near, far = ends(run)
        if groups and near < reach + least:
            groups[-1].append(run)
        else:
            groups.append([run])
        reach = max(reach, far)
    return groups
