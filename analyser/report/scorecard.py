"""The scorecard: one row a pledge, a few columns a party."""

from __future__ import annotations

from collections.abc import Sequence

from analyser.model.findings import Finding, Judgement, PledgeScore, Status
from analyser.model.pledges import Pledge
from analyser.model.report import ManifestoRecord, Report
from analyser.report.labels import labels
from analyser.report.statuses import LOOKS
from analyser.report.tables import NOTICE, Table, Value, number_or_text, pdf_page

PLEDGE_COLUMNS = ("number", "pledge", "theme", "text", "uncrc")
PARTY_COLUMNS = ("status", "asks", "checked", "best quote", "PDF page", "printed page")
STRONGEST = (Status.COMMITTED, Status.PARTIAL, Status.OPPOSED, Status.MENTIONED)  #: whose quote stands for the pledge


def scorecard_table(report: Report) -> Table:
    """One row a pledge; for each manifesto its status, its count, its best quote and where that stands.

    Parties stand in alphabetical order. One that could not be read has its columns too, and they say so. A mixed pledge
    shows a quote of each direction.
    """
    named = labels(report)
    heads = [named[entry.scorecard.facts.id] for entry in report.manifestos]
    heads += [named[missing.manifesto] for missing in report.unreadable]
    columns = (*PLEDGE_COLUMNS, *(f"{head}: {column}" for head in heads for column in PARTY_COLUMNS), NOTICE)
    titles = {theme.id: theme.title for theme in report.pledge_set.themes}
    rows = []
    for pledge in report.pledge_set.pledges:
        row: list[Value] = [pledge.number, pledge.id, titles[pledge.theme], pledge.text, ", ".join(pledge.uncrc)]
        for entry in report.manifestos:
            row.extend(_party_values(entry, pledge))
        for _ in report.unreadable:
            row.extend((LOOKS[Status.UNREAD].word, "", "", "", None, ""))
        rows.append((*row, report.pledge_set.notice))
    return Table("scorecard", columns, tuple(rows))


def best_quotes(pledge: Pledge, entry: ManifestoRecord) -> tuple[Judgement, ...]:
    """The passage that stands for a pledge: one, or one of each direction where the pledge is mixed."""
    findings = _findings(pledge, entry)
    chosen = [strongest(findings)]
    if _score(pledge, entry).status is Status.MIXED:
        chosen.append(_surest(findings, Status.OPPOSED))
    return tuple(finding.evidence[0] for finding in chosen if finding)


def strongest(findings: Sequence[Finding]) -> Finding | None:
    """The finding whose quote stands for several: of the strongest status that has quotes, the surest."""
    return next((found for status in STRONGEST if (found := _surest(findings, status))), None)


def _party_values(entry: ManifestoRecord, pledge: Pledge) -> tuple[Value, ...]:
    score = _score(pledge, entry)
    passages = [judgement.candidate.passage for judgement in best_quotes(pledge, entry)]
    printed = any(passage.printed for passage in passages)
    pages = [page for passage in passages if (page := pdf_page(entry, passage)) is not None]
    return (
        LOOKS[score.status].word,
        score.count,
        _checked(_findings(pledge, entry)),
        "\n".join(passage.text for passage in passages),
        pages[0] if len(pages) == 1 else "; ".join(map(str, pages)),
        number_or_text("; ".join(passage.printed or "–" for passage in passages)) if printed else "",
    )


def _findings(pledge: Pledge, entry: ManifestoRecord) -> tuple[Finding, ...]:
    asks = {ask.id for ask in pledge.asks}
    return tuple(finding for finding in entry.scorecard.findings if finding.ask in asks)


def _score(pledge: Pledge, entry: ManifestoRecord) -> PledgeScore:
    return next(score for score in entry.scorecard.pledges if score.pledge == pledge.id)


def _surest(findings: Sequence[Finding], status: Status) -> Finding | None:
    carrying = [finding for finding in findings if finding.status is status and finding.evidence]
    return max(carrying, key=lambda finding: finding.confidence, default=None)


def _checked(findings: tuple[Finding, ...]) -> str:
    checked = sum(bool(finding.confirmed) for finding in findings)
    return "suggested" if not checked else "checked" if checked == len(findings) else "checked in part"
