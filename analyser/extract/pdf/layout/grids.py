"""Grids: cells that are read row by row, though a gutter runs down between them.

Columns of running text now and then leave white at one height by chance. So a grid is one only if its cells say so:
one column holds nothing but labels (dates, numbers, side headings), or every cell of every row opens with a heading.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from analyser.extract.pdf.layout.lines import Line, level
from analyser.extract.pdf.layout.runs import Run
from analyser.extract.pdf.layout.styles import all_heavy

ROW_GAP = 0.6  #: of the body size: the least white between two rows; between lines there is less
LABEL_LETTERS = 60  #: a label is no longer
LABELLED_ROWS = 3  #: rows with a label before a column is one of labels
HEADED_ROWS = 2  #: rows of headed cells that make a grid
LEAD = 1.1  #: of the size of the text: a cell's first line is a heading if it is larger than this

Cell = list[Line]
Row = dict[int, Cell]  #: cells by the number of their column


def rows_of_grid(columns: Sequence[Sequence[Run]], body: float) -> list[list[Run]] | None:
    """Give a grid's rows, runs cut where a row ends; None where the columns are no grid.

    Args:
        columns: The runs of each column, left to right.
        body: The running text's size in points.
    """
    spans = _row_spans([line for column in columns for run in column for line in run.lines], ROW_GAP * body)
    if len(spans) < HEADED_ROWS:
        return None
    rows = [_row(columns, span) for span in spans]
    openings = _labelled(rows, len(columns)) or _headed(rows)
    if not openings:
        return None
    runs = [run for column in columns for run in column]
    starts = [spans[place][0] for place in openings]
    return [part for part in _parts(runs, starts) if part]


def _row_spans(lines: Sequence[Line], gap: float) -> list[tuple[float, float]]:
    """The stretches down the sheet between which no line stands in any column."""
    spans: list[tuple[float, float]] = []
    for line in sorted(lines, key=lambda line: line.top):
        if spans and line.top < spans[-1][1] + gap:
            spans[-1] = spans[-1][0], max(spans[-1][1], line.bottom)
        else:
            spans.append((line.top, line.bottom))
    return spans


def _row(columns: Sequence[Sequence[Run]], span: tuple[float, float]) -> Row:
    cells: Row = {}
    for number, column in enumerate(columns):
        cell = [line for run in column for line in run.lines if span[0] <= line.top < span[1]]
        if cell:
            cells[number] = sorted(cell, key=lambda line: line.top)
    return cells


def _parts(runs: Sequence[Run], starts: Sequence[float]) -> list[list[Run]]:
    """The runs above the first row, and those of each row, cut where a row starts."""
    edges = [float("-inf"), *starts, float("inf")]
    parts: list[list[Run]] = []
    for top, bottom in pairwise(edges):
        inside = [[line for line in run.lines if top <= line.top < bottom] for run in runs]
        parts.append([Run(lines) for lines in inside if lines])
    return parts


def _labelled(rows: Sequence[Row], columns: int) -> list[int]:
    """The rows that open with a label, if one column holds nothing else."""
    return next((places for number in range(columns) if (places := _labels(number, rows))), [])


def _labels(number: int, rows: Sequence[Row]) -> list[int]:
    places = [place for place, row in enumerate(rows) if number in row]
    labelled = [rows[place] for place in places]
    if len(labelled) < LABELLED_ROWS or any(len(row) < 2 for row in labelled):
        return []
    if any(_letters(row[number]) > LABEL_LETTERS or row[number][0].marked for row in labelled):
        return []
    beside = sum(_letters(cell) for row in labelled for place, cell in row.items() if place != number)
    return places if beside > 2 * sum(_letters(row[number]) for row in labelled) else []


def _letters(cell: Cell) -> int:
    return sum(line.letters for line in cell)


def _headed(rows: Sequence[Row]) -> list[int]:
    """The rows whose cells begin at one height, each with a heading, if no cell has another.

    A heading may stand apart from its text; the white between them runs across all cells then.
    """
    usual = max((line for row in rows for cell in row.values() for line in cell), key=lambda line: line.letters)
    places: list[int] = []
    for place, row in enumerate(rows):
        headings = [_headings(cell, usual) for cell in row.values()]
        if not any(headings):
            continue
        first, *others = row.values()
        if set(headings) != {1} or not all(level(first[0], other[0]) for other in others):
            return []
        places.append(place)
    return places if sum(len(rows[place]) > 1 for place in places) >= HEADED_ROWS else []


def _headings(cell: Cell, usual: Line) -> int:
    """How many headings a cell has; one below text counts as a second."""
    heads = [_stands_out(line, usual) for line in cell]
    begun = sum(now and not before for before, now in pairwise([False, *heads]))
    return begun + (begun > 0 and not heads[0])


def _stands_out(line: Line, usual: Line) -> bool:
    return line.size > LEAD * usual.size or (all_heavy(line) and not all_heavy(usual))
