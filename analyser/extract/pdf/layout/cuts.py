"""Cutting a sheet by its white space into columns and rows: a recursive X-Y cut (Nagy and Seth 1984)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from analyser.extract.pdf.layout.grids import rows_of_grid
from analyser.extract.pdf.layout.runs import Run

GUTTER = 0.7  #: of the body size: the least white between two columns
BAND = 0.15  #: of the body size: the least white between two rows of blocks
LINE_PLAY = 0.1  #: of the type size: how far the boxes of two lines set close may reach into each other
TITLE = 1.3  #: of the body size: type this large may head columns that it doesn't reach across to
INNER_MARGIN = 2.5  #: times the gutters of one page: a wider one parts two pages, and a title heads its own page's only


def cut(runs: list[Run], body: float, *, rows_first: bool = False) -> tuple[list[Run], int]:
    """Order runs by white space, columns before rows unless told otherwise.

    Args:
        runs: Of one sheet or a part of it.
        body: The running text's size in points.
        rows_first: Read blocks that stand level one after the other, before what stands below them.

    Returns:
        The runs in order, and the most columns found side by side.
    """
    if len(runs) < 2:
        return runs, 1
    columns = _split(runs, GUTTER * body, across=True)
    bands = _split(runs, BAND * body, across=False)
    if len(columns) > 1:
        parts = _at_title(runs, columns, bands, body) or rows_of_grid(columns, body)
        if parts:
            return _in_turn(parts, body, rows_first=rows_first, beside=False)
        if not (rows_first and len(bands) > 1):
            return _in_turn(columns, body, rows_first=rows_first, beside=True)
    if len(bands) > 1:
        return _in_turn(bands if rows_first else _regroup(bands, body), body, rows_first=rows_first, beside=False)
    return sorted(runs, key=lambda run: run.flow), 1


def _in_turn(parts: Sequence[list[Run]], body: float, *, rows_first: bool, beside: bool) -> tuple[list[Run], int]:
    """Cut each part; columns that stand beside each other add up."""
    ordered = [cut(part, body, rows_first=rows_first) for part in parts]
    found = [columns for _, columns in ordered]
    return [run for part, _ in ordered for run in part], sum(found) if beside else max(found)


def _at_title(runs: list[Run], columns: list[list[Run]], bands: list[list[Run]], body: float) -> list[list[Run]] | None:
    """Part a sheet at a title that stands alone in its row and reaches over a gutter, though not over all of them.

    It heads all columns, those too that begin beyond its end.
    """
    for place, band in enumerate(bands):
        if not all(run.lines[0].size >= TITLE * body for run in band):
            continue
        rest = [run for run in runs if run not in band]
        under = _split(rest, GUTTER * body, across=True)
        if len(under) <= len(columns) or _heads_one_page(band, under):
            continue
        parts = [bands[:place], [band], bands[place + 1 :]]
        return [[run for group in part for run in group] for part in parts if part]
    return None


def _heads_one_page(band: list[Run], columns: list[list[Run]]) -> bool:
    """True if the gutters beyond a title are so much wider than those it covers that another page begins there."""
    ends = [(min(run.box.x0 for run in column), max(run.box.x1 for run in column)) for column in columns]
    gutters = [(left[1], right[0]) for left, right in pairwise(ends)]
    x0, x1 = min(run.box.x0 for run in band), max(run.box.x1 for run in band)
    covered = [far - near for near, far in gutters if x0 < near and x1 > far]
    beyond = [far - near for near, far in gutters if not (x0 < far and x1 > near)]
    return not covered or max(beyond, default=0.0) > INNER_MARGIN * max(covered)


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
        if across:
            return run.box.x0, run.box.x1
        return run.box.top + LINE_PLAY * run.lines[0].size, run.box.bottom - LINE_PLAY * run.lines[-1].size

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
