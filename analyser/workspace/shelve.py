"""Put what the command line has found on the dashboard's shelf, so that nothing is analysed twice."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from analyser.bundled import demo_manifestos
from analyser.model.report import Report
from analyser.workspace.demo import seed_demo
from analyser.workspace.records import fingerprint, record_bytes
from analyser.workspace.store import KEY_LENGTH, Workspace


def shelve(workspace: Workspace, report: Report, paths: Iterable[Path]) -> tuple[str, ...]:
    """Put the manifestos of a report on the shelf, each with its record.

    What is on the shelf already keeps what people have said of it: its facts and its checks. The demo manifestos go
    only where the dashboard itself would put them: on an empty shelf, and not once they were removed.

    Args:
        workspace: The shelf.
        report: What was found; made with the pledge set that the dashboard shows.
        paths: The files the report was made from.

    Returns:
        The ids of the manifestos whose records are on the shelf now.
    """
    files = {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in paths if path.is_file()}
    demos = set(demo_manifestos())
    if demos & set(files.values()):
        seed_demo(workspace)
    mark = fingerprint(report.pledge_set)
    shelved = []
    for record in report.manifestos:
        key, path = record.sha256[:KEY_LENGTH], files[record.sha256]
        stored = workspace.get(key)
        if stored is None and path not in demos:
            stored = workspace.add(path.name, path.read_bytes(), record.scorecard.facts)
        if stored is None or stored.facts != replace(record.scorecard.facts, id=stored.facts.id):
            continue
        named = replace(record, scorecard=replace(record.scorecard, facts=stored.facts))
        workspace.write_record(key, mark, record_bytes(named))
        job = workspace.jobs.of(key)
        if job is not None:
            workspace.jobs.finish(job.id)
        shelved.append(stored.facts.id)
    return tuple(shelved)
