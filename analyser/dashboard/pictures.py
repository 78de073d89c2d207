"""Pictures: a manifesto's pages with passages highlighted, cached for all sessions, and the matrix for a slide."""

from __future__ import annotations

from pathlib import Path

import streamlit as st
import vl_convert

from analyser.dashboard import matrix
from analyser.extract import extract
from analyser.extract.picture import blocks_image, page_image
from analyser.model.manifesto import Box
from analyser.model.report import Report
from analyser.report import labels
from analyser.report.coverage import Rows, grid, rows_of

CACHED_PICTURES = 200  #: about 150 KB each


@st.cache_data(show_spinner=False, max_entries=CACHED_PICTURES)
def page_picture(path: str, sheet: int, boxes: tuple[Box, ...], width: int = 900) -> bytes:
    """Return a JPEG of one sheet.

    Args:
        path: the stored PDF.
        sheet: from 1.
        boxes: areas to highlight, in points from the sheet's top-left corner.
        width: pixels.
    """
    return page_image(Path(path), sheet, highlights=boxes, width=width)


@st.cache_data(show_spinner=False, max_entries=CACHED_PICTURES)
def blocks_picture(path: str, sheet: int, width: int = 900) -> bytes | None:
    """Return a JPEG of one sheet with its blocks numbered as they were read; None where it has no such sheet.

    What the worker's reading left in the cache is used; where that was emptied, the file is read again.
    """
    document = extract(Path(path))
    found = next((there for there in document.sheets if there.number == sheet), None)
    return None if found is None else blocks_image(Path(path), found, width=width)


def matrix_svg(report: Report) -> bytes:
    """Draw the matrix of a report, one row a pledge, as SVG."""
    return str(vl_convert.vegalite_to_svg(_matrix(report))).encode()


def matrix_png(report: Report) -> bytes:
    """Draw the matrix of a report, one row a pledge, as PNG at twice the screen's size."""
    return bytes(vl_convert.vegalite_to_png(_matrix(report), scale=2))


def _matrix(report: Report) -> str:
    rows = rows_of(report.pledge_set, Rows.PLEDGES)
    cells = grid(rows, report.manifestos, [missing.manifesto for missing in report.unreadable])
    chart = matrix.chart(rows, cells, labels(report), clickable=False)
    return str(chart.properties(title=matrix.caption(report.pledge_set.title, report.pledge_set.notice)).to_json())
