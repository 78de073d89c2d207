"""Pictures: a manifesto's pages with passages highlighted, cached for all sessions."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from analyser.extract import extract
from analyser.extract.picture import PageImage, blocks_image, page_image
from analyser.model.manifesto import Box

CACHED_PICTURES = 200  #: about 150 KB each


@st.cache_data(show_spinner=False, max_entries=CACHED_PICTURES)
def page_picture(
    path: str, sheet: int, boxes: tuple[Box, ...], frames: tuple[Box, ...] = (), width: int = 900
) -> PageImage:
    """Return a JPEG of one sheet and the sheet's size.

    Args:
        path: the stored PDF.
        sheet: from 1.
        boxes: areas to highlight, in points from the sheet's top-left corner.
        frames: areas to frame.
        width: of one page, pixels.
    """
    return page_image(Path(path), sheet, highlights=boxes, frames=frames, width=width)


@st.cache_data(show_spinner=False, max_entries=CACHED_PICTURES)
def blocks_picture(path: str, sheet: int, width: int = 900) -> bytes | None:
    """Return a JPEG of one sheet with its blocks numbered as they were read; None where it has no such sheet.

    What the worker's reading left in the cache is used; where that was emptied, the file is read again.
    """
    document = extract(Path(path))
    found = next((there for there in document.sheets if there.number == sheet), None)
    return None if found is None else blocks_image(Path(path), found, width=width)
