"""Compare two manifestos of one party: what is new, stronger, kept, weaker or dropped, with both quotes."""

from __future__ import annotations

from collections import Counter

import streamlit as st
from markupsafe import Markup

from analyser.dashboard import markup, wording
from analyser.dashboard.reading import read_or_say_why_not
from analyser.dashboard.shelf import Entry, pledge_set
from analyser.model.findings import Finding
from analyser.report.compare import Change, Comparison, compare

SHOWN = (Change.NEW, Change.STRONGER, Change.KEPT, Change.WEAKER, Change.DROPPED)


def render() -> None:
    """Draw the page."""
    st.title(wording.COMPARE_TITLE, anchor=False)
    by_party: dict[str, list[Entry]] = {}
    for entry in read_or_say_why_not().read:
        by_party.setdefault(entry.facts.party, []).append(entry)
    twice = {party: there for party, there in by_party.items() if len(there) > 1}
    if not twice:
        st.info(wording.COMPARE_NOTHING)
        return
    left, middle, right = st.columns(3)
    party = left.selectbox(wording.FILTER_PARTY, list(twice), key="compare party")
    there = sorted(twice[party], key=lambda e: (e.facts.date is None, e.facts.date, e.facts.election))
    names = {e.facts.id: f"{e.facts.election} ({e.stored.file_name})" for e in there}
    earlier = middle.selectbox(wording.EARLIER, list(names), index=0, format_func=names.__getitem__)
    later = right.selectbox(wording.LATER, list(names), index=len(names) - 1, format_func=names.__getitem__)
    if earlier == later:
        st.info(wording.COMPARE_SAME)
        return
    _comparison({e.facts.id: e for e in there}, earlier, later)


def _comparison(there: dict[str, Entry], earlier: str, later: str) -> None:
    before, after = there[earlier], there[later]
    assert before.record is not None
    assert after.record is not None
    compared = compare(before.record, after.record)
    counts = Counter(comparison.change for comparison in compared)
    wanted = st.pills(
        wording.CHANGES, list(SHOWN), default=list(SHOWN), selection_mode="multi",
        format_func=lambda change: f"{change.capitalize()} ({counts[change]})",
    )  # fmt: skip
    texts = {ask.id: ask.text for ask in pledge_set().asks}
    for comparison in compared:
        if comparison.change in wanted:
            _ask(comparison, texts[comparison.ask], before.facts.election, after.facts.election)
    st.text(wording.COMPARE_REST.format(none=counts[Change.NO_PROMISE], unknown=counts[Change.UNKNOWN]))


def _ask(comparison: Comparison, text: str, earlier: str, later: str) -> None:
    st.html(
        markup.ask_heading(comparison.ask, text)
        + Markup('<p class="change">{}</p>').format(comparison.change.capitalize())
    )
    left, right = st.columns(2)
    with left:
        _side(earlier, comparison.earlier)
    with right:
        _side(later, comparison.later)


def _side(election: str, finding: Finding) -> None:
    quotes = Markup("").join(markup.quote(j.candidate.passage) for j in finding.evidence[:2])
    heading = Markup('<h4 class="party">{}</h4>').format(election)
    st.html(heading + markup.chip(finding.status, checked=bool(finding.confirmed)) + quotes)
