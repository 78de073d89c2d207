"""The coverage matrix as an Altair chart: a rectangle with words and symbols for every cell, clickable.

The chart and its cells are kept apart: a filter changes the cells alone, so that the browser keeps the chart it has.
A chart is a canvas, so it never stands alone: the coverage page offers select boxes and a table with the same cells.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

import altair as alt
import pandas as pd
from altair.utils.schemapi import debug_mode

from analyser.dashboard import wording
from analyser.dashboard.measure import Measure, Shows, measure
from analyser.model.findings import Status
from analyser.report.coverage import Cell, Row
from analyser.report.statuses import LOOKS

Event: TypeAlias = Mapping[str, Any]  #: a chart's selection as Streamlit hands it back

DATA = "cells"  #: the name under which the chart looks for its cells and rows
SELECTION = "cell"  #: the name under which Streamlit hands a click back
KEPT = 128  #: charts and tables of cells; 5 to 50 KB each
EDGE, CHOSEN_EDGE = 1.5, 3  #: width of a cell's edge, pixels
DOTS = [2, 2]  #: pixels drawn and left out along the edge of a suggestion
LINE = 15  #: pixels from one line of words to the next
HEADING_GAP, HEAD_GAP = 3, 6  #: pixels below a theme's heading, and below a column's head
WORD_ROOM = 10  #: characters of a status' word that a cell has room for
LETTER_SIZE = 13
EDGE_ORANGE = "#B84F00"
WHITE = "#FFFFFF"
WORDS_FONT = "'Source Sans', 'Source Sans 3', Arial, sans-serif"
SYMBOL_FONT = (
    "'DejaVu Sans', 'Segoe UI Symbol', 'Apple Symbols', 'Noto Sans Symbols 2', 'Noto Sans Symbols', sans-serif"
)
"""Fonts that draw ◐ and ◪ whole and of one size; the usual text fonts hold some of the symbols, and cut ones.

Names stand in quotation marks: one with a bare number is no name to CSS, and words would be measured, and pictures
drawn, without any font.
"""
CONFIG: dict[str, Any] = {"font": WORDS_FONT, "view": {"strokeWidth": 0}}


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a screen, light or dark, that are not a status's own."""

    ink: str
    edge: str
    ground: str


LIGHT = Palette("#1B2430", "#5A6675", "#FFFFFF")
DARK = Palette("#E8EDF3", "#9AA8B8", "#12181F")


@dataclass(frozen=True, slots=True)
class Grid:
    """What the matrix shows: rows and columns in order, and the cells; a filtered cell is simply absent."""

    rows: tuple[Row, ...]
    cells: tuple[Cell, ...]
    labels: tuple[tuple[str, str], ...]  #: manifesto's id and label

    @property
    def fits(self) -> Measure:
        return measure(self.rows, len(self.labels))


def selected(event: Event | None) -> tuple[str, str] | None:
    """Read row and manifesto from Streamlit's selection event; None where no cell is selected."""
    points = (event or {}).get("selection", {}).get(SELECTION, [])
    point = points[0] if points else {}
    return (str(point["row"]), str(point["manifesto"])) if point.get("row") and point.get("manifesto") else None


def specification(grid: Grid, palette: Palette, chosen: tuple[str, str] | None) -> dict[str, Any]:
    """The clickable matrix with its data, as Vega-Lite; chart and data are kept for the next time.

    Args:
        grid: what to show.
        palette: for the screen's theme.
        chosen: the cell that is framed until another is clicked.
    """
    checked = any(cell.checked for cell in grid.cells)
    written = _written(tuple(name for name, _ in grid.labels), grid.fits, palette, chosen, checked)
    return {**json.loads(written), "datasets": {DATA: data(grid, palette)}}


@lru_cache(maxsize=KEPT)
def _written(
    names: tuple[str, ...],
    fits: Measure,
    palette: Palette,
    chosen: tuple[str, str] | None,
    checked: bool,
) -> str:
    """The chart as JSON. Altair's checks, four fifths of the time, are left to the tests."""
    with debug_mode(False):
        drawn = chart(names, fits, palette, checked=checked).add_params(_click(chosen))
        whole = drawn.properties(
            width="container", autosize=alt.AutoSizeParams(type="fit-x", contains="padding"),
            usermeta={"embedOptions": {"renderer": "svg"}},
        )  # fmt: skip
        return json.dumps(whole.configure(**CONFIG, background="transparent", aria=True).to_dict(validate=False))


