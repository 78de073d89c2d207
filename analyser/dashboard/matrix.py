"""The coverage matrix as an Altair chart: a rectangle with words and symbols for every cell, clickable.

A chart is a canvas, so it never stands alone: the coverage page offers select boxes and a table with the same cells.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, TypeAlias

import altair as alt
import pandas as pd

from analyser.dashboard import wording
from analyser.model.findings import Status
from analyser.report.coverage import Cell, Row
from analyser.report.statuses import LOOKS

Event: TypeAlias = Mapping[str, Any]  #: a chart's selection as Streamlit hands it back

ROW_HEIGHT = 24  #: pixels
EDGE, CHOSEN_EDGE = 1.5, 3.5  #: width of a cell's edge, pixels
DOTS = [2, 2]  #: pixels drawn and left out along the edge of a suggestion
KEPT = 128  #: specifications; about 60 KB each
LABEL_SHARE = 0.8  #: of its column that a row's label may take as Vega measures it; browsers draw a fifth wider
SELECTION = "cell"  #: the name under which Streamlit hands a click back
NOTICE_WIDTH = 110  #: characters a line
EDGE_ORANGE = "#B84F00"
WHITE = "#FFFFFF"
WORDS_FONT = "Source Sans, Source Sans 3, Arial, sans-serif"
SYMBOL_FONT = "DejaVu Sans, Segoe UI Symbol, Apple Symbols, Noto Sans Symbols 2, Noto Sans Symbols, sans-serif"
"""Fonts that draw ◐ and ◪ whole and of one size; the usual text fonts hold some of the symbols, and cut ones."""


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a screen, light or dark, that are not a status's own."""

    ink: str
    edge: str
    ground: str


LIGHT = Palette("#1B2430", "#5A6675", "#FFFFFF")
DARK = Palette("#E8EDF3", "#9AA8B8", "#12181F")


@dataclass(frozen=True, slots=True)
class Measure:
    """What a matrix of so many columns has room for; pixels, save `wrap` (characters of a party's name a line)."""

    cell: int
    label: int
    head: int
    wrap: int
    short: bool  #: ``3/5`` in place of ``3 of 5``
    least: int  #: width of a cell below which its words would not fit

    def least_width(self, columns: int) -> int:
        """Pixels that a matrix of so many columns needs."""
        return self.label + self.least * columns


MEASURES = (
    (2, Measure(140, 310, 13, 18, False, 72)),
    (4, Measure(100, 300, 13, 13, False, 72)),
    (6, Measure(82, 276, 12, 11, False, 68)),
)
NARROW = Measure(62, 274, 11, 9, True, 50)  #: with more columns than that


def measure(columns: int) -> Measure:
    """What fits a matrix of so many manifestos at 1,024 to 1,440 pixels."""
    return next((fits for most, fits in MEASURES if columns <= most), NARROW)


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
    chosen: tuple[str, str] | None = None,
) -> alt.LayerChart:
    """Draw the matrix.

    Args:
        rows: in the order to show; theme headings are put before the first row of each group.
        cells: the cells to show; a filtered cell is simply absent.
        parties: column label by manifesto id, in the order to show.
        palette: for the screen's theme.
        clickable: with a selection of row and manifesto; a picture for a slide has none.
        chosen: the cell that is framed until another is clicked.
    """
    order, labels = _rows_and_headings(rows)
    fits = measure(len(parties))
    y = alt.Y(
        "row:N",
        sort=order,
        scale=alt.Scale(domain=order, paddingInner=0.08),
        axis=_row_axis(labels, palette, fits.label),
    )
    x = alt.X(
        "manifesto:N", sort=list(parties), axis=_party_axis(parties, palette, fits),
        scale=alt.Scale(domain=list(parties), paddingInner=0.04, paddingOuter=0.02),
    )  # fmt: skip
    tips = {"label": wording.ROW_TIP, "party": wording.FILTER_PARTY, "said": wording.FILTER_STATUS}
    base = alt.Chart(_table(cells, rows, parties, palette, short=fits.short)).encode(
        x=x, y=y, tooltip=[alt.Tooltip(f"{name}:N", title=title) for name, title in tips.items()]
    )
    cursor: Literal["pointer", "default"] = "pointer" if clickable else "default"
    ink, middle = alt.Color("ink:N", scale=None), -6 if fits.short else -10
    symbols = base.mark_text(fontSize=13, font=SYMBOL_FONT, align="right", dx=middle - 7, cursor=cursor, aria=False)
    counts = base.mark_text(fontSize=13, font=WORDS_FONT, align="left", dx=middle - 3, cursor=cursor, aria=False)
    layers = [
        *_rectangles(base, cursor, palette, chosen, clickable=clickable),
        symbols.encode(text="symbol:N", color=ink),
        counts.encode(text="text:N", color=ink),
    ]
    width = "container" if clickable else fits.cell * max(1, len(parties))
    whole: alt.LayerChart = (
        alt.layer(*layers)
        .properties(width=width, height=ROW_HEIGHT * len(order))
        .configure_view(strokeWidth=0)
        .configure(background="transparent" if clickable else palette.ground, font=WORDS_FONT)
    )
    return whole


