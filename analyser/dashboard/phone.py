"""The matrix on a narrow screen: a list by row with one line of party symbols; the evidence opens below its row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from analyser.dashboard import markup
from analyser.model.findings import Finding, Judgement
from analyser.model.report import ManifestoRecord
from analyser.report.coverage import Cell, Row
from analyser.report.statuses import LOOKS


def phone_list(
    rows: Sequence[Row], cells: Sequence[Cell], labels: Mapping[str, str], records: Mapping[str, ManifestoRecord]
) -> Markup:
    """Every row as a line that opens: symbols when closed, each party's status and best quote when open."""
    findings = {name: {f.ask: f for f in record.scorecard.findings} for name, record in records.items()}
    lines, group = [], ""
    for row in rows:
        if row.group != group:
            group = row.group
            lines.append(Markup("<h3>{}</h3>").format(group))
        own = [cell for cell in cells if cell.row == row.id]
        symbols = " ".join(LOOKS[cell.status].symbol for cell in own)
        body = Markup("").join(_party(cell, row, labels[cell.manifesto], findings[cell.manifesto]) for cell in own)
        lines.append(
            Markup('<details><summary>{} <span class="symbols">{}</span></summary>{}</details>').format(
                row.label, symbols, body
            )
        )
    return Markup('<div class="phone">{}</div>').format(Markup("").join(lines))


def _party(cell: Cell, row: Row, label: str, findings: Mapping[str, Finding]) -> Markup:
    line = Markup("<h4>{} {} <small>{}</small></h4>").format(label, markup.chip(cell.status), cell.count)
    best = _best([findings[ask] for ask in row.asks])
    return line + (markup.quote(best.candidate.passage) if best else Markup(""))


def _best(findings: Sequence[Finding]) -> Judgement | None:
    return next((finding.evidence[0] for finding in findings if finding.evidence), None)
