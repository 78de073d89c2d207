"""The only place where HTML is made. Every word that is not ours passes through markupsafe and is shown as text.

Manifesto text, file names and people's notes are strangers' words: no HTML and no Markdown of theirs is ever
interpreted, so they are never handed to ``st.markdown`` or ``st.write`` either.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from markupsafe import Markup, escape

from analyser.dashboard import wording
from analyser.model.findings import Cue, Reason, Status
from analyser.model.manifesto import Passage
from analyser.report.coverage import Cell
from analyser.report.search import fold, fold_with_places
from analyser.report.statuses import LOOKS

KEEP_IN_VIEW = """{
  for (const part of document.querySelectorAll(".st-key-panel, .st-key-quotes")) part.scrollTop = 0;
  const cells = [...document.querySelectorAll("svg.marks path[aria-label]")];
  const name = document.querySelector(".cell-in-view").dataset.cell;
  if (innerWidth > 640) cells.find(cell => cell.ariaLabel.startsWith(name))?.scrollIntoView({block: "nearest"});
  else document.querySelector(".st-key-panel").scrollIntoView();
}"""  #: 640 pixels is where the style sheet hides the matrix


def chip(status: Status, *, checked: bool | None = None, short: bool = False) -> Markup:
    """A status as symbol and word on its tint; dotted edge and "suggested", or solid edge and a tick.

    Args:
        status: what to show.
        checked: whether a person has checked it; None where that is no question.
        short: leave "suggested" to the dotted edge and to screen readers, where many chips stand together.
    """
    look = LOOKS[status]
    standing = "" if checked is None else (" checked" if checked else " suggested")
    note = "" if checked is None else (wording.CHECKED if checked else wording.SUGGESTED)
    small = Markup(" <small{}>{}</small>").format(
        Markup(' class="unseen"') if short and not checked else "", note
    ) if note else ""  # fmt: skip
    return Markup('<span class="chip {}{}">{} <span class="word">{}</span>{}</span>').format(
        css_name(status), standing, symbol(look.symbol), look.word, small
    )


def symbol(mark: str) -> Markup:
    """A symbol for the eye: the word beside it is what a screen reader says."""
    return Markup('<span class="symbol" aria-hidden="true">{}</span>').format(mark)


def plain(text: str) -> str:
    """A stranger's word for where Streamlit reads Markdown: every mark escaped, on one line.

    Example:
        >>> plain("a *star*.pdf")
        'a \\\\*star\\\\*\\\\.pdf'
    """
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", " ".join(text.split()))


def css_name(status: Status) -> str:
    """A status as a class of the style sheet, such as ``status-not-read``."""
    return "status-" + status.value.replace(" ", "-")


def quote(
    passage: Passage, terms: Sequence[str] = (), *, where: str = "", starts: bool = False, link: str = ""
) -> Markup:
    """A passage as printed, in typographic quotation marks, the matched words marked, its place below.

    Args:
        passage: the words and their place.
        terms: words to mark, as printed.
        where: a line to put before the page reference, such as the party.
        starts: the terms may also be the starts of words.
        link: an address that shows the passage on its page.
    """
    page = wording.place(passage)
    path = " › ".join(passage.heading_path)
    place = [escape(part) for part in (where, path, wording.FROM_OCR if passage.ocr else "") if part]
    place.insert(1 if where else 0, linked(page, link))
    lead_in = Markup('<p class="lead-in">{}</p>').format(passage.lead_in) if passage.lead_in else ""
    return Markup('<figure class="quote">{}<blockquote>“{}”</blockquote><figcaption>{}</figcaption></figure>').format(
        lead_in, mark(passage.text, terms, starts=starts), Markup(" · ").join(place)
    )


def linked(text: str | Markup, address: str) -> Markup:
    """A text as a link; as it is where there is no address."""
    return Markup('<a href="{}">{}</a>').format(address, text) if address else escape(text)


def caption(said: str, style: str) -> Markup:
    """What a picture shows, and the style that belongs to it: made of numbers and our own names, never of text."""
    return Markup('<p class="caption">{}</p><style>{}</style>').format(said, Markup(style))


def keep_in_view(party: str, row: str) -> Markup:
    """A script for a new cell: the evidence from its start, the cell out from under the docked panel.

    On a phone it scrolls to the panel. The script is the same for every cell: what names the cell stands beside it
    as data, and is never run.
    """
    return Markup('<span class="cell-in-view" data-cell="{}, {}:"></span><script>{}</script>').format(
        party, row, Markup(KEEP_IN_VIEW)
    )


def row_text(label: str, text: str) -> Markup:
    """A row's number and its whole words; where room is short they are cut to a line until they are opened."""
    number, _, rest = label.partition(" ")
    if not text and not number[:1].isdigit():
        return Markup('<p class="row">{}</p>').format(label)
    return Markup(
        '<details class="row-text"><summary><p class="row"><span class="ask-id">{}</span> {}</p></summary></details>'
    ).format(number, text or rest)


