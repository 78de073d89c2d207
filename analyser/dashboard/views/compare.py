"""Compare two manifestos of one party: what is new, stronger, kept, weaker or dropped, with both quotes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import streamlit as st
from markupsafe import Markup

from analyser.dashboard import markup, wording
from analyser.dashboard.choosing import put_in_address
from analyser.dashboard.links import cell_link
from analyser.dashboard.reading import read_or_say_why_not
from analyser.dashboard.shelf import Entry, pledge_set
from analyser.model.findings import Finding
from analyser.report.compare import Change, Comparison, compare, in_order, recent_pair

SHOWN = (Change.NEW, Change.STRONGER, Change.KEPT, Change.WEAKER, Change.DROPPED)
QUOTES = 2  #: quotes of an ask on either side
PARTY, EARLIER, LATER, CHANGES = "party", "earlier", "later", "changes"  #: parameters of the address

Pair = tuple[Entry, Entry]  #: the earlier manifesto and the later


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
    asked = st.query_params.to_dict()
    if _stale(twice, asked):
        st.info(wording.LINK_STALE)
    pair = _choose(twice, asked)
    if pair is None:
        st.info(wording.COMPARE_SAME)
        return
    before, after = (entry.record for entry in pair)
    assert before is not None
    assert after is not None
    compared = compare(before, after)
    _comparison(pair, compared, _changes(compared, asked))


def _stale(twice: Mapping[str, Sequence[Entry]], asked: Mapping[str, str]) -> bool:
    """Whether the address names a party or a manifesto that is not here to compare."""
    here = {entry.facts.id for there in twice.values() for entry in there}
    return asked.get(PARTY) not in {*twice, None} or any(
        asked.get(key) not in {*here, None} for key in (EARLIER, LATER)
    )


def _choose(twice: Mapping[str, Sequence[Entry]], asked: Mapping[str, str]) -> Pair | None:
    """Draw the three boxes; None where they name one manifesto twice."""
    parties = list(twice)
    left, middle, right = st.columns(3)
    party = left.selectbox(
        wording.FILTER_PARTY, parties, key="compare party",
        index=parties.index(asked[PARTY]) if asked.get(PARTY) in twice else 0,
    )  # fmt: skip
    there = {entry.facts.id: entry for entry in twice[party]}
    ordered = [facts.id for facts in in_order(entry.facts for entry in there.values())]
    usual = [facts.id for facts in recent_pair(entry.facts for entry in there.values())]
    names = {name: f"{there[name].facts.election} ({there[name].stored.file_name})" for name in ordered}
    chosen = [
        column.selectbox(
            label, ordered, index=ordered.index(asked[key] if asked.get(key) in names else opening),
            format_func=lambda name: names.get(name, name), key=f"compare {key} {party}",
        )
        for column, label, key, opening in zip(
            (middle, right), (wording.EARLIER, wording.LATER), (EARLIER, LATER), usual, strict=True
        )
    ]  # fmt: skip
    put_in_address({PARTY: party, EARLIER: chosen[0], LATER: chosen[1], CHANGES: asked.get(CHANGES, "")})
    return None if chosen[0] == chosen[1] else (there[chosen[0]], there[chosen[1]])


def _changes(compared: Sequence[Comparison], asked: Mapping[str, str]) -> list[Change]:
    """Draw the kinds of change with their numbers, and return those that are to be shown."""
    counts = Counter(comparison.change for comparison in compared)
    named = [change for change in SHOWN if change in asked.get(CHANGES, "").split("|")]
    wanted = st.pills(
        wording.CHANGES, list(SHOWN), default=named or list(SHOWN), selection_mode="multi", key="compare changes",
        format_func=lambda change: f"{' '.join(wording.CHANGE_MEANS[change][:2])} ({counts[change]})",
    )  # fmt: skip
    shown = [change for change in SHOWN if change in wanted]
    put_in_address({**st.query_params.to_dict(), CHANGES: "" if len(shown) == len(SHOWN) else "|".join(shown)})
    return shown


def _comparison(pair: Pair, compared: tuple[Comparison, ...], wanted: Sequence[Change]) -> None:
    st.text(wording.COMPARE_MEANS)
    with st.expander(wording.CHANGE_WORDS):
        st.html(_meanings())
    shown = {comparison.ask: comparison for comparison in compared if comparison.change in wanted}
    if shown:
        st.html(_table(pair, shown))
    else:
        st.info(wording.COMPARE_NONE_LEFT)
    counts = Counter(comparison.change for comparison in compared)
    st.text(wording.COMPARE_REST.format(none=counts[Change.NO_PROMISE], unknown=counts[Change.UNKNOWN]))


def _meanings() -> Markup:
    lines = [Markup("<li>{} {}</li>").format(_change(change), wording.CHANGE_MEANS[change][2]) for change in SHOWN]
    return Markup('<ul class="changes">{}</ul>').format(Markup("").join(lines))


def _table(pair: Pair, shown: Mapping[str, Comparison]) -> Markup:
    """Two columns, headed once; under each ask what changed, and both manifestos' words side by side."""
    heads = [_head(entry, pair) for entry in pair]
    pieces = [Markup('<div class="head">{}</div>').format(head) for head in heads]
    for theme in pledge_set().themes:
        asks = [(p, ask) for p in pledge_set().pledges if p.theme == theme.id for ask in p.asks if ask.id in shown]
        if asks:
            pieces.append(Markup('<div class="theme-of"><h2>{}</h2></div>').format(theme.title))
        for pledge, ask in asks:
            comparison = shown[ask.id]
            pieces.append(
                Markup('<div class="ask-of">{} {}</div>').format(
                    _change(comparison.change), markup.ask_heading(ask.id, ask.text)
                )
            )
            for entry, head, finding in zip(pair, heads, (comparison.earlier, comparison.later), strict=True):
                pieces.append(_side(head, finding, pledge.id, entry.facts.id))
    return Markup('<div class="changes-of">{}</div>').format(Markup("").join(pieces))


def _head(entry: Entry, pair: Pair) -> str:
    """The election; with the file's name where both are for the same one."""
    same = pair[0].facts.election == pair[1].facts.election
    return f"{entry.facts.election} ({entry.stored.file_name})" if same else entry.facts.election


def _side(head: str, finding: Finding, pledge: str, manifesto: str) -> Markup:
    passages = [judgement.candidate.passage for judgement in finding.evidence[:QUOTES]]
    quotes = Markup("").join(markup.quote(p, link=cell_link(pledge, manifesto, p)) for p in passages)
    chip = markup.linked(markup.chip(finding.status, checked=bool(finding.confirmed)), cell_link(pledge, manifesto))
    return Markup('<div class="side"><b class="which">{}: </b>{}{}</div>').format(head, chip, quotes)


def _change(change: Change) -> Markup:
    sign, word, _ = wording.CHANGE_MEANS[change]
    return Markup('<span class="change">{} {}</span>').format(markup.symbol(sign), word)
