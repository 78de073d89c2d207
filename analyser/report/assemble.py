"""Put together what the stages found: one record a manifesto, and the report of the run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from analyser import __version__
from analyser.model.findings import Scorecard
from analyser.model.manifesto import BlockKind, Document, Passage
from analyser.model.pledges import PledgeSet
from analyser.model.printable import printable
from analyser.model.report import ManifestoRecord, Report, SheetRecord, Unreadable
from analyser.report.labels import order


def record(
    document: Document, passages: Sequence[Passage], scorecard: Scorecard, beyond: Sequence[Passage] = ()
) -> ManifestoRecord:
    """Keep of a document what a reader of the report needs: identity, health, passages, scorecard."""
    return ManifestoRecord(
        file_name=printable(document.file_name),
        sha256=document.sha256,
        format=document.format,
        grade=document.grade,
        sheets=tuple(SheetRecord(sheet.number, sheet.printed, sheet.health) for sheet in document.sheets),
        words=sum(
            len(block.words)
            for sheet in document.sheets
            for block in sheet.blocks
            if block.kind is not BlockKind.FURNITURE
        ),
        scorecard=scorecard,
        passages=tuple(passages),
        beyond=tuple(beyond),
    )


def assemble(
    pledge_set: PledgeSet,
    manifestos: Iterable[ManifestoRecord],
    unreadable: Iterable[Unreadable] = (),
    *,
    created: datetime | None = None,
    notes: Iterable[str] = (),
) -> Report:
    """Assemble the report of a run.

    Args:
        pledge_set: The yardstick.
        manifestos: What was read, in any order.
        unreadable: What could not be read.
        created: When, with its time zone; now, if not given.
        notes: Sentences on what a reader should know of the run.

    Returns:
        The report, its manifestos by party in alphabetical order, then by election. They are never ranked.
    """
    records = tuple(sorted(manifestos, key=lambda entry: order(entry.scorecard.facts)))
    return Report(
        pledge_set=pledge_set,
        manifestos=records,
        unreadable=tuple(sorted(unreadable, key=lambda entry: (entry.party.casefold(), entry.file_name))),
        created=created or datetime.now(UTC).replace(microsecond=0),
        version=__version__,
        notes=(*notes, *_shared_places(records)),
    )


def select(report: Report, *, manifestos: Iterable[str] | None = None, pledges: Iterable[str] | None = None) -> Report:
    """Return the report of some manifestos and pledges only, such as those a reader has filtered.

    Args:
        report: The whole report.
        manifestos: Ids of the manifestos to keep; all if not given.
        pledges: Ids of the pledges to keep; all if not given.

    Returns:
        A report that exports like any other. Document and set keep their names; nothing is judged anew.
    """
    pledge_set = report.pledge_set
    if pledges is not None:
        wanted = set(pledges)
        pledge_set = replace(pledge_set, pledges=tuple(p for p in pledge_set.pledges if p.id in wanted))
    records, unreadable = report.manifestos, report.unreadable
    if manifestos is not None:
        ids = set(manifestos)
        records = tuple(entry for entry in records if entry.scorecard.facts.id in ids)
        unreadable = tuple(entry for entry in unreadable if entry.manifesto in ids)
    return replace(
        report,
        pledge_set=pledge_set,
        manifestos=tuple(replace(entry, scorecard=_narrow(entry.scorecard, pledge_set)) for entry in records),
        unreadable=unreadable,
    )


def _narrow(scorecard: Scorecard, pledge_set: PledgeSet) -> Scorecard:
    asks = {ask.id for ask in pledge_set.asks}
    pledges = {pledge.id for pledge in pledge_set.pledges}
    return replace(
        scorecard,
        findings=tuple(finding for finding in scorecard.findings if finding.ask in asks),
        pledges=tuple(score for score in scorecard.pledges if score.pledge in pledges),
    )


def _shared_places(records: Sequence[ManifestoRecord]) -> Iterator[str]:
    """Yield a sentence for every party with more than one manifesto for one election."""
    names: dict[tuple[str, str], list[str]] = {}
    for entry in records:
        facts = entry.scorecard.facts
        names.setdefault((facts.party, facts.election), []).append(facts.id)
    for (party, election), ids in names.items():
        if len(ids) > 1:
            shown = "All are shown, told apart by the file's name."
            yield f"{party} has {len(ids)} manifestos for {election}: {', '.join(ids)}. {shown}"
