"""One party's manifesto: all pledges at a glance, then each with its best quotes, and its promises beyond them."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st
from markupsafe import Markup

from analyser.dashboard import markup, wording
from analyser.dashboard.choosing import choose
from analyser.dashboard.links import cell_link, search_link
from analyser.dashboard.reading import read_or_say_why_not
from analyser.dashboard.shelf import Entry, pledge_set
from analyser.model.findings import Finding, Status
from analyser.model.manifesto import Passage
from analyser.model.pledges import Ask, Pledge
from analyser.report.coverage import Cell, Rows, cell, rows_of

BEYOND = "beyond"  #: where the promises beyond the pledges stand on the page
GLANCE = "at-a-glance"  #: where the list of all pledges stands


def render() -> None:
    """Draw the page."""
    st.title(wording.PARTIES_TITLE, anchor=False)
    shelf = read_or_say_why_not()
    if not shelf.columns:
        return
    names = dict(shelf.labels)
    entry = shelf.by_id[choose(wording.CHOOSE_MANIFESTO, names, "manifesto")]
    if entry.record is None:
        assert entry.job is not None
        st.html(markup.chip(Status.UNREAD) + markup.paragraphs([entry.job.sentence, wording.UNREAD_MEANS]))
        return
    cells = {row.id: cell(row, entry.record) for row in rows_of(pledge_set(), Rows.PLEDGES)}
    st.html(_glance(cells, len(entry.record.beyond)))
    _pledges(entry, cells)
    st.html(_beyond(entry, entry.record.beyond))


def _glance(cells: Mapping[str, Cell], beyond: int) -> Markup:
    """Every pledge with its status, by theme: the way into a long page."""
    themes = Markup("").join(
        Markup("<section><h3>{}</h3><ul>{}</ul></section>").format(
            theme.title,
            Markup("").join(_glance_line(p, cells[p.id]) for p in pledge_set().pledges if p.theme == theme.id),
        )
        for theme in pledge_set().themes
    )
    head = Markup('<h2>{}</h2><p class="note">{}</p>').format(wording.GLANCE, wording.GLANCE_HINT)
    last = Markup("<p>{}</p>").format(markup.linked(wording.BEYOND_LINK.format(count=beyond), f"#{BEYOND}"))
    return Markup('<nav class="glance" id="{}" aria-label="{}">{}<div>{}</div>{}</nav>').format(
        GLANCE, wording.GLANCE, head, themes, last
    )


def _glance_line(pledge: Pledge, found: Cell) -> Markup:
    title = markup.linked(f"{pledge.number} {pledge.title or pledge.text}", f"#{_anchor(pledge)}")
    return Markup("<li>{} <span>{}</span></li>").format(
        markup.chip(found.status, checked=found.checked, short=True), title
    )


def _anchor(pledge: Pledge) -> str:
    return f"pledge-{pledge.number}"


def _pledges(entry: Entry, cells: Mapping[str, Cell]) -> None:
    assert entry.record is not None
    findings = {finding.ask: finding for finding in entry.record.scorecard.findings}
    for theme in pledge_set().themes:
        head = Markup('<h2 class="theme">{} {}</h2>').format(theme.title, _back())
        blocks = [_pledge(p, entry, cells[p.id], findings) for p in pledge_set().pledges if p.theme == theme.id]
        st.html(head + Markup("").join(blocks))


def _pledge(pledge: Pledge, entry: Entry, found: Cell, findings: Mapping[str, Finding]) -> Markup:
    seen: dict[str, str] = {}
    alone = len(pledge.asks) == 1
    asks = Markup("").join(_ask(ask, findings[ask.id], pledge, entry, seen, alone=alone) for ask in pledge.asks)
    chip = markup.linked(markup.chip(found.status, checked=found.checked), cell_link(pledge.id, entry.facts.id))
    standing = Markup('{}<p class="note">{}</p>').format(chip, wording.COUNT.format(count=found.count))
    words = Markup('<h3 class="ask"><span class="ask-id">{}</span> {}</h3>').format(
        pledge.number, pledge.title or pledge.text
    )
    if pledge.title:
        words += Markup('<p class="note">{}</p>').format(pledge.text)
    body = Markup('<div class="standing">{}</div><div class="words">{}{}</div>').format(standing, words, asks)
    return Markup('<section class="finding pledge-of" id="{}">{}</section>').format(_anchor(pledge), body)


def _ask(ask: Ask, finding: Finding, pledge: Pledge, entry: Entry, seen: dict[str, str], *, alone: bool) -> Markup:
    """An ask with its status and best quote; a passage that already stands under another ask is only named.

    The only ask of a pledge is the pledge: its status stands there.
    """
    chip = markup.chip(finding.status, checked=bool(finding.confirmed), short=True)
    line = Markup('<p class="ask-line">{} <span><b>{}</b> {}</span></p>').format(chip, ask.id, ask.text)
    line = Markup("") if alone else line
    if not finding.evidence:
        return line
    passage = finding.evidence[0].candidate.passage
    if passage.id in seen:
        return line + Markup('<p class="note same">{}</p>').format(wording.SAME_PASSAGE.format(ask=seen[passage.id]))
    seen[passage.id] = ask.id
    return line + markup.quote(passage, link=cell_link(pledge.id, entry.facts.id, passage))


def _beyond(entry: Entry, passages: tuple[Passage, ...]) -> Markup:
    quotes = Markup("").join(markup.quote(p, link=search_link(entry.facts.id, p)) for p in passages)
    hint = wording.BEYOND_HINT if passages else wording.BEYOND_NOTHING
    head = Markup('<h2 class="theme">{} {}</h2><p class="note">{}</p>').format(wording.BEYOND_TITLE, _back(), hint)
    return Markup('<section id="{}">{}<div class="beyond">{}</div></section>').format(BEYOND, head, quotes)


def _back() -> Markup:
    return Markup('<a class="back" href="#{}">{}</a>').format(GLANCE, wording.GLANCE_BACK)