def _click(chosen: tuple[str, str] | None) -> alt.Parameter:
    value = [{"row": chosen[0], "manifesto": chosen[1]}] if chosen else alt.Undefined
    return alt.selection_point(
        name=SELECTION, fields=["row", "manifesto"], on="click", clear="dblclick", toggle=False, value=value,
        empty=False,
    )  # fmt: skip


def chart(
    names: Sequence[str], fits: Measure, palette: Palette, *, checked: bool, framed: bool = True
) -> alt.LayerChart:
    """Draw the matrix of what stands under the name `DATA`.

    Args:
        names: the manifestos' ids, in the order to show.
        fits: what there is room for.
        palette: for the screen's theme.
        checked: some cell was checked by a person.
        framed: with a frame for the cell that is selected.
    """
    y = alt.Y(
        "row:N", axis=None, sort=alt.EncodingSortField("order", op="min"), scale=alt.Scale(paddingInner=0.08)
    )  # fmt: skip
    x = alt.X("manifesto:N", axis=None, scale=alt.Scale(domain=list(names), paddingInner=0.04, paddingOuter=0.02))
    base = alt.Chart()
    rows = base.encode(y=y)
    cells = rows.transform_filter("datum.manifesto !== '' && datum.row !== ''").encode(x="manifesto:N")
    layers = [*_rectangles(cells, palette, checked=checked)]
    layers[0] = layers[0].encode(x=x)
    if framed:
        frame = cells.transform_filter({"param": SELECTION, "empty": False})
        layers.append(frame.mark_rect(filled=False, stroke=palette.ink, strokeWidth=CHOSEN_EDGE, aria=False))
    layers += [*_cell_texts(cells, fits), _row_labels(rows, fits, palette), _heads(base, fits, palette)]
    drawn = alt.LayerChart(layer=layers, data=alt.NamedData(DATA))
    return drawn.properties(height=alt.Step(fits.row))


def _rectangles(cells: alt.Chart, palette: Palette, *, checked: bool) -> Iterator[alt.Chart]:
    """The cells: a dotted edge for a suggestion, a solid one above it for what a person checked."""
    tips = {"label": wording.ROW_TIP, "party": wording.FILTER_PARTY, "said": wording.FILTER_STATUS}
    yield cells.mark_rect(
        cursor="pointer", strokeDash=DOTS, strokeWidth=EDGE,
        description=alt.expr("datum.party + ', ' + datum.label + ': ' + datum.said"),
    ).encode(
        fill=alt.Fill("tint:N", scale=None), stroke=alt.Stroke("edge:N", scale=None),
        tooltip=[alt.Tooltip(f"{name}:N", title=title) for name, title in tips.items()],
    )  # fmt: skip
    if checked:
        solid = cells.transform_filter("datum.checked").mark_rect(filled=False, strokeWidth=EDGE, aria=False)
        yield solid.encode(stroke=alt.Stroke("edge:N", scale=None))


def _cell_texts(cells: alt.Chart, fits: Measure) -> Iterator[alt.Chart]:
    ink = alt.Color("ink:N", scale=None)
    alone = fits.shows is Shows.NOTHING
    yield cells.mark_text(
        fontSize=LETTER_SIZE, font=SYMBOL_FONT, align="center" if alone else "right", dx=fits.middle, aria=False
    ).encode(text="symbol:N", color=ink)
    if not alone:
        words = cells.mark_text(
            fontSize=LETTER_SIZE, font=WORDS_FONT, align="left", dx=fits.middle + 4, aria=False
        )  # fmt: skip
        yield words.encode(text="text:N", color=ink)


def _row_labels(rows: alt.Chart, fits: Measure, palette: Palette) -> alt.Chart:
    """The words of every row line by line, and the themes' headings, which have the whole row to themselves."""
    words = rows.transform_filter("datum.manifesto === ''").mark_text(
        fontSize=LETTER_SIZE, align="left", color=palette.ink, font=WORDS_FONT, dy=alt.expr("datum.shift"), aria=False,
        fontWeight=alt.expr("datum.heading ? 700 : 400"),
    )  # fmt: skip
    drawn: alt.Chart = words.encode(text="label:N", x=alt.value(-fits.label))
    return drawn


