"""A pledge or a party as one HTML page that prints well: self-contained, with the notice, no script."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from analyser.dashboard import markup, wording
from analyser.model.findings import Finding, Status
from analyser.model.pledges import Ask, Pledge
from analyser.model.report import ManifestoRecord, Report
from analyser.report import labels

STYLE = """
@page {
  margin: 17mm 18mm 20mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 9pt Arial, sans-serif; }
}
body { font: 11pt/1.42 Georgia, "Times New Roman", serif; color: #000; max-width: 46rem; margin: 2rem auto; }
@media print { body { margin: 0; max-width: none; } }
h1 { font-size: 17pt; line-height: 1.25; margin: 0 0 .3em; }
h2 { font-size: 13pt; margin: 1.5em 0 .3em; } h3 { font-size: 11pt; margin: 0; } h1, h2 { break-after: avoid; }
p { margin: .2em 0; orphans: 3; widows: 3; } .about, .text { font-size: 10pt; } .text { break-after: avoid; }
.symbol { font-family: "DejaVu Sans", "Segoe UI Symbol", "Apple Symbols", "Noto Sans Symbols 2", sans-serif; }
.chip { border: 1px solid #555; border-radius: 3px; padding: 0 .4em; font: 10pt Arial, sans-serif; }
.who .chip { white-space: nowrap; } .unseen { display: none; }
.chip.suggested { border-style: dotted; } .chip.status-mixed { border-color: #b84f00; }
.chip, figure { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.who { display: flex; flex-wrap: wrap; gap: 0 .8em; align-items: baseline; justify-content: space-between; }
.who:not(:last-child) { break-after: avoid; } .who h3 { flex: 1 1 20em; }
.entry { border-top: 1px solid #bbb; padding: .3em 0; }
figure { margin: .4em 0 .6em; padding-left: .8em; border-left: 2px solid #0b5cad; break-inside: avoid; }
blockquote { margin: 0; } figcaption, small, footer { font: 9pt/1.35 Arial, sans-serif; }
.lead-in { margin: 0; font-style: italic; }
table { border-collapse: collapse; width: 100%; margin: .8em 0; font: 9.5pt Arial, sans-serif; }
caption { text-align: left; padding-bottom: .3em; } thead { display: table-header-group; } tr { break-inside: avoid; }
th, td { border: 1px solid #bbb; padding: .2em .4em; text-align: left; vertical-align: top; font-weight: 400; }
tbody th { font-weight: 700; } td .chip { font-size: 8.5pt; display: inline-block; }
footer { border-top: 1px solid #999; margin-top: 2em; padding-top: .7em; break-inside: avoid; overflow-wrap: anywhere; }
"""


def print_pledge(report: Report, pledge_id: str) -> Markup:
    """One pledge: a table of all statuses, then every ask with all parties in alphabetical order and their quotes."""
    pledge = next(p for p in report.pledge_set.pledges if p.id == pledge_id)
    named = _named(report)
    articles = wording.ARTICLES.format(articles=", ".join(pledge.uncrc))
    parts = [Markup("<h1>{} {}</h1>").format(pledge.number, pledge.text), _about(report, articles)]
    parts.append(_statuses(pledge, report, named))
    for ask in pledge.asks:
        parts.append(Markup("<h2>{} {}</h2>").format(ask.id, ask.text))
        for record in report.manifestos:
            parts.append(_entry(named[record.scorecard.facts.id], _found(record, ask)))
        parts += [_unread(named[missing.manifesto]) for missing in report.unreadable]
    return _page(report, f"{pledge.number} {pledge.text}", parts)


def print_party(report: Report, manifesto: str) -> Markup:
    """One manifesto: every pledge and ask with its status and quotes."""
    record = next(r for r in report.manifestos if r.scorecard.facts.id == manifesto)
    title = _named(report)[manifesto]
    parts = [Markup("<h1>{}</h1>").format(title), _about(report)]
    for pledge in report.pledge_set.pledges:
        parts += _pledge(pledge, record)
    return _page(report, title, parts)


def _named(report: Report) -> dict[str, str]:
    """Every manifesto's label with its election, which a sheet of paper must say of itself."""
    short = labels(report)
    elections = {record.scorecard.facts.id: record.scorecard.facts.election for record in report.manifestos}
    return {
        name: label if (election := elections.get(name, "")) in label else f"{label}, {election}"
        for name, label in short.items()
    }


def _about(report: Report, *lines: str) -> Markup:
    """What the page is, on which day it was made, and what a suggestion is."""
    source = wording.PRINT_SOURCE.format(pledges=report.pledge_set.title, day=wording.day(report.created))
    sentences = (*lines, source, wording.PRINT_MEANS)
    return Markup("").join(Markup('<p class="about">{}</p>').format(sentence) for sentence in sentences)


def _statuses(pledge: Pledge, report: Report, named: dict[str, str]) -> Markup:
    heads = [Markup("<b>{}</b> {}").format(ask.id, ask.text) for ask in pledge.asks]
    rows = [
        (named[record.scorecard.facts.id], [_chip(_found(record, ask), short=True) for ask in pledge.asks])
        for record in report.manifestos
    ]
    rows += [
        (named[missing.manifesto], [markup.chip(Status.UNREAD)] * len(pledge.asks)) for missing in report.unreadable
    ]
    return markup.grid(heads, rows, wording.PRINT_TABLE)


def _found(record: ManifestoRecord, ask: Ask) -> Finding:
    return next(finding for finding in record.scorecard.findings if finding.ask == ask.id)


def _pledge(pledge: Pledge, record: ManifestoRecord) -> list[Markup]:
    score = next(s for s in record.scorecard.pledges if s.pledge == pledge.id)
    parts = [Markup("<h2>{} {}</h2>").format(pledge.number, pledge.title or pledge.text)]
    if pledge.title:
        parts.append(Markup('<p class="text">{}</p>').format(pledge.text))
    if len(pledge.asks) > 1:
        checked = all(_found(record, ask).confirmed for ask in pledge.asks)
        parts.append(
            Markup('<p class="text">{} {}</p>').format(markup.chip(score.status, checked=checked), score.count)
        )
    return parts + [_entry(f"{ask.id} {ask.text}", _found(record, ask)) for ask in pledge.asks]


def _entry(label: str, finding: Finding) -> Markup:
    """A label and its status on one line, then the quotes; the first stays on the label's page."""
    quotes = Markup("").join(markup.quote(judgement.candidate.passage) for judgement in finding.evidence)
    who = Markup('<div class="who"><h3>{}</h3>{}</div>').format(label, _chip(finding))
    return Markup('<section class="entry">{}{}</section>').format(who, quotes)


def _unread(label: str) -> Markup:
    who = Markup('<div class="who"><h3>{}</h3>{}</div>').format(label, markup.chip(Status.UNREAD))
    return Markup('<section class="entry">{}</section>').format(who)


def _chip(finding: Finding, *, short: bool = False) -> Markup:
    return markup.chip(finding.status, checked=bool(finding.confirmed), short=short)


def _page(report: Report, title: str, parts: Sequence[Markup]) -> Markup:
    made = wording.MADE.format(version=report.version, day=wording.day(report.created))
    return Markup(
        '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{}</title><style>{}{}</style></head>'
        "<body>{}<footer><p>{}</p><p>{}</p></footer></body></html>"
    ).format(
        title, Markup(STYLE), Markup(markup.status_styles()), Markup("").join(parts), report.pledge_set.notice, made
    )  # fmt: skip
