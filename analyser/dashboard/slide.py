"""The matrix as a picture for a slide, which stands alone: title, notice, every cell, and what the symbols mean."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Sequence
from dataclasses import replace

import altair as alt
import pandas as pd
import vl_convert

from analyser.dashboard import wording
from analyser.dashboard.matrix import CONFIG, DATA, LETTER_SIZE, LIGHT, SYMBOL_FONT, Grid, chart, data
from analyser.model.findings import Status
from analyser.model.report import Report
from analyser.report import labels
from analyser.report.coverage import Rows, grid, rows_of
from analyser.report.statuses import LOOKS

SHARPNESS = 2  #: pixels of the PNG for one of the screen's
LETTER = 5.6  #: pixels that a letter of the notice takes, wide ones and narrow ones together
WIDER = (
    1.2  #: times the screen's width for a row's words: Arial, which every computer has, is wider than the page's font
)
LEGEND_SHARE = 0.85  #: of the notice's letters a line that the larger letters of the legend leave room for
BOX = 24  #: pixels: width of a status' box in the legend
LINE = 20  #: pixels from one line of the legend to the next
MARGIN = 24


def matrix_svg(report: Report) -> bytes:
    """Draw the matrix of a report, one row a pledge, as SVG."""
    return str(vl_convert.vegalite_to_svg(_slide(report))).encode()


def matrix_png(report: Report) -> bytes:
    """Draw the matrix of a report, one row a pledge, as PNG at twice the screen's size."""
    return bytes(vl_convert.vegalite_to_png(_slide(report), scale=SHARPNESS))


def _slide(report: Report) -> str:
    shown = _grid(report)
    fits, names = replace(shown.fits, label=round(WIDER * shown.fits.label)), [name for name, _ in shown.labels]
    width = fits.cell * len(names)
    checked = any(cell.checked for cell in shown.cells)
    matrix = chart(names, fits, LIGHT, checked=checked, framed=False).properties(width=width)
    letters = int((fits.label + width) / LETTER)
    statuses = [status for status in Status if any(cell.status is status for cell in shown.cells)]
    legend = _legend(statuses, fits.label, letters).properties(width=width)
    notice = textwrap.wrap(report.pledge_set.notice, letters)
    title = alt.TitleParams(
        report.pledge_set.title, subtitle=notice, anchor="start", subtitleFontSize=11, fontSize=17, offset=14,
        subtitlePadding=6,
    )  # fmt: skip
    whole = alt.vconcat(matrix, legend, spacing=18).properties(title=title, padding=MARGIN)
    spec = whole.configure(**CONFIG, background=LIGHT.ground).to_dict()
    return json.dumps({**spec, "datasets": {**spec.get("datasets", {}), DATA: data(shown, LIGHT).to_dict("records")}})


def _grid(report: Report) -> Grid:
    rows = rows_of(report.pledge_set, Rows.PLEDGES)
    cells = grid(rows, report.manifestos, [missing.manifesto for missing in report.unreadable])
    return Grid(rows, cells, tuple(labels(report).items()))


def _legend(statuses: Sequence[Status], left: float, letters: int) -> alt.LayerChart:
    """Every status that is there: its symbol on its tint, its word, and what it means; then what a cell's edge says."""
    looks = [LOOKS[status] for status in statuses]
    lines = [(look.symbol, f"{look.word}: {look.meaning}", look.tint, look.ink) for look in looks]
    more = textwrap.wrap(wording.LEGEND_MORE, int(LEGEND_SHARE * letters))
    lines += [("", line, LIGHT.ground, LIGHT.ink) for line in more]
    table = pd.DataFrame(
        [(place, *line) for place, line in enumerate(lines)], columns=["place", "symbol", "says", "tint", "ink"]
    )
    base = alt.Chart(table).encode(y=alt.Y("place:O", axis=None, scale=alt.Scale(paddingInner=0.15)))
    marked = base.transform_filter("datum.symbol !== ''")
    box = marked.mark_rect(stroke=LIGHT.edge, strokeWidth=1).encode(
        fill=alt.Fill("tint:N", scale=None), x=alt.value(-left), x2=alt.value(BOX - left)
    )
    symbol = marked.mark_text(font=SYMBOL_FONT, fontSize=12).encode(
        text="symbol:N", color=alt.Color("ink:N", scale=None), x=alt.value(BOX / 2 - left)
    )
    words = base.mark_text(align="left", fontSize=LETTER_SIZE - 1, color=LIGHT.ink).encode(
        text="says:N", x=alt.value(BOX + 8 - left)
    )
    return alt.LayerChart(layer=[box, symbol, words]).properties(height=alt.Step(LINE))
