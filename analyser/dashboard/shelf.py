"""What the dashboard shows, read once for all sessions: the pledge set, the records, people's checks applied."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from analyser.dashboard import wording
from analyser.model.manifesto import Facts
from analyser.model.pledges import PledgeSet
from analyser.model.report import ManifestoRecord, Report, Unreadable
from analyser.pledges import default_set, load_pledge_set
from analyser.report import assemble
from analyser.workspace import Job, JobState, Stored, Workspace
from analyser.workspace.confirm import with_checks
from analyser.workspace.demo import seed_demo
from analyser.workspace.records import fingerprint, read_record
from analyser.workspace.supervisor import Supervisor


@dataclass(frozen=True, slots=True)
class Entry:
    """One manifesto on the shelf: its file, its latest job, and its record once there is one."""

    stored: Stored
    job: Job | None
    record: ManifestoRecord | None

    @property
    def facts(self) -> Facts:
        return self.stored.facts

    @property
    def waiting(self) -> bool:
        return self.job is not None and self.job.state in {JobState.QUEUED, JobState.RUNNING}


@st.cache_resource(show_spinner=False)
def workspace() -> Workspace:
    return Workspace()


@st.cache_resource(show_spinner=False)
def supervisor() -> Supervisor:
    return Supervisor(workspace())


@st.cache_resource(show_spinner=False)
def pledge_set() -> PledgeSet:
    return load_pledge_set(default_set())


@st.cache_resource(show_spinner=False, max_entries=64)
def _record(path: str, written: float) -> ManifestoRecord:
    """Read a record once for all sessions; `written` makes a new one out of a rewritten file."""
    return read_record(path)


@st.cache_resource(show_spinner=False)
def prepare() -> None:
    """Once per server: put the demo manifestos on an empty shelf, and queue what an older version has read."""
    shelf = workspace()
    seed_demo(shelf)
    shelf.queue_unread(fingerprint(pledge_set()))
    supervisor().ensure()


def entries() -> tuple[Entry, ...]:
    """Everything on the shelf, by party and election, with people's checks applied."""
    shelf = workspace()
    mark = fingerprint(pledge_set())
    found = []
    for stored in shelf.manifestos():
        path = shelf.record_path(stored.key, mark)
        record = _record(str(path), path.stat().st_mtime) if path.exists() else None
        if record is not None:
            record = with_checks(record, shelf.checks.of(stored.key), pledge_set())
        found.append(Entry(stored, shelf.jobs.of(stored.key), record))
    return tuple(found)


def column_labels(read: tuple[Entry, ...]) -> dict[str, str]:
    """A heading for each manifesto's column: the party, with the election where a party stands twice."""
    parties = [entry.facts.party for entry in read]
    return {
        e.facts.id: e.facts.party if parties.count(e.facts.party) == 1 else f"{e.facts.party}, {e.facts.election}"
        for e in read
    }


def current_report() -> Report:
    """Everything on the shelf as one report, what could not be read included."""
    shelf = entries()
    failed = [
        Unreadable(e.facts.id, e.stored.file_name, e.job.sentence, "", e.facts.party, e.facts.election)
        for e in shelf
        if e.record is None and e.job is not None and e.job.state is JobState.FAILED
    ]
    return assemble(pledge_set(), [entry.record for entry in shelf if entry.record], failed)


def read_or_say_why_not() -> tuple[Entry, ...]:
    """Everything that has been read; where nothing has, say on the page what to do next."""
    shelf = entries()
    read = tuple(entry for entry in shelf if entry.record is not None)
    if not read:
        st.info(wording.EMPTY_BUT_READING if any(entry.waiting for entry in shelf) else wording.EMPTY_SHELF)
    return read
