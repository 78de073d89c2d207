"""The tables that leave the house: scorecard, findings, evidence and documents, as typed rows.

Every table carries the network's notice in a column of its own, so that it survives sorting, filtering and copying in a
spreadsheet. CSV, XLSX, notebooks and evaluation all take these rows, so that they show the same number.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from analyser.model.findings import Finding, Judgement, Reason, Status
from analyser.model.manifesto import Passage
from analyser.model.report import ManifestoRecord, Report

Value = str | int | float | date | None

FINDINGS = (
    "manifesto", "party", "election", "theme", "pledge", "ask", "ask_text", "status", "confidence", "confirmed",
    "reasons", "comment",
)  # fmt: skip
EVIDENCE = (
    "manifesto", "ask", "rank", "role", "score", "quote", "heading", "pdf_page", "printed_page", "terms",
)  # fmt: skip
DOCUMENTS = (
    "manifesto", "party", "election", "date", "nation", "file", "format", "read", "sheets", "sheets_unread", "words",
    "grade", "source", "sha256", "reason",
)  # fmt: skip
NOTICE = "notice"
RANKS = 20  #: passages of an ask that leave the house: more than anyone reads, and twice what agreement is measured on


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, its columns, and rows of as many values."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def findings_table(report: Report) -> Table:
    """One row per manifesto and ask; a manifesto that could not be read has its rows too, and they say so."""
    rows = [*_findings(report), *_unread_findings(report)]
    return _with_notice(report, "findings", FINDINGS, rows)


def evidence_table(report: Report) -> Table:
    """One row per manifesto, ask and passage, rank 1 first: the evidence shown, then the candidates behind it."""
    rows = [
        (entry.scorecard.facts.id, finding.ask, rank, role, *_passage_values(entry, judgement))
        for entry in report.manifestos
        for finding in entry.scorecard.findings
        for rank, (role, judgement) in enumerate(ranked(finding), start=1)
    ]
    return _with_notice(report, "evidence", EVIDENCE, rows)


def documents_table(report: Report) -> Table:
    """One row per file that was given: what was read, and what could not be, and why."""
    rows: list[tuple[Value, ...]] = []
    for entry in report.manifestos:
        facts, unread = entry.scorecard.facts, unread_sheets(entry)
        identity = (facts.id, facts.party, number_or_text(facts.election), facts.date, facts.nation)
        file = (entry.file_name, entry.format, "in part" if unread else "yes")
        sheets = (len(entry.sheets) if has_pages(entry) else None, number_or_text(" ".join(map(str, unread))))
        rest = (entry.words, entry.grade, facts.source, entry.sha256, unread_sentence(unread))
        rows.append((*identity, *file, *sheets, *rest))
    for missing in report.unreadable:
        identity = (missing.manifesto, missing.party, number_or_text(missing.election), None, "")
        reason = f"{missing.reason} {missing.remedy}".strip()
        rows.append((*identity, missing.file_name, "", "no", None, "", None, "", "", "", reason))
    return _with_notice(report, "documents", DOCUMENTS, rows)


def ranked(finding: Finding) -> Iterator[tuple[str, Judgement]]:
    """Yield a finding's passages best first, each with its role: ``evidence``, then ``candidate``, `RANKS` in all."""
    yield from (("evidence", judgement) for judgement in finding.evidence)
    room = max(0, RANKS - len(finding.evidence))
    yield from (("candidate", judgement) for judgement in finding.others[:room])


def pdf_page(entry: ManifestoRecord, passage: Passage) -> int | None:
    """The sheet a passage starts on, from 1; None where the file has no pages, so that no page is claimed."""
    return passage.sheet if has_pages(entry) else None


def has_pages(entry: ManifestoRecord) -> bool:
    """A PDF has pages, and so has a text edition with page breaks; any other text is one long sheet."""
    return entry.format == "pdf" or len(entry.sheets) > 1


def number_or_text(text: str) -> Value:
    """A number that is written as one, such as a year or a printed page, as a number; any other text as it is.

    A spreadsheet then sorts it as a number. ``iv`` and ``12–13`` stay texts, and so does ``007``.
    """
    return int(text) if text.isascii() and text.isdigit() and str(int(text)) == text else text


def unread_sheets(entry: ManifestoRecord) -> tuple[int, ...]:
    """Numbers of the sheets that hold something, but no text that could be read."""
    return tuple(sheet.number for sheet in entry.sheets if sheet.health.image_only or sheet.health.garbled)


def unread_sentence(sheets: tuple[int, ...]) -> str:
    """Say which sheets have no text and what to do about it; empty where there is none."""
    if not sheets:
        return ""
    if len(sheets) == 1:
        named, look = f"PDF page {sheets[0]} has", "it is more than a picture"
    else:
        named, look = f"PDF pages {', '.join(map(str, sheets))} have", "they are more than pictures"
    return f"{named} no text that could be read: look whether {look}. OCR can read scanned text."


def reasons_text(reasons: tuple[Reason, ...]) -> str:
    """The reasons as one line, each with the codebook's rule it rests on."""
    return " | ".join(f"{reason.text} ({_rule(reason.rule)})" if reason.rule else reason.text for reason in reasons)


def _findings(report: Report) -> Iterator[tuple[Value, ...]]:
    titles = {theme.id: theme.title for theme in report.pledge_set.themes}
    for entry in report.manifestos:
        facts = entry.scorecard.facts
        election = number_or_text(facts.election)
        by_ask = {finding.ask: finding for finding in entry.scorecard.findings}
        for pledge in report.pledge_set.pledges:
            for ask in pledge.asks:
                finding = by_ask[ask.id]
                place = (facts.id, facts.party, election, titles[pledge.theme], pledge.id, ask.id, ask.text)
                confidence = round(finding.confidence, 3) if finding.confidence else None
                said = (finding.confirmed, reasons_text(finding.reasons), finding.comment)
                yield (*place, finding.status.value, confidence, *said)


def _unread_findings(report: Report) -> Iterator[tuple[Value, ...]]:
    titles = {theme.id: theme.title for theme in report.pledge_set.themes}
    for missing in report.unreadable:
        for pledge in report.pledge_set.pledges:
            for ask in pledge.asks:
                election = number_or_text(missing.election)
                place = (missing.manifesto, missing.party, election, titles[pledge.theme], pledge.id, ask.id)
                reason = f"{missing.reason} {missing.remedy}".strip()
                yield (*place, ask.text, Status.UNREAD.value, None, "", reason, "")


def _passage_values(entry: ManifestoRecord, judgement: Judgement) -> tuple[Value, ...]:
    candidate = judgement.candidate
    passage = candidate.passage
    return (
        round(candidate.score, 4),
        passage.text,
        " > ".join(passage.heading_path),
        pdf_page(entry, passage),
        number_or_text(passage.printed or ""),
        "; ".join(candidate.terms),
    )


def _rule(rule: str) -> str:
    return f"rule {rule}" if rule.isdigit() else rule


def _with_notice(report: Report, name: str, columns: tuple[str, ...], rows: list[tuple[Value, ...]]) -> Table:
    notice = report.pledge_set.notice
    return Table(name, (*columns, NOTICE), tuple((*row, notice) for row in rows))
