"""The story of a run, from files to a report, one call per stage.

1. **admit**: each file once; two files of one name are told apart; nothing is dropped without a word.
2. **extract**: a file becomes a `Document`: sheets, blocks and words in reading order, and how well they could be read.
3. **segment**: the document is cut into `Passage`s, each with its heading path, its lead-in and its place on the sheet.
4. **match**: for every ask, the passages that may bear on it, best first, and the record of the search (`Proposals`).
5. **judge**: what those passages commit to: one `Finding` an ask, with a status, reasons and evidence.
6. **score**: the findings of the asks make the status of each pledge (`Scorecard`).
7. **assemble**: the `Report`: manifestos in alphabetical order, and what could not be read: never "no mention".

A manifesto that fails becomes an `Unreadable` with a sentence; the others go on.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from pathlib import Path

from analyser.admission import Admitted, admit
from analyser.errors import ManifestoError
from analyser.extract import ExtractOptions, extract
from analyser.extract.facts import propose_facts, read_facts
from analyser.judge import beyond, judge
from analyser.match import match
from analyser.model.manifesto import Facts
from analyser.model.pledges import PledgeSet
from analyser.model.printable import printable
from analyser.model.progress import Progress, ProgressCallback, Stage, silent
from analyser.model.report import ManifestoRecord, Report, Unreadable
from analyser.report import assemble, record
from analyser.score import score
from analyser.segment import segment

log = logging.getLogger(__name__)


def analyse(
    paths: Iterable[Path],
    pledge_set: PledgeSet,
    *,
    facts: Mapping[Path, Facts] | None = None,
    options: ExtractOptions | None = None,
    progress: ProgressCallback = silent,
) -> Report:
    """Analyse manifestos against a pledge set.

    Args:
        paths: The manifestos, in any order.
        pledge_set: The yardstick.
        facts: Whose they are, by path, where a person has said so; else from the sidecar or the file's name.
        options: How to read.
        progress: Called as the work goes on.

    Returns:
        The report of all manifestos, those that could not be read included.
    """
    given = facts or {}
    admitted, notes = admit(paths)
    records, unreadable = [], []
    for entry in admitted:
        outcome = _try_one(entry, pledge_set, given.get(entry.path), options, progress)
        if isinstance(outcome, Unreadable):
            unreadable.append(outcome)
        else:
            records.append(outcome)
    return assemble(pledge_set, records, unreadable, notes=notes)


def analyse_manifesto(
    path: Path,
    pledge_set: PledgeSet,
    *,
    facts: Facts | None = None,
    options: ExtractOptions | None = None,
    progress: ProgressCallback = silent,
) -> ManifestoRecord:
    """Take one manifesto through all stages.

    Args:
        path: The file.
        pledge_set: The yardstick.
        facts: Whose it is; from the sidecar or the file's name, if not given.
        options: How to read.
        progress: Called as the work goes on.

    Returns:
        What was found.

    Raises:
        ManifestoError: The file cannot be read.
    """
    document = extract(path, facts, options=options, progress=progress)
    name = document.facts.id
    progress(Progress(name, Stage.SEGMENTING, 0, 1))
    passages = segment(document)
    progress(Progress(name, Stage.MATCHING, 0, len(pledge_set.asks)))
    proposals = match(document, passages, pledge_set, progress)
    findings = judge(proposals, passages, pledge_set, facts=document.facts, progress=progress)
    others = beyond(passages, findings, pledge_set, document.facts)
    return record(document, passages, score(document.facts, findings, pledge_set), others)


def _try_one(
    entry: Admitted,
    pledge_set: PledgeSet,
    facts: Facts | None,
    options: ExtractOptions | None,
    progress: ProgressCallback,
) -> ManifestoRecord | Unreadable:
    """Analyse one manifesto; whatever goes wrong with it is told in a sentence and costs the others nothing."""
    file_name = printable(entry.path.name)
    try:
        facts = entry.named(facts or read_facts(entry.path))
        return analyse_manifesto(entry.path, pledge_set, facts=facts, options=options, progress=progress)
    except ManifestoError as error:
        file, reason, remedy = printable(error.file), error.reason, error.remedy
        reason = reason if file == file_name else f"{file}: {reason}"  # the fault may be the sidecar's
    except Exception as error:  # a fault of ours: told, logged with its traceback, and the other manifestos go on
        log.exception("%s could not be analysed", file_name)
        reason = f"the analyser itself failed on it ({type(error).__name__})."
        remedy = "Keep the file and report it with what `analyser --debug analyse` prints. The others are not affected."
    known = facts or propose_facts(entry.path.name)
    return Unreadable(entry.name, file_name, reason, remedy, known.party, known.election)
