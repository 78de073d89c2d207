"""The shelf keeps what it is given under names of its own, knows a file by its content, and loses nothing."""

import time
from pathlib import Path

import pytest

from analyser.errors import UsageError
from analyser.model.findings import Status
from analyser.model.manifesto import Facts
from analyser.pledges import default_set, load_pledge_set
from analyser.workspace import JobState, Workspace
from analyser.workspace.supervisor import MAX_BARREN, Supervisor
from analyser.workspace.worker import run

FACTS = Facts("lantern-2031", "Lantern Party", "Demo election 2031")


@pytest.fixture
def shelf(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "shelf")


def test_a_file_is_stored_whole_and_queued(shelf: Workspace) -> None:
    """Its bytes are kept, its analysis waits."""
    stored = shelf.add("lantern-2031.pdf", b"%PDF-1.7 words", FACTS)
    assert stored.path.read_bytes() == b"%PDF-1.7 words"
    job = shelf.jobs.of(stored.key)
    assert job is not None
    assert job.state is JobState.QUEUED


def test_a_hostile_file_name_is_never_a_path(shelf: Workspace) -> None:
    """Only the suffix of a stranger's name is used, and only a known one."""
    stored = shelf.add("../../../etc/passwd\n.pdf", b"x", Facts("../x/..", "P", "E"))
    assert stored.path.parent == shelf.folder / "manifestos"
    assert "/" not in stored.facts.id
    with pytest.raises(UsageError, match="cannot be read"):
        shelf.add("evil.exe", b"y", FACTS)


def test_the_same_file_twice_is_known_by_its_content(shelf: Workspace) -> None:
    """Under whatever name it comes."""
    shelf.add("one.pdf", b"same", FACTS)
    with pytest.raises(UsageError, match=r"here already, as one\.pdf"):
        shelf.add("two.pdf", b"same", FACTS)


def test_two_files_of_one_name_get_two_ids(shelf: Workspace) -> None:
    """No export can mistake one for the other."""
    ids = {shelf.add("a.pdf", content, FACTS).facts.id for content in (b"1", b"2")}
    assert ids == {"lantern-2031", "lantern-2031-2"}


def test_a_replaced_edition_stays_until_the_new_one_is_read(shelf: Workspace) -> None:
    """Only a written record lets the old edition go."""
    old = shelf.add("a.pdf", b"old", FACTS)
    new = shelf.add("a.pdf", b"new", FACTS, replaces=old.key)
    assert {stored.key for stored in shelf.manifestos()} == {old.key, new.key}
    shelf.write_record(new.key, "v1", b"{}")
    assert [stored.key for stored in shelf.manifestos()] == [new.key]


def test_corrected_facts_are_kept_and_the_manifesto_is_read_again(shelf: Workspace) -> None:
    """What was found before stands until then."""
    stored = shelf.add("a.pdf", b"1", FACTS)
    shelf.write_record(stored.key, "v1", b"{}")
    claimed = shelf.jobs.claim()
    assert claimed is not None
    shelf.jobs.finish(claimed.id)
    shelf.correct(stored.key, Facts("other", "Lantern Alliance", "2031", page_offset=-2))
    assert shelf[stored.key].facts == Facts("lantern-2031", "Lantern Alliance", "2031", page_offset=-2)
    assert shelf.record_path(stored.key, "v1").exists()
    assert len(shelf.jobs.unfinished()) == 1


def test_a_job_whose_worker_died_is_tried_once_more_and_then_fails_with_a_sentence(
    shelf: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that kills its worker cannot block the queue."""
    monkeypatch.setattr("analyser.workspace.jobs.SILENT_SECONDS", -1.0)
    stored = shelf.add("a.pdf", b"1", FACTS)
    for expected in (JobState.QUEUED, JobState.FAILED):
        assert shelf.jobs.claim() is not None
        shelf.jobs.recover()
        job = shelf.jobs.of(stored.key)
        assert job is not None
        assert job.state is expected
    assert "read it again" in job.sentence


def test_a_check_stands_until_it_is_withdrawn(shelf: Workspace) -> None:
    """The one before it stands again; a check without a name is refused."""
    shelf.checks.put("k", "3c", Status.PARTIAL, Status.COMMITTED, "Ada")
    shelf.checks.put("k", "3c", Status.MENTIONED, Status.COMMITTED, "Ben", "only a review")
    assert shelf.checks.of("k")["3c"].person == "Ben"
    shelf.checks.withdraw("k", "3c")
    assert shelf.checks.of("k")["3c"].status is Status.PARTIAL
    with pytest.raises(UsageError, match="name"):
        shelf.checks.put("k", "3c", Status.PARTIAL, Status.COMMITTED, "  ")


def test_what_a_dead_worker_was_on_is_queued_at_once_with_a_sentence(shelf: Workspace) -> None:
    """Only its own job: another worker's goes on."""
    mine, other = (shelf.add("a.pdf", content, FACTS) for content in (b"1", b"2"))
    assert shelf.jobs.claim(41) is not None
    assert shelf.jobs.claim(42) is not None
    assert shelf.jobs.abandon(41) == 1
    jobs = shelf.jobs.latest()
    assert (jobs[mine.key].state, jobs[other.key].state) == (JobState.QUEUED, JobState.RUNNING)
    assert "tried once more" in jobs[mine.key].sentence


def test_a_worker_that_cannot_start_fails_the_queue_with_a_sentence(
    shelf: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not started again for ever."""
    monkeypatch.setattr("analyser.workspace.supervisor.WATCH_SECONDS", 3600.0)
    monkeypatch.setattr("analyser.workspace.supervisor.sys.executable", "/bin/false")
    stored = shelf.add("a.pdf", b"1", FACTS)
    supervisor = Supervisor(shelf)
    for _ in range(MAX_BARREN + 1):
        supervisor.ensure()
        while supervisor.running:
            time.sleep(0.01)
    job = shelf.jobs.latest()[stored.key]
    assert job.state is JobState.FAILED
    assert "worker.log" in job.sentence


def test_a_new_record_lets_the_records_of_other_versions_go(shelf: Workspace) -> None:
    """The folder does not grow with every version."""
    stored = shelf.add("a.pdf", b"1", FACTS)
    shelf.write_record(stored.key, "v1", b"{}")
    shelf.write_record(stored.key, "v2", b"{}")
    assert not shelf.record_path(stored.key, "v1").exists()
    assert shelf.record_path(stored.key, "v2").exists()


def test_a_failure_names_the_file_as_it_was_uploaded(shelf: Workspace) -> None:
    """And not the name under which the shelf keeps it."""
    stored = shelf.add("poem.pdf", b"not a PDF at all", FACTS)
    job = shelf.jobs.claim()
    assert job is not None
    run(shelf, load_pledge_set(default_set()), job)
    job = shelf.jobs.latest()[stored.key]
    assert job.state is JobState.FAILED
    assert job.sentence.startswith("poem.pdf: ")
