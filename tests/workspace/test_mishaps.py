"""What goes wrong on a user's machine: each ends in a clear sentence, and nothing that was there is lost."""

import errno
import os
import signal
import time
from pathlib import Path

import pytest

from analyser.errors import ScanError, StorageError, UsageError
from analyser.model.manifesto import Facts
from analyser.pledges import default_set, load_pledge_set
from analyser.workspace import Job, JobState, Workspace, worker
from analyser.workspace.supervisor import Supervisor
from analyser.workspace.worker import run
from tests.dashboard.conftest import record_of

FACTS = Facts("lantern-2031", "Lantern Party", "Demo election 2031")
SET = load_pledge_set(default_set())


@pytest.fixture
def shelf(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "shelf")


def claimed(shelf: Workspace) -> Job:
    job = shelf.jobs.claim(41)
    assert job is not None
    return job


def latest(shelf: Workspace, key: str) -> Job:
    job = shelf.jobs.of(key)
    assert job is not None
    return job


def full_disk(*_: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_is_told_and_leaves_nothing_half_done(shelf: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither half a file nor a manifesto without one."""
    monkeypatch.setattr("analyser.workspace.folder.os.replace", full_disk)
    with pytest.raises(StorageError, match=r"No space left on device.*disk is not full"):
        shelf.add("a.pdf", b"1", FACTS)
    assert list((shelf.folder / "manifestos").iterdir()) == []
    assert shelf.manifestos() == ()


def test_a_full_disk_at_the_end_of_a_job_is_its_sentence(shelf: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """The old record stays."""
    stored = shelf.add("a.txt", b"We will do it.", FACTS)
    shelf.write_record(stored.key, "1-v1", b"{}")
    monkeypatch.setattr(worker, "analyse_manifesto", lambda *_, **__: record_of(FACTS, 0))
    monkeypatch.setattr(worker, "record_bytes", lambda _: b"{}")
    monkeypatch.setattr("analyser.workspace.folder.os.replace", full_disk)
    run(shelf, SET, claimed(shelf))
    job = latest(shelf, stored.key)
    assert (job.state, "No space left" in job.sentence) == (JobState.FAILED, True)
    assert shelf.record_path(stored.key, "1-v1").exists()


def test_an_empty_file_is_refused_at_the_door(shelf: Workspace) -> None:
    """It would only fail later."""
    with pytest.raises(UsageError, match=r"a\.pdf: the file is empty"):
        shelf.add("a.pdf", b"", FACTS)


def test_a_file_deleted_by_hand_is_told_and_comes_back_with_all_that_was_said(shelf: Workspace) -> None:
    """Adding the same file again mends it."""
    stored = shelf.add("a.txt", b"1", FACTS)
    shelf.correct(stored.key, Facts("x", "Alder", "2031"))
    stored.path.unlink()
    run(shelf, SET, claimed(shelf))
    assert "Add the same file again" in latest(shelf, stored.key).sentence
    with pytest.raises(StorageError, match="is gone"):
        shelf.read_again(stored.key)
    again = shelf.add("b.txt", b"1", FACTS)
    assert (again.facts.party, again.path.read_bytes()) == ("Alder", b"1")
    assert latest(shelf, stored.key).state is JobState.QUEUED


def test_two_windows_may_remove_the_same_manifesto(shelf: Workspace) -> None:
    """The second finds it gone, and that is what it wanted."""
    stored = shelf.add("a.pdf", b"1", FACTS)
    shelf.remove(stored.key)
    shelf.remove(stored.key)
    assert shelf.manifestos() == ()
    with pytest.raises(UsageError, match="no longer here"):
        shelf.confirm(stored.key)


def test_a_manifesto_removed_while_it_is_read_leaves_nothing_behind(
    shelf: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And ends no queue."""
    stored = shelf.add("a.txt", b"1", FACTS)

    def removing(*_: object, **__: object) -> object:
        shelf.remove(stored.key)
        return record_of(FACTS, 0)

    monkeypatch.setattr(worker, "analyse_manifesto", removing)
    run(shelf, SET, claimed(shelf))
    assert list((shelf.folder / "records").iterdir()) == []
    assert shelf.jobs.of(stored.key) is None


def test_what_was_corrected_while_it_was_read_is_read_once_more(
    shelf: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A confirmed guess is not: it changes nothing that is found."""
    stored = shelf.add("a.txt", b"1", FACTS)
    said = iter((Facts("x", "Alder", "2031"), Facts("x", "Alder", "2031", proposed=True)))

    def correcting(*_: object, **__: object) -> object:
        shelf.correct(stored.key, next(said))
        return record_of(FACTS, 0)

    monkeypatch.setattr(worker, "analyse_manifesto", correcting)
    monkeypatch.setattr(worker, "record_bytes", lambda _: b"{}")
    for expected in (JobState.QUEUED, JobState.DONE):
        run(shelf, SET, claimed(shelf))
        assert latest(shelf, stored.key).state is expected


def test_an_edition_replaced_before_it_was_read_goes_with_the_one_it_was_to_replace(shelf: Workspace) -> None:
    """Only the last one stays."""
    first = shelf.add("a.pdf", b"1", FACTS)
    second = shelf.add("a.pdf", b"2", FACTS, replaces=first.key)
    third = shelf.add("a.pdf", b"3", FACTS, replaces=second.key)
    shelf.write_record(third.key, "1-v1", b"{}")
    assert [stored.key for stored in shelf.manifestos()] == [third.key]


def test_a_worker_told_to_end_hands_its_job_back(shelf: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """However often the dashboard is ended and started: that is no fault of the file's."""
    stored = shelf.add("a.pdf", b"1", FACTS)
    monkeypatch.setattr("analyser.workspace.worker.os.nice", lambda _: 0)
    monkeypatch.setattr(worker, "run", lambda *_: os.kill(os.getpid(), signal.SIGTERM))
    before = signal.getsignal(signal.SIGTERM)
    for _ in range(3):
        worker.main(shelf.folder)
    signal.signal(signal.SIGTERM, before)
    job = latest(shelf, stored.key)
    assert (job.state, job.attempts) == (JobState.QUEUED, 0)


def test_a_job_that_gets_nowhere_is_ended_with_a_sentence(shelf: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """A loop deep in a library cannot hold up the queue for ever."""
    ended = []
    stored = shelf.add("a.txt", b"1", FACTS)
    monkeypatch.setattr(worker, "BEAT_SECONDS", 0.01)
    monkeypatch.setattr(worker, "STUCK_SECONDS", 0.0)
    monkeypatch.setattr("analyser.workspace.worker.os._exit", ended.append)

    def looping(*_: object, **__: object) -> None:
        while not ended:
            time.sleep(0.01)
        raise UsageError(latest(shelf, stored.key).sentence)

    monkeypatch.setattr(worker, "analyse_manifesto", looping)
    run(shelf, SET, claimed(shelf))
    assert "got no further" in latest(shelf, stored.key).sentence


def test_a_scan_says_that_its_pages_can_be_read_and_names_no_switch(
    shelf: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once that is asked for, the worker reads with OCR."""
    options = []

    def scanned(*_: object, **given: object) -> None:
        options.append(given["options"])
        raise ScanError("k.pdf", "no text, only pictures (PDF page 1): it looks like a scan.", "Use --ocr.")

    monkeypatch.setattr(worker, "analyse_manifesto", scanned)
    stored = shelf.add("poem.pdf", b"1", FACTS)
    run(shelf, SET, claimed(shelf))
    job = latest(shelf, stored.key)
    assert job.scanned
    assert job.sentence.startswith("poem.pdf: no text, only pictures")
    assert "--" not in job.sentence
    shelf.read_again(stored.key, ocr=True)
    run(shelf, SET, claimed(shelf))
    assert [given.ocr for given in options] == [False, True]


def test_the_supervisor_outlives_a_full_disk(shelf: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """It looks again a second later."""
    looks = []

    def look(self: Supervisor) -> None:
        looks.append(self)
        raise StorageError("full")

    monkeypatch.setattr("analyser.workspace.supervisor.WATCH_SECONDS", 0.01)
    monkeypatch.setattr(Supervisor, "ensure", look)
    supervisor = Supervisor(shelf)
    while len(looks) < 2:
        time.sleep(0.01)
    supervisor.stop()


def test_a_file_name_is_shown_without_its_path_and_control_characters(shelf: Workspace) -> None:
    """And is never used as a path."""
    assert shelf.add("..\\..\\etc/<b>pass\x07wd\n</b>.pdf", b"1", FACTS).file_name == "b>.pdf"


def test_the_record_of_an_earlier_version_is_found_in_the_same_format_only(shelf: Workspace) -> None:
    """What stands in another format could be misread."""
    stored = shelf.add("a.pdf", b"1", FACTS)
    shelf.record_path(stored.key, "1-old").write_bytes(b"{}")
    shelf.record_path(stored.key, "2-new").write_bytes(b"{}")
    (shelf.folder / "records" / f"{stored.key}-older.json").write_bytes(b"{}")
    assert shelf.earlier_record(stored.key, "1-now") == shelf.record_path(stored.key, "1-old")
    assert shelf.earlier_record(stored.key, "3-now") is None
    assert shelf.earlier_record(stored.key, "1-old") is None
