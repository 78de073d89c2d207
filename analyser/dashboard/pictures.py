"""Pictures of a manifesto's pages with passages highlighted, cached for all sessions."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from analyser.extract.picture import page_image
from analyser.model.manifesto import Box

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
