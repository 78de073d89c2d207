"""The evidence panel: one row of the grid for one manifesto, ask by ask, beside the picture of the page."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from analyser.dashboard import markup, wording
from analyser.dashboard.address import View
from analyser.dashboard.checking import check_form
from analyser.dashboard.pictures import page_picture
from analyser.dashboard.shelf import Entry
from analyser.model.findings import Finding, Judgement, Status
from analyser.report.coverage import Row

FURTHER_SHOWN = 5  #: further candidates listed under a finding


def panel(row: Row, entry: Entry, ask_texts: dict[str, str], view: View) -> None:
    """Draw the panel of one cell: the asks with their quotes, and the page."""
    assert entry.record is not None
    by_ask = {finding.ask: finding for finding in entry.record.scorecard.findings}
    findings = [by_ask[ask] for ask in row.asks]
    st.subheader(f"{entry.facts.party}, {entry.facts.election}")
    st.caption(row.label)
    for finding in findings:
        _finding(finding, ask_texts[finding.ask], entry)
    _picture(entry, findings, view)


def _finding(finding: Finding, ask_text: str, entry: Entry) -> None:
    judged = finding.status is not Status.UNJUDGED
    st.html(
        markup.ask_heading(finding.ask, ask_text)
        + markup.chip(finding.status, checked=bool(finding.confirmed) if judged else None)
    )
    for judgement in finding.evidence:
        _judgement(judgement)
    if finding.status is Status.NONE:
        search = finding.search
        st.text(wording.NO_MENTION.format(terms=len(search.terms), passages=search.passages, sheets=search.sheets_read))
    if finding.search.sheets_unread:
        st.text(wording.UNREAD_SHEETS.format(sheets=", ".join(map(str, finding.search.sheets_unread))))
    if judged:
        check_form(entry, finding)
    with st.expander(wording.WHY, key=f"why-{entry.stored.key}-{finding.ask}"):
        st.html(markup.reasons(finding.reasons))
        _search_record(finding)
        if finding.others:
            st.html(Markup("<h5>{}</h5>").format(wording.FURTHER))
            for judgement in finding.others[:FURTHER_SHOWN]:
                _judgement(judgement, with_reasons=True)


def _judgement(judgement: Judgement, *, with_reasons: bool = True) -> None:
    candidate = judgement.candidate
    terms = [*candidate.terms, *(term for hit in candidate.hits for term in hit.terms)]
    st.html(markup.quote(candidate.passage, terms))
    if with_reasons:
        st.html(markup.reasons(judgement.reasons))


def _search_record(finding: Finding) -> None:
    search = finding.search
    st.text(f"{wording.SEARCH_RECORD}: {', '.join(search.terms)}")


def _picture(entry: Entry, findings: list[Finding], view: View) -> None:
    passages = [judgement.candidate.passage for finding in findings for judgement in finding.evidence]
    if entry.record is None or entry.record.format != "pdf":
        st.caption(wording.NO_PICTURE)
        return
    last = len(entry.record.sheets)
    key = f"sheet-{entry.stored.key}-{view.row}"
    opening = view.sheet or (passages[0].sheet if passages else 1)
    shown = min(max(st.session_state.setdefault(key, opening), 1), last)
    boxes = tuple(region.box for p in passages for region in p.regions if region.sheet == shown)
    back, forward = st.columns(2)
    back.button(
        wording.PREVIOUS_PAGE.format(sheet=shown - 1), key=f"back-{key}", disabled=shown <= 1, width="stretch",
        on_click=_turn, args=(key, shown - 1),
    )  # fmt: skip
    forward.button(
        wording.NEXT_PAGE.format(sheet=shown + 1), key=f"forward-{key}", disabled=shown >= last, width="stretch",
        on_click=_turn, args=(key, shown + 1),
    )  # fmt: skip
    st.image(
        page_picture(str(entry.stored.path), shown, boxes),
        caption=wording.PAGE_PICTURE.format(sheet=shown, party=entry.facts.party),
    )


def _turn(key: str, sheet: int) -> None:
    st.session_state[key] = sheet
