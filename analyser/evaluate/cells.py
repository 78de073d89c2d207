"""The unit of agreement: one manifesto's ask, as coded and as found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analyser.evaluate.coding import Coding, GoldAsk
from analyser.evaluate.quotes import overlap
from analyser.model.findings import Finding, Status
from analyser.model.report import ManifestoRecord, Report
from analyser.report.tables import pdf_page, ranked


@dataclass(frozen=True, slots=True)
class Cell:
    """One ask of one manifesto."""

    manifesto: str
    party: str
    pledge: str
    ask: str
    gold: Status
    found: Status
    hit_rank: int | None  #: rank of the first quote that a coder gave too
    page_ok: bool | None  #: whether that quote stands on the coder's page; None where there is no page to compare
    confidence: float
    finding: Finding
    coded: GoldAsk

    @property
    def agrees(self) -> bool:
        return self.gold is self.found


def compare(codings: Iterable[Coding], report: Report) -> tuple[Cell, ...]:
    """Pair coded and found statuses, for every manifesto that is in both.

    A verdict that was not given counts as ``none`` found: the analyser is not excused for what it leaves open.
    """
    records = {entry.scorecard.facts.id: entry for entry in report.manifestos}
    pledges = {ask.id: pledge.id for pledge in report.pledge_set.pledges for ask in pledge.asks}
    return tuple(
        cell
        for coding in codings
        if coding.manifesto in records
        for cell in _cells(coding, records[coding.manifesto], pledges)
    )


def _cells(coding: Coding, entry: ManifestoRecord, pledges: dict[str, str]) -> Iterable[Cell]:
    findings = {finding.ask: finding for finding in entry.scorecard.findings}
    for ask, coded in coding.asks.items():
        if ask not in findings:
            continue
        finding = findings[ask]
        hit_rank, page_ok = _first_hit(coded, finding, entry)
        yield Cell(
            manifesto=coding.manifesto,
            party=entry.scorecard.facts.party,
            pledge=pledges[ask],
            ask=ask,
            gold=coded.status,
            found=finding.status if finding.status is not Status.UNJUDGED else Status.NONE,
            hit_rank=hit_rank,
            page_ok=page_ok,
            confidence=finding.confidence,
            finding=finding,
            coded=coded,
        )


def _first_hit(coded: GoldAsk, finding: Finding, entry: ManifestoRecord) -> tuple[int | None, bool | None]:
    for rank, (_, judgement) in enumerate(ranked(finding), start=1):
        passage = judgement.candidate.passage
        match = next((gold for gold in coded.evidence if overlap(gold.quote, passage.text)), None)
        if match:
            page = pdf_page(entry, passage)
            return rank, match.page == page if match.page and page else None
    return None, None


def of(cells: Sequence[Cell], **wanted: str) -> list[Cell]:
    """Return the cells whose fields have these values, such as ``of(cells, ask="3c")``."""
    return [cell for cell in cells if all(getattr(cell, field) == value for field, value in wanted.items())]