def _heads(base: alt.Chart, fits: Measure, palette: Palette) -> alt.Chart:
    """The columns' heads line by line, standing on the first row."""
    marks = base.transform_filter("datum.row === ''").mark_text(
        fontSize=fits.head, fontWeight=600, color=palette.ink, font=WORDS_FONT, aria=False,
        angle=270 if fits.upright else 0,
        align="left" if fits.upright else "center", baseline="middle" if fits.upright else "bottom",
        dx=HEAD_GAP if fits.upright else 0, dy=alt.expr("datum.shift"),
    )  # fmt: skip
    drawn: alt.Chart = marks.encode(x="manifesto:N", text="label:N", y=alt.value(0))
    return drawn


_COLUMNS = (
    "row", "order", "manifesto", "label", "shift", "heading", "party", "tint", "ink", "edge", "checked", "symbol",
    "text", "said",
)  # fmt: skip


@lru_cache(maxsize=KEPT)
def data(grid: Grid, palette: Palette) -> pd.DataFrame:
    """Heads, headings, rows and cells; words that come again and again are sent once."""
    order = {row.id: place for place, row in enumerate(grid.rows)}
    titles, parties = {row.id: row.label for row in grid.rows}, dict(grid.labels)
    shows = grid.fits.shows
    found = [*_columns(grid.labels, grid.fits), *_rows(grid.rows, grid.fits)]
    found += [
        {
            "row": cell.row, "order": order[cell.row], "manifesto": cell.manifesto, "label": titles[cell.row],
            "party": parties[cell.manifesto], "checked": cell.checked, "said": _said(cell, shows),
            **_look(cell, shows, palette),
        }
        for cell in grid.cells
    ]  # fmt: skip
    table = pd.DataFrame(found, columns=list(_COLUMNS))
    flags = {"order": float, "shift": float, "heading": bool, "checked": bool}
    table = table.fillna(dict.fromkeys(flags, 0) | {name: "" for name in _COLUMNS if name not in flags})
    return table.astype({name: flags.get(name, "category") for name in _COLUMNS})


def _rows(rows: Sequence[Row], fits: Measure) -> Iterator[dict[str, object]]:
    """Each row's words line by line, and a heading before the first row of each group."""
    group = ""
    low = (fits.row - LINE) / 2 - HEADING_GAP
    for place, row in enumerate(rows):
        if row.group and row.group != group:
            group = row.group
            heading = {"row": f"heading: {group}", "order": place - 0.5, "label": group.upper()}
            yield {**heading, "shift": low, "heading": True}
        lines = fits.words(row.label)
        for number, line in enumerate(lines):
            yield {"row": row.id, "order": place, "label": line, "shift": LINE * (number - (len(lines) - 1) / 2)}


def _columns(labels: Sequence[tuple[str, str]], fits: Measure) -> Iterator[dict[str, object]]:
    """Each head line by line: side by side about the column's middle where it is upright, else one on the other."""
    height = fits.head + 2
    for name, label in labels:
        lines = fits.head_lines(label)
        for number, line in enumerate(lines):
            below = len(lines) - 1 - number
            shift = height * ((len(lines) - 1) / 2 - below) if fits.upright else -HEAD_GAP - height * below
            yield {"manifesto": name, "label": line, "shift": shift}


def _said(cell: Cell, shows: Shows) -> str:
    """The whole of what a cell says; for a row of one ask the status is all."""
    word = LOOKS[cell.status].word
    if cell.status is Status.UNREAD:
        return word
    standing = wording.CELL_CHECKED if cell.checked else wording.SUGGESTED
    counted = shows in {Shows.COUNT, Shows.SHORT} and cell.count
    return ", ".join((word, wording.COUNT.format(count=cell.count), standing) if counted else (word, standing))


def _look(cell: Cell, shows: Shows, palette: Palette) -> dict[str, object]:
    look = LOOKS[cell.status]
    plain = look.tint == WHITE
    count = cell.count.removesuffix(" asks") or wording.COUNT_UNREAD
    word = look.word if len(look.word) <= WORD_ROOM else ""
    text = {Shows.COUNT: count, Shows.SHORT: count.replace(" of ", "/"), Shows.WORD: word, Shows.NOTHING: ""}[shows]
    tick = " ✓" if cell.checked else ""
    return {
        "tint": palette.ground if plain else look.tint,
        "ink": palette.ink if plain else look.ink,
        "edge": EDGE_ORANGE if cell.status is Status.MIXED else palette.edge,
        "symbol": look.symbol + (tick if shows is Shows.NOTHING else ""),
        "text": (text + tick).strip(),
    }
