"""The evidence panel: one row of the grid for one manifesto, ask by ask, beside the picture of the page."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from analyser.dashboard import markup, wording
from analyser.dashboard.address import View
from analyser.dashboard.checking import check_form
from analyser.dashboard.shelf import Entry
from analyser.dashboard.viewer import boxes_of, show_button, viewer
from analyser.model.findings import Finding, Judgement, Status
from analyser.model.manifesto import Passage
from analyser.report.coverage import Row, cell

QUOTES_SHOWN = 3  #: quotes of an ask before the rest waits under "Why"
FURTHER_SHOWN = 5  #: further candidates listed under a finding


def panel(row: Row, entry: Entry, ask_texts: dict[str, str], view: View) -> int:
    """Draw the panel of one cell: the asks with their quotes, and the page. Returns the sheet that is shown."""
    if entry.record is None:
        _unreadable(row, entry)
        return 0
    by_ask = {finding.ask: finding for finding in entry.record.scorecard.findings}
    findings = [by_ask[ask] for ask in row.asks]
    _heading(row, entry)
    key = f"{entry.stored.key}-{row.id}"
    with st.container(key="evidence"):
        with st.container(key="quotes"):
            for finding in findings:
                _finding(finding, ask_texts[finding.ask], entry, key, alone=len(findings) == 1)
        with st.container(key="page"):
            passages = [judgement.candidate.passage for finding in findings for judgement in finding.evidence]
            return viewer(key, entry, view.sheet or _opening(findings, passages), boxes_of(passages))


def _opening(findings: list[Finding], passages: list[Passage]) -> int:
    """The page of the best quote; where there is none, of the nearest passage."""
    nearest = [judgement.candidate.passage for finding in findings for judgement in finding.others]
    return next((passage.sheet for passage in (*passages, *nearest)), 1)


def _heading(row: Row, entry: Entry) -> None:
    assert entry.record is not None
    found = cell(row, entry.record)
    st.html(
        Markup('<h2 class="cell">{}, {}</h2><p class="row">{}</p><p class="standing">{} {}</p>').format(
            entry.facts.party, entry.facts.election, _whole(row), markup.chip(found.status, checked=found.checked),
            wording.COUNT.format(count=found.count) if found.count else "",
        )
    )  # fmt: skip


def _unreadable(row: Row, entry: Entry) -> None:
    assert entry.job is not None
    st.html(
        Markup('<h2 class="cell">{}, {}</h2><p class="row">{}</p><p class="standing">{}</p><p>{}</p><p>{}</p>').format(
            entry.facts.party, entry.facts.election, _whole(row), markup.chip(Status.UNREAD), entry.job.sentence,
            wording.UNREAD_MEANS,
        )
    )  # fmt: skip


def _whole(row: Row) -> str:
    return f"{row.label.partition(' ')[0]} {row.text}" if row.text else row.label


def _finding(finding: Finding, ask_text: str, entry: Entry, key: str, *, alone: bool) -> None:
    judged = finding.status is not Status.UNJUDGED
    chip = Markup("") if alone else markup.chip(finding.status, checked=bool(finding.confirmed) if judged else None)
    st.html(
        Markup('<div class="finding">{}<p class="standing">{} {}</p>{}</div>').format(
            markup.ask_heading(finding.ask, ask_text), chip, _standing(finding), markup.paragraphs(_notes(finding))
        )
    )
    for place, judgement in enumerate(finding.evidence[:QUOTES_SHOWN]):
        _judgement(judgement, key, f"{finding.ask} {place}")
    with st.container(horizontal=True, gap="small", key=f"more-{key}-{finding.ask}"):
        if judged:
            check_form(entry, finding)
    opened = st.expander(wording.WHY, key=f"why {key} {finding.ask}", on_change="rerun", type="compact")
    if opened.open:
        with opened:
            _why(finding, key)


def _standing(finding: Finding) -> str:
    """What stands beside the status: who checked it, or how often experts agreed with such a suggestion."""
    if finding.confirmed:
        return wording.CHECKED_BY.format(person=finding.confirmed)
    return wording.agreement(finding.confidence)


def _notes(finding: Finding) -> list[str]:
    search, notes = finding.search, []
    if finding.status is Status.NONE:
        notes.append(
            wording.NO_MENTION.format(
                terms=len(search.terms), passages=search.passages, sheets=wording.extent(search.sheets_read)
            )
        )
    if finding.scope:
        notes.append(wording.SCOPE.format(nation=finding.scope.replace("-", " ").title()))
    if finding.status is Status.NONE and search.sheets_unread:
        notes.append(wording.UNREAD_SHEETS.format(sheets=", ".join(map(str, search.sheets_unread))))
    return notes


def _judgement(judgement: Judgement, key: str, place: str) -> None:
    candidate = judgement.candidate
    terms = [*candidate.terms, *(term for hit in candidate.hits for term in hit.terms)]
    st.html(markup.quote(candidate.passage, terms) + markup.reasons(judgement.reasons) + markup.cues(judgement.cues))
    show_button(key, candidate.passage, f"{key} {place}")


def _why(finding: Finding, key: str) -> None:
    """What is asked for by those who doubt: the reasons, further quotes, what was looked for, and what came near."""
    st.html(markup.reasons(finding.reasons))
    for place, judgement in enumerate(finding.evidence[QUOTES_SHOWN:], start=QUOTES_SHOWN):
        _judgement(judgement, key, f"{finding.ask} {place}")
    search = finding.search
    st.html(
        Markup('<h4 class="part">{}</h4><p class="small">{}</p><p class="small">{}</p>').format(
            wording.SEARCH_RECORD,
            wording.SEARCHED.format(passages=search.passages, sheets=wording.extent(search.sheets_read)),
            ", ".join(search.terms),
        )
    )
    if finding.others:
        heading = wording.NEAREST if finding.status is Status.NONE else wording.FURTHER
        st.html(Markup('<h4 class="part">{}</h4>').format(heading))
        for place, judgement in enumerate(finding.others[:FURTHER_SHOWN]):
            _judgement(judgement, key, f"{finding.ask} other {place}")
