"""Reading order: what the page's white space says, what the PDF's own flow says, and which of the two reads on better.

Geometry is a recursive X-Y cut (see `cuts`): columns before rows, so that a column is read to its foot. The orders
are scored by how well sentences go on from run to run; the better one wins, and the margin is the confidence.
Orders that differ only in where a callout or a heading goes are one: no sentence of the text is at stake.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from analyser.extract.pdf.layout.cuts import cut
from analyser.extract.pdf.layout.paragraphs import ENDS, STARTS_LOW
from analyser.extract.pdf.layout.runs import Run
from analyser.model.manifesto import Order

FLOW_WEIGHT = 1.0  #: what full agreement with the flow is worth, in sentences that go on
COLUMNS_FIRST = 0.3  #: what columns before rows is worth: most pages are set so
UNSURE = 0.6  #: confidence where another order reads as well
CLOSE = 1.0  #: sentences by which a rival order may read worse and still be the right one (see `health`)
SURE_MARGIN = 3.0  #: sentences by which an order must read better for full confidence
PROSE_LETTERS = 15  #: a run with fewer is no running text
PROSE_SIZE = 1.3  #: of the body size: running text is smaller


@dataclass(frozen=True, slots=True)
class Reading:
    """A sheet's runs in the order chosen for them."""

    runs: tuple[Run, ...]
    order: Order
    confidence: float
    columns: int


def read_in_order(runs: Sequence[Run], body: float) -> Reading:
    """Choose the reading order of a sheet's runs: the most plausible of three.

    Candidates are columns before rows, rows before columns, and the PDF's flow. Where they read equally well, the one
    that keeps more of the flow is taken, columns first.
    """
    candidates, scores, columns = weigh_orders(runs, body)
    by_columns, drawn = candidates[0], candidates[-1]
    best = max(range(len(candidates)), key=lambda place: scores[place])
    chosen = candidates[best]
    text = _prose(chosen, body)
    rivals = [score for order, score in zip(candidates, scores, strict=True) if _differs(_prose(order, body), text)]
    margin = scores[best] - max(rivals) if rivals else SURE_MARGIN
    confidence = 1.0 if not rivals else confidence_of(margin)
    agreed = not _differs(chosen, drawn)
    order = Order.BOTH if agreed and not _differs(chosen, by_columns) else Order.FLOW if agreed else Order.GEOMETRY
    return Reading(tuple(chosen), order, confidence, columns)


def weigh_orders(runs: Sequence[Run], body: float) -> tuple[list[list[Run]], list[float], int]:
    """The three orders, by columns first and as drawn last, how well each reads, and how many columns there are."""
    by_columns, columns = cut(list(runs), body)
    orders = [by_columns, cut(list(runs), body, rows_first=True)[0], sorted(runs, key=lambda run: run.flow)]
    scores = [plausibility(order, body) + FLOW_WEIGHT * _keeps_flow(_prose(order, body)) for order in orders]
    scores[0] += COLUMNS_FIRST
    return orders, scores, columns


def confidence_of(margin: float) -> float:
    """Confidence in an order that reads better than the next one by `margin` sentences."""
    return min(1.0, UNSURE + (1 - UNSURE) * margin / SURE_MARGIN)


def _prose(runs: Sequence[Run], body: float) -> list[Run]:
    """Runs of running text: callouts and headings are often drawn last and say nothing of the order."""
    return [run for run in runs if run.letters > PROSE_LETTERS and run.lines[0].size < PROSE_SIZE * body]


def _differs(one: Sequence[Run], other: Sequence[Run]) -> bool:
    return any(a is not b for a, b in zip(one, other, strict=True))


def _keeps_flow(order: Sequence[Run]) -> float:
    """Share of neighbours in this order that the PDF draws in it too."""
    steps = [after.flow > before.flow for before, after in pairwise(order)]
    return sum(steps) / len(steps) if steps else 1.0


def plausibility(runs: Sequence[Run], body: float) -> float:
    """How well a sheet reads in this order: sentences that go on on, less breaks and leaps back."""
    score = -sum(_leaps_back(before, after) for before, after in pairwise(runs))
    for before, after in pairwise(_prose(runs, body)):
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
