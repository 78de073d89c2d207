"""What the dashboard shows, read once for all sessions: the pledge set, the records, people's checks applied."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import streamlit as st

from analyser.model.manifesto import Facts
from analyser.model.pledges import PledgeSet
from analyser.model.report import ManifestoRecord, Report, Unreadable
from analyser.pledges import default_set, load_pledge_set
from analyser.report import assemble, labels
from analyser.workspace import Check, Job, JobState, Stored, Workspace
from analyser.workspace.confirm import with_checks
from analyser.workspace.demo import seed_demo
from analyser.workspace.records import fingerprint, read_record
from analyser.workspace.supervisor import Supervisor

KEPT_RECORDS = 64  #: in memory; a record takes 5 to 30 MB


@dataclass(frozen=True, slots=True)
class Entry:
    """One manifesto on the shelf: its file, its latest job, and its record once there is one."""

    stored: Stored
    job: Job | None
    record: ManifestoRecord | None
    earlier: bool = False  #: the record is an earlier version's, shown until this version has read the file

    @property
    def facts(self) -> Facts:
        return self.stored.facts

    @property
    def waiting(self) -> bool:
        return self.job is not None and self.job.state in {JobState.QUEUED, JobState.RUNNING}

    @property
    def failed(self) -> bool:
        return self.job is not None and self.job.state is JobState.FAILED

    @property
    def unreadable(self) -> bool:
        """It could not be read and nothing else stands for it: shown as such everywhere, never as "no mention"."""
        return self.record is None and self.failed and self.stored.replaces is None


@dataclass(frozen=True)
class Shelf:
    """Everything there is, by party and election, as it was at one moment."""

    entries: tuple[Entry, ...]

    @cached_property
    def read(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.record is not None)

    @cached_property
    def columns(self) -> tuple[Entry, ...]:
        """What stands in the matrix: what was read, and what could not be read."""
        return tuple(entry for entry in self.entries if entry.record is not None or entry.unreadable)

    @cached_property
    def earlier(self) -> tuple[Entry, ...]:
        """What is shown as an earlier version read it."""
        return tuple(entry for entry in self.entries if entry.earlier)

    @cached_property
    def of_this_version(self) -> Shelf:
        """What may leave the house: one file never mixes what two versions found."""
        return Shelf(tuple(entry for entry in self.entries if not entry.earlier)) if self.earlier else self

    @cached_property
    def waiting(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.waiting)

    @cached_property
    def by_id(self) -> dict[str, Entry]:
        return {entry.facts.id: entry for entry in self.columns}

    @cached_property
    def report(self) -> Report:
        """Everything on the shelf as one report, what could not be read included."""
        failed = [
            Unreadable(e.facts.id, e.stored.file_name, e.job.sentence, "", e.facts.party, e.facts.election)
            for e in self.columns
            if e.record is None and e.job is not None
        ]
        return assemble(pledge_set(), [entry.record for entry in self.read if entry.record], failed)

    @cached_property
    def labels(self) -> dict[str, str]:
        """What each manifesto is called in a column's head, as in every export, in the columns' order."""
        named = labels(self.report)
        return {entry.facts.id: named[entry.facts.id] for entry in self.columns}


@st.cache_resource(show_spinner=False)
def workspace() -> Workspace:
    return Workspace()


@st.cache_resource(show_spinner=False)
def supervisor() -> Supervisor:
    return Supervisor(workspace())


@st.cache_resource(show_spinner=False)
def pledge_set() -> PledgeSet:
    return load_pledge_set(default_set())


@st.cache_resource(show_spinner=False)
def version_mark() -> str:
    """What the records of this version are named by."""
    return fingerprint(pledge_set())


@st.cache_resource(show_spinner=False, max_entries=KEPT_RECORDS)
def _record(path: str, written: int) -> ManifestoRecord | None:
    """Read a record once for all sessions; `written` makes a new one out of a rewritten file."""
    return read_record(path, pledge_set())


@st.cache_resource(show_spinner=False)
def prepare() -> None:
    """Once per server: put the demo manifestos on an empty shelf, and queue what an older version has read."""
    shelf = workspace()
    seed_demo(shelf)
    shelf.queue_unread(version_mark())
    supervisor().ensure()


def current_shelf() -> Shelf:
    """Everything on the shelf now, with people's checks and corrected facts applied."""
    there = workspace()
    jobs, checks = there.jobs.latest(), there.checks.all()
    entries = []
    for stored in there.manifestos():
        given = checks.get(stored.key, {})
        record = _record_of(stored, given, there.record_path(stored.key, version_mark()))
        older = None if record else _record_of(stored, given, there.earlier_record(stored.key, version_mark()))
        entries.append(Entry(stored, jobs.get(stored.key), record or older, earlier=older is not None))
    return Shelf(tuple(entries))


def _record_of(stored: Stored, checks: dict[str, Check], path: Path | None) -> ManifestoRecord | None:
    """The record in a file, with corrected facts and people's checks; None where there is none that can be shown."""
    if path is None:
        return None
    try:
        record = _record(str(path), path.stat().st_mtime_ns)
    except FileNotFoundError:
        return None
    if record is None:
        return None
    if record.scorecard.facts != stored.facts:
        record = replace(record, scorecard=replace(record.scorecard, facts=stored.facts))
    return with_checks(record, checks, pledge_set())
