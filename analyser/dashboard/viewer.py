"""The picture of a manifesto's own page, passages highlighted: one page back, one forward, and larger."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import streamlit as st

from analyser.dashboard import markup, wording
from analyser.dashboard.pictures import page_picture
from analyser.dashboard.shelf import Entry
from analyser.errors import AnalyserError
from analyser.model.manifesto import Box, Passage

SPOT = "spot"  #: key of the session's state: which page is open
LARGE = 1800  #: pixels: the widest picture, for reading small print

Boxes = Mapping[int, tuple[Box, ...]]  #: what to highlight, by sheet


@dataclass(frozen=True, slots=True)
class Spot:
    """The page that is open for one cell or one search, and the passage it was opened for."""

    key: str
    sheet: int
    passage: Passage | None = None


def spot(key: str, opening: int) -> Spot:
    """The page that is open for `key`: what was last turned to, else the opening one."""
    found = st.session_state.get(SPOT)
    return found if isinstance(found, Spot) and found.key == key else Spot(key, opening)


def turn(key: str, sheet: int, passage: Passage | None = None) -> None:
    """Open a page; a button's callback."""
    st.session_state[SPOT] = Spot(key, sheet, passage)


def show_button(key: str, passage: Passage, place: str) -> None:
    """A button under a quote that opens its page, if it stands on one that can be shown."""
    if not passage.pictured:
        return
    st.button(
        wording.SHOW_PAGE.format(sheet=passage.sheet), key=f"show {place}", type="tertiary",
        on_click=turn, args=(key, passage.sheet, passage),
    )  # fmt: skip


def boxes_of(passages: Iterable[Passage]) -> Boxes:
    """Where passages stand, by sheet."""
    found: dict[int, list[Box]] = {}
    for passage in passages:
        for region in passage.regions:
            if region.box not in found.setdefault(region.sheet, []):
                found[region.sheet].append(region.box)
    return {sheet: tuple(boxes) for sheet, boxes in found.items()}


def viewer(key: str, entry: Entry, opening: int, boxes: Boxes) -> int:
    """Draw the open page with what stands around it, and return its number; 0 where there is no picture."""
    if entry.record is None or entry.record.format != "pdf":
        st.caption(wording.NO_PICTURE)
        return 0
    last = len(entry.record.sheets)
    here = spot(key, opening)
    sheet = min(max(here.sheet, 1), last)
    if here.passage is not None:
        more = boxes_of([here.passage]).get(sheet, ())
        boxes = {**boxes, sheet: tuple(dict.fromkeys((*boxes.get(sheet, ()), *more)))}
    _controls(key, sheet, last, entry, boxes)
    _picture(entry, sheet, boxes)
    return sheet


def _controls(key: str, sheet: int, last: int, entry: Entry, boxes: Boxes) -> None:
    with st.container(horizontal=True, horizontal_alignment="distribute", key="turning", gap="small"):
        st.button(
            wording.PREVIOUS_PAGE.format(sheet=max(sheet - 1, 1)), key="page back", disabled=sheet <= 1,
            on_click=turn, args=(key, sheet - 1),
        )  # fmt: skip
        if st.button(wording.ENLARGE, key="page larger"):
            _enlarged(entry, sheet, boxes)
        st.button(
            wording.NEXT_PAGE.format(sheet=min(sheet + 1, last)), key="page forward", disabled=sheet >= last,
            on_click=turn, args=(key, sheet + 1),
        )  # fmt: skip


def _picture(entry: Entry, sheet: int, boxes: Boxes, width: int = 900) -> None:
    highlighted = boxes.get(sheet, ())
    said = wording.PAGE_PICTURE if highlighted else wording.PAGE_PLAIN
    try:
        picture = page_picture(str(entry.stored.path), sheet, highlighted, width)
    except AnalyserError as error:
        st.error(markup.plain(str(error)))
        return
    said = said.format(sheet=sheet, party=entry.facts.party)
    st.image(picture, caption=markup.plain(said), alt=said, width="stretch")


@st.dialog(wording.ENLARGED, width="large")
def _enlarged(entry: Entry, sheet: int, boxes: Boxes) -> None:
    _picture(entry, sheet, boxes, LARGE)
