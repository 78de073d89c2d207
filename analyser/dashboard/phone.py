"""The matrix on a narrow screen: a list by row with one line of party symbols; the evidence opens below its row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from urllib.parse import urlencode

from markupsafe import Markup

from analyser.dashboard import markup, wording
from analyser.model.findings import Finding, Judgement
from analyser.report.coverage import Cell, Row
from analyser.report.statuses import LOOKS

KEPT = 64  #: lists; about 50 KB each


def phone_list(
    rows: Sequence[Row],
    cells: Sequence[Cell],
    labels: Mapping[str, str],
    findings: Mapping[str, Mapping[str, Finding]],
    view: Mapping[str, str],
    *,
    quotes: bool = True,
) -> Markup:
    """Every row as a line that opens: symbols when closed, each party's status and best quote when open.

    Args:
        rows: in the order to show.
        cells: the cells to show.
        labels: column label by manifesto id, in the order to show.
        findings: of what was read, by manifesto id and ask.
        view: the address of this view, from which the links to single cells are made.
        quotes: with the best quote of each party; a narrow window on a desk does without, and is drawn sooner.
    """
    by_place = {(cell.row, cell.manifesto): cell for cell in cells}
    lines, group = [], ""
    for row in rows:
        if row.group != group:
            group = row.group
            lines.append(Markup("<h2>{}</h2>").format(group))
        own = [by_place[row.id, name] for name in labels if (row.id, name) in by_place]
        body = Markup("").join(_party(cell, row, labels[cell.manifesto], findings, view, quotes=quotes) for cell in own)
        lines.append(
            Markup("<details><summary><span>{}</span> {}</summary>{}</details>").format(
                row.label, _symbols(own, labels), body
            )
        )
    return Markup('<div class="phone">{}</div>').format(Markup("").join(lines))


@lru_cache(maxsize=KEPT)
def short_list(
    rows: tuple[Row, ...],
    cells: tuple[Cell, ...],
    labels: tuple[tuple[str, str], ...],
    read: frozenset[str],
    view: tuple[tuple[str, str], ...],
) -> Markup:
    """The list without quotes, kept for the next time; `read` names the manifestos that have evidence to show."""
    return phone_list(rows, cells, dict(labels), {name: {} for name in read}, dict(view), quotes=False)


def _symbols(cells: Sequence[Cell], labels: Mapping[str, str]) -> Markup:
    """One symbol a party for the eye; the same in words for a screen reader."""
    said = ", ".join(f"{labels[cell.manifesto]}: {LOOKS[cell.status].word}" for cell in cells)
    marks = Markup("").join(
        Markup('<span class="chip {} symbol">{}</span>').format(markup.css_name(cell.status), LOOKS[cell.status].symbol)
        for cell in cells
    )
    return Markup('<span class="symbols" role="img" aria-label="{}">{}</span>').format(said, marks)


def _party(
    cell: Cell,
    row: Row,
    label: str,
    findings: Mapping[str, Mapping[str, Finding]],
    view: Mapping[str, str],
    *,
    quotes: bool,
) -> Markup:
    line = Markup("<h3>{} {} <small>{}</small></h3>").format(label, markup.chip(cell.status), cell.count)
    address = urlencode({**view, "row": row.id, "manifesto": cell.manifesto, "sheet": ""})
    link = Markup('<p><a href="?{}">{}</a></p>').format(address, wording.ALL_EVIDENCE)
    if cell.manifesto not in findings:
        return line
    best = quotes and _best([findings[cell.manifesto][ask] for ask in row.asks])
    return line + (markup.quote(best.candidate.passage) if best else Markup("")) + link


def _best(findings: Sequence[Finding]) -> Judgement | None:
    return next((finding.evidence[0] for finding in findings if finding.evidence), None)
