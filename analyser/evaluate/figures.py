"""Figures of agreement with the coders, with bootstrap intervals."""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from analyser.evaluate.cells import Cell
from analyser.evaluate.coding import CODED
from analyser.model.findings import Status

POSITIVE = frozenset({Status.COMMITTED, Status.PARTIAL})
WEIGHTY = frozenset({Status.COMMITTED, Status.PARTIAL, Status.OPPOSED})  #: missing one of these does harm
RESAMPLES = 1000  #: of the cells; Efron & Tibshirani (1993), ch. 13: enough for percentile intervals
COVERAGE = 0.95  #: of an interval
SEED = 20191106  #: fixed, so that a figure in a document is the figure a command prints


@dataclass(frozen=True, slots=True)
class Figures:
    """Agreement over some cells; NaN where nothing can be counted."""

    cells: int
    exact: float  #: share of cells with the coders' status
    kappa: float  #: quadratic weighted, in the order opposed < none < mentioned < partial < committed
    f1_positive: float  #: of "committed or partial"
    p_committed: float  #: precision of committed
    r_committed: float  #: recall of committed
    false_absence: float  #: share of committed, partial and opposed cells that were found `none`
    recall_5: float  #: share of these cells with a coder's quote among the first five
    recall_10: float  #: the same, among the first ten
    page: float  #: share of those quotes that stand on the coder's page


NAMES = {
    "cells": "cells", "exact": "exact", "kappa": "kappa", "f1_positive": "F1 positive", "p_committed": "P committed",
    "r_committed": "R committed", "false_absence": "false absence", "recall_5": "recall@5", "recall_10": "recall@10",
    "page": "page",
}  # fmt: skip


def figures(cells: Sequence[Cell]) -> Figures:
    """Return the figures over some cells."""
    gold = [cell.gold in POSITIVE for cell in cells]
    found = [cell.found in POSITIVE for cell in cells]
    committed = sum(cell.gold is cell.found is Status.COMMITTED for cell in cells)
    weighty = [cell for cell in cells if cell.gold in WEIGHTY]
    paged = [cell for cell in weighty if cell.hit_rank and cell.page_ok is not None]
    return Figures(
        cells=len(cells),
        exact=_ratio(sum(cell.agrees for cell in cells), len(cells)),
        kappa=weighted_kappa(cells),
        f1_positive=_ratio(2 * sum(g and f for g, f in zip(gold, found, strict=True)), sum(gold) + sum(found)),
        p_committed=_ratio(committed, sum(cell.found is Status.COMMITTED for cell in cells)),
        r_committed=_ratio(committed, sum(cell.gold is Status.COMMITTED for cell in cells)),
        false_absence=_ratio(sum(cell.found is Status.NONE for cell in weighty), len(weighty)),
        recall_5=_ratio(sum(bool(cell.hit_rank) and (cell.hit_rank or 0) <= 5 for cell in weighty), len(weighty)),
        recall_10=_ratio(sum(bool(cell.hit_rank) and (cell.hit_rank or 0) <= 10 for cell in weighty), len(weighty)),
        page=_ratio(sum(bool(cell.page_ok) for cell in paged), len(paged)),
    )


def weighted_kappa(cells: Sequence[Cell]) -> float:
    """Return Cohen's kappa with quadratic weights (Cohen 1968): 1 for full agreement, 0 for what chance would give."""
    pairs = Counter((CODED.index(cell.gold), CODED.index(cell.found)) for cell in cells)
    rows, columns = Counter[int](), Counter[int]()
    for (row, column), times in pairs.items():
        rows[row] += times
        columns[column] += times
    seen = sum((row - column) ** 2 * times for (row, column), times in pairs.items())
    chance = sum((r - c) ** 2 * rows[r] * columns[c] / len(cells) for r in rows for c in columns)
    return 1 - seen / chance if chance else 1.0


def intervals(cells: Sequence[Cell], resamples: int = RESAMPLES) -> dict[str, tuple[float, float]]:
    """Return a 95 % percentile bootstrap interval for every figure but the count, by the figure's field.

    Cells are drawn with replacement. Cells of one manifesto are alike, so the intervals are, if anything, too narrow.
    """
    draw = random.Random(SEED)
    drawn = [asdict(figures(draw.choices(cells, k=len(cells)))) for _ in range(resamples)]
    tail = (1 - COVERAGE) / 2
    found = {}
    for name in list(NAMES)[1:]:
        values = sorted(value for sample in drawn if not math.isnan(value := sample[name]))
        last = len(values) - 1
        found[name] = (values[round(tail * last)], values[round((1 - tail) * last)]) if values else (math.nan, math.nan)
    return found


def confusion(cells: Sequence[Cell]) -> dict[tuple[Status, Status], int]:
    """Return how often each pair of statuses occurs, as (coded, found)."""
    return dict(Counter((cell.gold, cell.found) for cell in cells))


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else math.nan