def ask_heading(ask: str, text: str) -> Markup:
    return Markup('<h3 class="ask"><span class="ask-id">{}</span> {}</h3>').format(ask, text)


def mark(text: str, terms: Sequence[str], *, starts: bool = False) -> Markup:
    """Escape a text and mark the terms in it: whole words, or words that start so.

    Case, accents, kinds of dash and of quotation mark make no difference, as in the search. Terms that stand next to
    each other are marked as one.
    """
    found = _pattern(terms, r"\w*" if starts else r"(?!\w)")
    if found is None:
        return escape(text)
    folded, origin = fold_with_places(text)
    pieces, end = [], 0
    for hit in found.finditer(folded):
        first, last = origin[hit.start()], origin[hit.end() - 1] + 1
        pieces += [escape(text[end:first]), Markup("<mark>{}</mark>").format(text[first:last])]
        end = last
    return Markup("").join([*pieces, escape(text[end:])])


def _pattern(terms: Sequence[str], end: str) -> re.Pattern[str] | None:
    longest_first = sorted({folded for term in terms if (folded := fold(term).strip())}, key=len, reverse=True)
    if not longest_first:
        return None
    one = r"(?<!\w)(?:" + "|".join(re.escape(term) for term in longest_first) + r")" + end
    return re.compile(rf"{one}(?:\s+{one})*")


def reasons(given: Sequence[Reason]) -> Markup:
    """The reasons of a finding, each with the codebook's rule it rests on."""
    lines = [
        Markup("<li>{}{}</li>").format(
            reason.text,
            Markup(' <small class="rule">{}</small>').format(wording.RULE.format(rule=reason.rule))
            if reason.rule.isdigit()
            else "",
        )
        for reason in given
    ]
    return Markup('<ul class="reasons">{}</ul>').format(Markup("").join(lines))


def cues(given: Sequence[tuple[Cue, str]]) -> Markup:
    """What the passage was read by: each cue with the words that gave it."""
    if not given:
        return Markup("")
    pieces = [Markup("<li>{} <q>{}</q></li>").format(cue.value, words) for cue, words in dict.fromkeys(given)]
    return Markup('<p class="cues-of">{}</p><ul class="cues">{}</ul>').format(wording.CUES, Markup("").join(pieces))


def paragraphs(sentences: Sequence[str]) -> Markup:
    return Markup("").join(Markup('<p class="note">{}</p>').format(sentence) for sentence in sentences)


def legend(statuses: Sequence[Status]) -> Markup:
    """Every status with its word, symbol and meaning, as a list."""
    lines = [Markup("<li>{} {}</li>").format(chip(status), LOOKS[status].meaning) for status in statuses]
    return Markup('<ul class="legend">{}</ul>').format(Markup("").join(lines))


def table(head: Sequence[str], rows: Sequence[tuple[str, Sequence[Cell | None]]], caption: str) -> Markup:
    """The matrix as a real HTML table: a header for every row and column, a status in words in every cell."""
    columns = Markup("").join(Markup('<th scope="col">{}</th>').format(name) for name in head)
    body = Markup("").join(
        Markup('<tr><th scope="row">{}</th>{}</tr>').format(
            label,
            Markup("").join(_table_cell(c) for c in cells),
        )
        for label, cells in rows
    )
    return Markup(
        '<table class="grid"><caption>{}</caption><thead><tr><td></td>{}</tr></thead><tbody>{}</tbody></table>'
    ).format(caption, columns, body)


def grid(head: Sequence[Markup], rows: Sequence[tuple[str, Sequence[Markup]]], caption: str) -> Markup:
    """A table whose cells are made already: a header for every row and column; it scrolls sideways if it must."""
    columns = Markup("").join(Markup('<th scope="col">{}</th>').format(name) for name in head)
    body = Markup("").join(
        Markup('<tr><th scope="row">{}</th>{}</tr>').format(
            label, Markup("").join(Markup("<td>{}</td>").format(cell) for cell in cells)
        )
        for label, cells in rows
    )
    return Markup(
        '<div class="scroll" tabindex="0" role="region" aria-label="{0}"><table class="grid compact">'
        "<caption>{0}</caption><thead><tr><td></td>{1}</tr></thead><tbody>{2}</tbody></table></div>"
    ).format(caption, columns, body)


def status_styles() -> str:
    """The tints of the statuses as rules of a style sheet; white statuses take the screen's own ground."""
    rules = [
        f".chip.{css_name(status)} {{ background: {look.tint}; color: {look.ink}; }}"
        for status, look in LOOKS.items()
        if look.tint != "#FFFFFF"
    ]
    return "\n".join(rules)


def _table_cell(cell: Cell | None) -> Markup:
    if cell is None:
        return Markup("<td></td>")
    return Markup("<td>{} <small>{}</small></td>").format(chip(cell.status, checked=cell.checked), cell.count)
