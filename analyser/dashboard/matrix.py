"""The coverage matrix as an Altair chart: a rectangle with words and symbols for every cell, clickable.

A chart is a canvas, so it never stands alone: the coverage page offers select boxes and a table with the same cells.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import altair as alt
import pandas as pd

from analyser.model.findings import Status
from analyser.report.coverage import Cell, Row
from analyser.report.statuses import LOOKS

Event: TypeAlias = Mapping[str, Any]  #: a chart's selection as Streamlit hands it back

CELL_WIDTHS = {1: 150, 2: 124, 3: 110, 4: 100}  #: pixels, by number of columns
NARROW_CELL = 80  #: with more columns than that; holds ``◐ 3 of 5 ✓``
ROW_HEIGHT = 24  #: pixels
LABEL_WIDTH = 330  #: pixels, for a row's label before it is cut with an ellipsis
SELECTION = "cell"  #: the name under which Streamlit hands a click back
NOTICE_WIDTH = 110  #: characters a line
EDGE_ORANGE = "#B84F00"


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a screen, light or dark, that are not a status's own."""

    ink: str
    edge: str
    ground: str


LIGHT = Palette("#1B2430", "#6B7785", "#FFFFFF")
DARK = Palette("#E8EDF3", "#8896A5", "#12181F")
WHITE = "#FFFFFF"


def selected(event: Event | None) -> tuple[str, str] | None:
    """Read row and manifesto from Streamlit's selection event; None where nothing is selected."""
    points = (event or {}).get("selection", {}).get(SELECTION, [])
    if not points:
        return None
    point = points[0]
    return (str(point["row"]), str(point["manifesto"])) if "row" in point and "manifesto" in point else None


def chart(
    rows: Sequence[Row],
    cells: Sequence[Cell],
    parties: Mapping[str, str],
    palette: Palette = LIGHT,
    *,
    clickable: bool = True,
) -> alt.LayerChart:
    """Draw the matrix.

    Args:
        rows: in the order to show; theme headings are put before the first row of each group.
        cells: the cells to show; a filtered cell is simply absent.
        parties: column label by manifesto id, in the order to show.
        palette: for the screen's theme.
        clickable: with a selection of row and manifesto; a picture for a slide has none.
    """
    order, labels = _rows_and_headings(rows)
    table = pd.DataFrame([_datum(cell, palette) for cell in cells], columns=list(_COLUMNS))
    names = list(parties.values())
    width = CELL_WIDTHS.get(len(names), NARROW_CELL)
    table["party"] = table["manifesto"].map(parties)
    y = alt.Y("row:N", sort=order, scale=alt.Scale(domain=order), axis=_row_axis(labels, palette))
    x = alt.X("party:N", sort=names, scale=alt.Scale(domain=names), axis=_party_axis(palette, width))
    base = alt.Chart(table)
    rectangles = base.mark_rect(cornerRadius=2, strokeWidth=1.5).encode(
        x=x,
        y=y,
        fill=alt.Fill("tint:N", scale=None),
        stroke=alt.Stroke("edge:N", scale=None),
        strokeDash=alt.StrokeDash(
            "checked:N", scale=alt.Scale(domain=[True, False], range=[[1, 0], [2, 3]]), legend=None
        ),
        tooltip=[
            alt.Tooltip("label:N", title="Row"),
            alt.Tooltip("party:N", title="Party"),
            alt.Tooltip("said:N", title="Status"),
        ],
    )
    if clickable:
        rectangles = rectangles.add_params(
            alt.selection_point(name=SELECTION, fields=["row", "manifesto"], on="click", clear="dblclick")
        )
    words = base.mark_text(fontSize=13).encode(x=x, y=y, text="text:N", color=alt.Color("ink:N", scale=None))
    table["label"] = table["row"].map(labels)
    layers: alt.LayerChart = (
        alt.layer(rectangles, words)
        .properties(width="container" if clickable else width * len(names), height=ROW_HEIGHT * len(order))
        .configure_view(strokeWidth=0)
        .configure(background="transparent" if clickable else palette.ground)
    )
    return layers


_COLUMNS = ("row", "manifesto", "tint", "ink", "edge", "checked", "text", "said")


def _datum(cell: Cell, palette: Palette) -> dict[str, object]:
    look = LOOKS[cell.status]
    plain = look.tint == WHITE
    tick = " ✓" if cell.checked else ""
    return {
        "row": cell.row,
        "manifesto": cell.manifesto,
        "tint": palette.ground if plain else look.tint,
        "ink": palette.ink if plain else look.ink,
        "edge": EDGE_ORANGE if cell.status is Status.MIXED else palette.edge,
        "checked": cell.checked,
        "text": f"{look.symbol} {cell.count.removesuffix(' asks')}{tick}",
        "said": f"{look.word}, {cell.count} committed, {'checked' if cell.checked else 'suggested'}",
    }


def _rows_and_headings(rows: Sequence[Row]) -> tuple[list[str], dict[str, str]]:
    """The vertical order with a heading before each group, and what to show for each."""
    order: list[str] = []
    labels: dict[str, str] = {}
    group = ""
    for row in rows:
        if row.group and row.group != group:
            group = row.group
            heading = f"heading: {group}"
            order.append(heading)
            labels[heading] = group.upper()
        order.append(row.id)
        labels[row.id] = row.label
    return order, labels


def _row_axis(labels: Mapping[str, str], palette: Palette) -> alt.Axis:
    return alt.Axis(
        title=None,
        labelExpr=f"({_js(labels)})[datum.value]",
        labelLimit=LABEL_WIDTH,
        labelFontSize=13,
        labelColor=palette.ink,
        labelAlign="left",
        labelPadding=LABEL_WIDTH,
        labelFontWeight={"condition": {"test": "indexof(datum.value, 'heading: ') == 0", "value": 700}, "value": 400},
        ticks=False,
        domain=False,
        minExtent=LABEL_WIDTH,
    )


def _party_axis(palette: Palette, width: int) -> alt.Axis:
    return alt.Axis(
        title=None, orient="top", labelAngle=0, labelFontSize=13, labelFontWeight=600, labelColor=palette.ink,
        labelLimit=width - 6, ticks=False, domain=False,
    )  # fmt: skip


def _js(labels: Mapping[str, str]) -> str:
    """The labels as an object of Vega's expression language, every character escaped as JSON does."""
    return json.dumps(dict(labels))


def caption(title: str, notice: str) -> alt.TitleParams:
    """What a picture of the matrix is of, and the network's notice, broken into lines."""
    return alt.TitleParams(title, subtitle=textwrap.wrap(notice, NOTICE_WIDTH), anchor="start", subtitleFontSize=10)
