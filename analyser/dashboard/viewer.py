"""The picture of a manifesto's own page, passages highlighted: one page back, one forward, and larger."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import streamlit as st

from analyser.dashboard import markup, wording
from analyser.dashboard.crop import crop_of, crop_style
from analyser.dashboard.pictures import page_picture
from analyser.dashboard.shelf import Entry
from analyser.errors import AnalyserError
from analyser.extract.picture import PageImage
from analyser.model.manifesto import Box, Passage

SPOT = "spot"  #: key of the session's state: which page is open
LARGE = 1800  #: pixels: the widest picture, for reading small print

Boxes = Mapping[int, tuple[Box, ...]]  #: where passages stand, by sheet


@dataclass(frozen=True, slots=True)
class Spot:
    """The page that is open for one cell or one search, and the passage it was opened for."""

    key: str
    sheet: int
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """The manifesto whose pages are shown, and what is marked on them.

    Passages that count are highlighted; of those that came near and do not count, the one that is looked at is framed.
    """

    key: str  #: of the cell or the search that the pages are shown for
    entry: Entry
    quoted: tuple[Passage, ...] = ()  #: best first
    near: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page as it is drawn: which lines are highlighted, which framed, and which are to be in view."""

    sheet: int
    highlighted: tuple[Box, ...]
    framed: tuple[Box, ...]
    focus: tuple[Box, ...]  #: empty: the whole page


def on_a_phone() -> bool:
    """Whether the browser says so of itself: "Mobi" is the mark that all phones' browsers share (MDN)."""
    return "Mobi" in st.context.headers.get("User-Agent", "")


def spot(key: str, opening: int) -> Spot:
    """The page that is open for `key`: what was last turned to, else the opening one."""
    found = st.session_state.get(SPOT)
    return found if isinstance(found, Spot) and found.key == key else Spot(key, opening)


def turn(key: str, sheet: int, passage: Passage | None = None) -> None:
    """Open a page; a button's callback."""
    st.session_state[SPOT] = Spot(key, sheet, passage)


def show_button(source: Source, passage: Passage, place: str) -> None:
    """A button under a quote that opens its page; on a phone in a dialog, for the page stands far above the quote.

    There is none where the passage's page cannot be shown.
    """
    if not passage.pictured:
        return
    pressed = st.button(
        wording.SHOW_PAGE.format(sheet=passage.sheet), key=f"show {place}", type="tertiary",
        on_click=turn, args=(source.key, passage.sheet, passage),
    )  # fmt: skip
    if pressed and on_a_phone():
        _enlarged(source.entry, _leaf(source, passage.sheet, passage))


def boxes_of(passages: Iterable[Passage]) -> Boxes:
    """Where passages stand, by sheet."""
    found: dict[int, list[Box]] = {}
    for passage in passages:
        for region in passage.regions:
            if region.box not in found.setdefault(region.sheet, []):
                found[region.sheet].append(region.box)
    return {sheet: tuple(boxes) for sheet, boxes in found.items()}


def viewer(source: Source, opening: int) -> int:
    """Draw the open page with what stands around it, and return its number; 0 where there is no picture."""
    if source.entry.record is None or not _has_pictures(source.entry):
        st.caption(wording.NO_PICTURE)
        return 0
    last = len(source.entry.record.sheets)
    here = spot(source.key, opening)
    leaf = _leaf(source, min(max(here.sheet, 1), last), here.passage)
    _page(source, leaf, last)
    return leaf.sheet


def _has_pictures(entry: Entry) -> bool:
    return entry.record is not None and entry.record.format == "pdf"


def _leaf(source: Source, sheet: int, wanted: Passage | None) -> Leaf:
    """What is marked on a page, and what is brought into view: the wanted passage, else the best that stands on it."""
    highlighted = boxes_of(source.quoted).get(sheet, ())
    if wanted is None or not any(region.sheet == sheet for region in wanted.regions):
        there = (p for p in (*source.quoted, *source.near) if any(region.sheet == sheet for region in p.regions))
        wanted = next(there, None)
    focus = () if wanted is None else boxes_of([wanted]).get(sheet, ())
    counts = wanted is None or wanted in source.quoted
    return Leaf(sheet, highlighted, () if counts else focus, focus)


def _page(source: Source, leaf: Leaf, last: int) -> None:
    """The line above a page, and the page."""
    entry, sheet = source.entry, leaf.sheet
    image = _draw(entry, leaf)
    if image is None:
        return
    with st.container(horizontal=True, key="turning", gap="small", vertical_alignment="center"):
        crop = crop_of(image, leaf.focus)
        st.html(markup.caption(_said(entry, leaf), crop_style(crop)))
        st.button(
            wording.PREVIOUS_PAGE.format(sheet=max(sheet - 1, 1)), key="page back", disabled=sheet <= 1,
            on_click=turn, args=(source.key, sheet - 1),
        )  # fmt: skip
        if st.button(wording.ENLARGE, key="page larger"):
            _enlarged(entry, leaf)
        st.button(
            wording.NEXT_PAGE.format(sheet=min(sheet + 1, last)), key="page forward", disabled=sheet >= last,
            on_click=turn, args=(source.key, sheet + 1),
        )  # fmt: skip
    with st.container(key="crop" if leaf.focus else "whole"):
        st.image(image.jpeg, alt=_said(entry, leaf), width="stretch")


def _said(entry: Entry, leaf: Leaf) -> str:
    said = wording.PAGE_FRAMED if leaf.framed else wording.PAGE_PICTURE if leaf.highlighted else wording.PAGE_PLAIN
    return said.format(sheet=leaf.sheet, party=entry.facts.party)


def _draw(entry: Entry, leaf: Leaf, width: int = 900) -> PageImage | None:
    try:
        return page_picture(str(entry.stored.path), leaf.sheet, leaf.highlighted, leaf.framed, width)
    except AnalyserError as error:
        st.error(markup.plain(str(error)))
        return None


@st.dialog(wording.ENLARGED, width="large")
def _enlarged(entry: Entry, leaf: Leaf) -> None:
    image = _draw(entry, leaf, LARGE)
    if image is None:
        return
    with st.container(key="large-head"):
        st.html(markup.caption(_said(entry, leaf), crop_style(crop_of(image, leaf.focus), ".st-key-large")))
    with st.container(key="large"):
        st.image(image.jpeg, alt=_said(entry, leaf), width="stretch")
