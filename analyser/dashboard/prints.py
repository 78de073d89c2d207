"""A pledge or a party as one HTML page that prints well: self-contained, with the notice, no script."""

from __future__ import annotations

from markupsafe import Markup

from analyser.dashboard import markup, wording
from analyser.model.findings import Finding
from analyser.model.pledges import Pledge
from analyser.model.report import ManifestoRecord, Report

STYLE = """
@page { margin: 18mm; }
body { font: 11pt/1.45 Georgia, "Times New Roman", serif; color: #000; max-width: 46rem; margin: 2rem auto; }
h1 { font-size: 17pt; line-height: 1.25; } h2 { font-size: 13pt; margin-top: 1.6em; } h3 { font-size: 11pt; }
.chip { border: 1px solid #555; border-radius: 3px; padding: 0 .4em; font: 10pt Arial, sans-serif; }
.chip.suggested { border-style: dotted; }
.chip, figure { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
figure { margin: .5em 0 .8em; padding-left: .8em; border-left: 2px solid #0b5cad; break-inside: avoid; }
blockquote { margin: 0; } figcaption, small, footer { font: 9pt Arial, sans-serif; }
.lead-in { margin: 0; font-style: italic; } h2, h3 { break-after: avoid; }
footer { border-top: 1px solid #999; margin-top: 2.5em; padding-top: .7em; }
"""


def print_pledge(report: Report, pledge_id: str) -> Markup:
    """One pledge: every ask, all parties in alphabetical order, with their quotes."""
    pledge = next(p for p in report.pledge_set.pledges if p.id == pledge_id)
    parts = [Markup("<h1>{} {}</h1>").format(pledge.number, pledge.text)]
    for ask in pledge.asks:
        parts.append(Markup("<h2>{} {}</h2>").format(ask.id, ask.text))
        for record in report.manifestos:
            facts = record.scorecard.facts
            finding = next(f for f in record.scorecard.findings if f.ask == ask.id)
            parts.append(Markup("<h3>{}, {}</h3>").format(facts.party, facts.election) + _finding(finding))
    return _page(report, f"{pledge.number} {pledge.text}", parts)


def print_party(report: Report, manifesto: str) -> Markup:
    """One manifesto: every pledge and ask with its status and quotes."""
    record = next(r for r in report.manifestos if r.scorecard.facts.id == manifesto)
    facts = record.scorecard.facts
    parts = [Markup("<h1>{}, {}</h1>").format(facts.party, facts.election)]
    for pledge in report.pledge_set.pledges:
        parts += _pledge(pledge, record)
    return _page(report, f"{facts.party}, {facts.election}", parts)


def _pledge(pledge: Pledge, record: ManifestoRecord) -> list[Markup]:
    score = next(s for s in record.scorecard.pledges if s.pledge == pledge.id)
    findings = {finding.ask: finding for finding in record.scorecard.findings}
    parts = [
        Markup("<h2>{} {}</h2><p>{} {}</p>").format(pledge.number, pledge.text, markup.chip(score.status), score.count)
    ]
    for ask in pledge.asks:
        parts.append(Markup("<h3>{} {}</h3>").format(ask.id, ask.text) + _finding(findings[ask.id]))
    return parts


def _finding(finding: Finding) -> Markup:
    quotes = Markup("").join(markup.quote(judgement.candidate.passage) for judgement in finding.evidence)
    return Markup("<p>{}</p>{}").format(markup.chip(finding.status, checked=bool(finding.confirmed)), quotes)


def _page(report: Report, title: str, parts: list[Markup]) -> Markup:
    made = wording.MADE.format(version=report.version, day=wording.day(report.created))
    return Markup(
        '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{}</title><style>{}{}</style></head>'
        "<body>{}<footer><p>{}</p><p>{}</p></footer></body></html>"
    ).format(
        title, Markup(STYLE), Markup(markup.status_styles()), Markup("").join(parts), report.pledge_set.notice, made
    )  # fmt: skip
