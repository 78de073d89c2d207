"""The matrix on a narrow screen: a list by row, every party's symbol under its short name; a row opens to its words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from urllib.parse import urlencode

from markupsafe import Markup

from analyser.dashboard import markup, wording
from analyser.model.findings import Finding, Judgement
from analyser.report.coverage import Cell, Row
from analyser.report.labels import YEAR
from analyser.report.statuses import LOOKS

KEPT = 64  #: lists; about 15 KB each
QUOTED = 150  #: cells up to which a list carries their best quotes; more would make a phone wait for seconds
SHORT = 3  #: letters of a party's only word in its short name
WHOLE = 4  #: letters up to which a party's only word is its short name


def phone_list(
    rows: Sequence[Row],
    cells: Sequence[Cell],
    labels: Mapping[str, str],
    findings: Mapping[str, Mapping[str, Finding]],
    view: Mapping[str, str],
) -> Markup:
    """Every row as a line that opens: symbols when closed, each party's status and way to the evidence when open.

    Args:
        rows: in the order to show.
        cells: the cells to show.
        labels: column label by manifesto id, in the order to show.
        findings: of what was read, by manifesto id and ask.
        view: the address of this view, from which the links to single cells are made.
    """
    shorts, quotes = short_names(labels), len(cells) <= QUOTED
    lines = []
    for row, own, heading in _lines(rows, cells, labels):
        body = Markup("").join(_party(cell, row, labels[cell.manifesto], findings, view, quotes=quotes) for cell in own)
        summary = Markup("<summary><span>{}</span> {}</summary>").format(row.label, _symbols(own, labels, shorts))
        lines.append(Markup("{}<details>{}{}</details>").format(heading, summary, body))
    return Markup('<div class="phone">{}{}</div>').format(_key(labels, shorts), Markup("").join(lines))


@lru_cache(maxsize=KEPT)
def short_list(
    rows: tuple[Row, ...],
    cells: tuple[Cell, ...],
    labels: tuple[tuple[str, str], ...],
    view: tuple[tuple[str, str], ...],
) -> Markup:
    """The list for a narrow window on a desk: a line of text a row, which is drawn at once, and a way to the row."""
    named = dict(labels)
    shorts, lines = short_names(named), []
    for row, own, heading in _lines(rows, cells, named):
        link = Markup('<a href="?{}">{}</a>').format(urlencode({**dict(view), "row": row.id}), row.label)
        marks = "   ".join(f"{shorts[cell.manifesto]}\u00a0{LOOKS[cell.status].symbol}" for cell in own)
        said = Markup('<span role="img" aria-label="{}">{}</span>').format(_said(own, named), marks)
        lines.append(Markup('{}<p class="line">{}{}</p>').format(heading, link, said))
    return Markup('<div class="phone">{}{}</div>').format(_key(named, shorts), Markup("").join(lines))


def short_names(labels: Mapping[str, str]) -> dict[str, str]:
    """A few letters for each column: a party's initials, the year where its label has one, a number for what is left.

    Example:
        >>> short_names({"a": "Hawthorn Party, 2027", "b": "Hawthorn Party, 2031", "c": "Lantern"})
        {'a': 'HP’27', 'b': 'HP’31', 'c': 'Lan'}
    """
    first = {name: _short(label) for name, label in labels.items()}
    counts, used = Counter(first.values()), Counter[str]()
    found = {}
    for name, short in first.items():
        used[short] += 1
        found[name] = f"{short}\u00a0{used[short]}" if counts[short] > 1 else short
    return found


def _short(label: str) -> str:
    party, _, rest = label.partition(", ")
    words = re.findall(r"\w+", party) or [party]
    year = YEAR.search(rest)
    several = len(words) > 1
    letters = "".join(word[0] for word in words) if several else words[0][: WHOLE if len(words[0]) <= WHOLE else SHORT]
    return f"{letters}’{year.group()[-2:]}" if year else letters


def _lines(
    rows: Sequence[Row], cells: Sequence[Cell], labels: Mapping[str, str]
) -> Iterator[tuple[Row, list[Cell], Markup]]:
    """Each row with its cells in the columns' order, and the heading that goes before it, if any."""
    by_place = {(cell.row, cell.manifesto): cell for cell in cells}
    group = ""
    for row in rows:
        heading = Markup("<h2>{}</h2>").format(row.group) if row.group != group else Markup("")
        group = row.group
        yield row, [by_place[row.id, name] for name in labels if (row.id, name) in by_place], heading


def _key(labels: Mapping[str, str], shorts: Mapping[str, str]) -> Markup:
    """Whose short name is whose, once for the whole list."""
    names = Markup(" ").join(
        Markup("<span><b>{}</b> {}</span>").format(shorts[name], label) for name, label in labels.items()
    )
    return Markup('<p class="key">{} {}</p>').format(wording.KEY, names)


def _symbols(cells: Sequence[Cell], labels: Mapping[str, str], shorts: Mapping[str, str]) -> Markup:
    """One symbol a party under its short name, for the eye; the same in words for a screen reader."""
    marks = Markup("").join(
        Markup('<span class="of">{}<span class="chip {} symbol">{}</span></span>').format(
            shorts[cell.manifesto], markup.css_name(cell.status), LOOKS[cell.status].symbol
        )
        for cell in cells
    )
    return Markup('<span class="symbols" role="img" aria-label="{}">{}</span>').format(_said(cells, labels), marks)


def _said(cells: Sequence[Cell], labels: Mapping[str, str]) -> str:
    return ", ".join(f"{labels[cell.manifesto]}: {LOOKS[cell.status].word}" for cell in cells)


def _party(
    cell: Cell,
    row: Row,
    label: str,
    findings: Mapping[str, Mapping[str, Finding]],
    view: Mapping[str, str],
    *,
    quotes: bool,
) -> Markup:
    """One party's status on a row, its best quote where there is room, and the way to all of its evidence."""
    address = urlencode({**view, "row": row.id, "manifesto": cell.manifesto, "sheet": ""})
    if cell.manifesto not in findings:
        return Markup("<h3>{} {}</h3>").format(label, markup.chip(cell.status))
    if not quotes:
        return Markup('<p class="party"><a href="?{}">{}</a> {} <small>{}</small></p>').format(
            address, label, markup.chip(cell.status), cell.count
        )
    best = _best([findings[cell.manifesto][ask] for ask in row.asks])
    return Markup('<h3>{} {} <small>{}</small></h3>{}<p><a href="?{}">{}</a></p>').format(
        label, markup.chip(cell.status), cell.count, markup.quote(best.candidate.passage) if best else "", address,
        wording.ALL_EVIDENCE,
    )  # fmt: skip


def _best(findings: Sequence[Finding]) -> Judgement | None:
    return next((finding.evidence[0] for finding in findings if finding.evidence), None)