@lru_cache(maxsize=KEPT)
def _written(
    rows: tuple[Row, ...],
    cells: tuple[Cell, ...],
    parties: tuple[tuple[str, str], ...],
    palette: Palette,
    chosen: tuple[str, str] | None,
) -> str:
    return str(chart(rows, cells, dict(parties), palette, chosen=chosen).to_json())


def specification(
    rows: Sequence[Row],
    cells: Sequence[Cell],
    parties: Mapping[str, str],
    palette: Palette,
    chosen: tuple[str, str] | None,
) -> dict[str, Any]:
    """The clickable matrix as a Vega-Lite specification, kept for the next time: Altair takes 0.2 s to check one."""
    written = _written(tuple(rows), tuple(cells), tuple(parties.items()), palette, chosen)
    found: dict[str, Any] = json.loads(written)
    return found


def caption(title: str, notice: str) -> alt.TitleParams:
    """What a picture of the matrix is of, and the network's notice, broken into lines."""
    return alt.TitleParams(title, subtitle=textwrap.wrap(notice, NOTICE_WIDTH), anchor="start", subtitleFontSize=10)


def _rectangles(
    base: alt.Chart,
    cursor: Literal["pointer", "default"],
    palette: Palette,
    chosen: tuple[str, str] | None,
    *,
    clickable: bool,
) -> list[alt.Chart]:
    """The cells: a dotted edge for a suggestion, a solid one for what a person checked, a thick one for the chosen.

    Rectangles take a dash only from the mark itself, so that each kind of edge is a layer, if it has any cells.
    """
    value = [{"row": chosen[0], "manifesto": chosen[1]}] if chosen else alt.Undefined
    click = alt.selection_point(
        name=SELECTION, fields=["row", "manifesto"], on="click", clear="dblclick", toggle=False, value=value
    )
    width: Any = alt.value(EDGE)
    edge: Any = alt.Stroke("edge:N", scale=None)
    if clickable:
        width = alt.condition(click, alt.value(CHOSEN_EDGE), width, empty=False)
        edge = alt.condition(click, alt.value(palette.ink), edge, empty=False)
    kinds = {bool(checked) for checked in base.data["checked"]}
    layers = [
        base.transform_filter(f"datum.checked === {str(checked).lower()}")
        .mark_rect(cornerRadius=2, cursor=cursor, strokeDash=dash)
        .encode(fill=alt.Fill("tint:N", scale=None), stroke=edge, strokeWidth=width, description="spoken:N")
        for checked, dash in ((False, DOTS), (True, [1, 0]))
        if checked in kinds
    ]
    return [layers[0].add_params(click), *layers[1:]] if clickable and layers else layers


_COLUMNS = ("row", "manifesto", "tint", "ink", "edge", "checked", "symbol", "text", "said", "label", "party", "spoken")


def _table(
    cells: Sequence[Cell], rows: Sequence[Row], parties: Mapping[str, str], palette: Palette, *, short: bool
) -> pd.DataFrame:
    titles = {row.id: row.label for row in rows}
    data = [_datum(cell, titles[cell.row], parties[cell.manifesto], palette, short=short) for cell in cells]
    return pd.DataFrame(data, columns=list(_COLUMNS))


def _datum(cell: Cell, label: str, party: str, palette: Palette, *, short: bool) -> dict[str, object]:
    look = LOOKS[cell.status]
    plain = look.tint == WHITE
    count = cell.count.removesuffix(" asks") or wording.COUNT_UNREAD
    standing = "" if cell.status is Status.UNREAD else ", checked" if cell.checked else ", suggested"
    said = f"{look.word}, {cell.count} committed{standing}" if cell.count else look.word
    return {
        "row": cell.row,
        "manifesto": cell.manifesto,
        "tint": palette.ground if plain else look.tint,
        "ink": palette.ink if plain else look.ink,
        "edge": EDGE_ORANGE if cell.status is Status.MIXED else palette.edge,
        "checked": cell.checked,
        "symbol": look.symbol,
        "text": (count.replace(" of ", "/") if short else count) + (" ✓" if cell.checked else ""),
        "said": said,
        "label": label,
        "party": party,
        "spoken": f"{party}, {label}: {said}",
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


def _row_axis(labels: Mapping[str, str], palette: Palette, width: int) -> alt.Axis:
    return alt.Axis(
        title=None,
        labelExpr=f"({json.dumps(dict(labels))})[datum.value]",
        labelLimit=LABEL_SHARE * width,
        labelFontSize=13,
        labelColor=palette.ink,
        labelAlign="left",
        labelPadding=width,
        labelFontWeight={"condition": {"test": "indexof(datum.value, 'heading: ') == 0", "value": 700}, "value": 400},
        labelOverlap=False,
        ticks=False,
        domain=False,
        minExtent=width,
        maxExtent=width,
    )


def _party_axis(parties: Mapping[str, str], palette: Palette, fits: Measure) -> alt.Axis:
    lines = {name: textwrap.wrap(label, fits.wrap, break_long_words=False) for name, label in parties.items()}
    return alt.Axis(
        title=None, orient="top", labelAngle=0, labelFontSize=fits.head, labelFontWeight=600, labelColor=palette.ink,
        labelExpr=f"({json.dumps(lines)})[datum.value]", labelLimit=fits.cell + 4, labelBaseline="bottom",
        labelOverlap=False, ticks=False, domain=False,
    )  # fmt: skip
