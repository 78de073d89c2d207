"""The evidence panel: one row of the grid for one manifesto, ask by ask, with the picture of the page."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from analyser.dashboard import markup, wording
from analyser.dashboard.address import View
from analyser.dashboard.checking import check_form
from analyser.dashboard.shelf import Entry
from analyser.dashboard.viewer import Source, show_button, viewer
from analyser.model.findings import Finding, Judgement, Status
from analyser.report.coverage import Row, cell
from analyser.report.scorecard import STRONGEST, strongest

QUOTES_SHOWN = 3  #: quotes of an ask before the rest waits under "Why"
FURTHER_SHOWN = 5  #: further candidates listed under a finding


def panel(row: Row, entry: Entry, ask_texts: dict[str, str], view: View) -> int:
    """Draw the panel of one cell: the page, and the asks with their quotes. Returns the sheet that is shown.

    The page comes first, because that is the order where there is room for one column only; where there is room for
    two, the style sheet puts the quotes to the left of it.
    """
    if entry.record is None:
        _unreadable(row, entry)
        return 0
    by_ask = {finding.ask: finding for finding in entry.record.scorecard.findings}
    findings = told([by_ask[ask] for ask in row.asks])
    source = _source(f"{entry.stored.key}-{row.id}", entry, findings)
    _heading(row, entry)
    with st.container(key="evidence"):
        with st.container(key="page"):
            sheet = viewer(source, view.sheet or _opening(source))
        with st.container(key="quotes"):
            if row.id not in row.asks:
                st.html(markup.row_text(row.label, row.text))
            for finding in findings:
                _finding(finding, ask_texts[finding.ask], source, alone=len(findings) == 1)
    return sheet


def told(findings: list[Finding]) -> list[Finding]:
    """The best quote first, then from the strongest status to what has no quote, alike in the order of the set.

    The best is the one that the scorecard takes, so that the page that opens is the page that the scorecard names.
    """
    ranks, best = {status: rank for rank, status in enumerate(STRONGEST)}, strongest(findings)

    def rank(finding: Finding) -> int:
        return ranks.get(finding.status, len(ranks)) if finding.evidence else len(ranks) + 1

    return sorted(findings, key=lambda finding: (finding is not best, rank(finding)))


def _source(key: str, entry: Entry, findings: list[Finding]) -> Source:
    quoted = [judgement.candidate.passage for finding in findings for judgement in finding.evidence]
    near = [judgement.candidate.passage for finding in findings for judgement in finding.others]
    return Source(key, entry, tuple(quoted), tuple(near))


def _opening(source: Source) -> int:
    """The page of the best quote; where there is none, of the nearest passage."""
    return next((passage.sheet for passage in (*source.quoted, *source.near)), 1)


def _heading(row: Row, entry: Entry) -> None:
    assert entry.record is not None
    found = cell(row, entry.record)
    count = wording.COUNT.format(count=found.count) if found.count and len(row.asks) > 1 else ""
    st.html(
        Markup('<div class="cell-head"><h2 class="cell">{}, {}</h2><p class="standing">{} {}</p></div>').format(
            entry.facts.party, entry.facts.election, markup.chip(found.status, checked=found.checked), count
        )
    )


def _unreadable(row: Row, entry: Entry) -> None:
    assert entry.job is not None
    st.html(
        Markup('<div class="cell-head"><h2 class="cell">{}, {}</h2><p class="standing">{}</p></div>{}').format(
            entry.facts.party, entry.facts.election, markup.chip(Status.UNREAD),
            markup.row_text(row.label, row.text) + markup.paragraphs([entry.job.sentence, wording.UNREAD_MEANS]),
        )
    )  # fmt: skip


def _finding(finding: Finding, ask_text: str, source: Source, *, alone: bool) -> None:
    judged = finding.status is not Status.UNJUDGED
    chip = Markup("") if alone else markup.chip(finding.status, checked=bool(finding.confirmed) if judged else None)
    st.html(
        Markup('<div class="finding">{}<p class="standing">{} {}</p>{}</div>').format(
            markup.ask_heading(finding.ask, ask_text), chip, _standing(finding), markup.paragraphs(_notes(finding))
        )
    )
    shown = finding.evidence[:QUOTES_SHOWN]
    for place, judgement in enumerate(shown[:-1]):
        _judgement(judgement, source, f"{finding.ask} {place}")
    if shown:
        _quote(shown[-1])
    with st.container(horizontal=True, gap="medium", key=f"more-{source.key}-{finding.ask}"):
        if shown:
            show_button(source, shown[-1].candidate.passage, f"{source.key} {finding.ask} {len(shown) - 1}")
        if judged:
            check_form(source.entry, finding)
    opened = st.expander(wording.WHY, key=f"why {source.key} {finding.ask}", on_change="rerun", type="compact")
    if opened.open:
        with opened:
            _why(finding, source)


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


def _judgement(judgement: Judgement, source: Source, place: str) -> None:
    _quote(judgement)
    show_button(source, judgement.candidate.passage, f"{source.key} {place}")


def _quote(judgement: Judgement) -> None:
    candidate = judgement.candidate
    terms = [*candidate.terms, *(term for hit in candidate.hits for term in hit.terms)]
    st.html(markup.quote(candidate.passage, terms) + markup.reasons(judgement.reasons))


def _why(finding: Finding, source: Source) -> None:
    """What is asked for by those who doubt: the reasons, further quotes, what was looked for, and what came near."""
    cues = [cue for judgement in finding.evidence for cue in judgement.cues]
    st.html(markup.reasons(finding.reasons) + markup.cues(cues))
    for place, judgement in enumerate(finding.evidence[QUOTES_SHOWN:], start=QUOTES_SHOWN):
        _judgement(judgement, source, f"{finding.ask} {place}")
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
            _judgement(judgement, source, f"{finding.ask} other {place}")
