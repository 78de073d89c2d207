"""What the command line has found goes on the dashboard's shelf, and overrides nothing a person said there."""

from dataclasses import replace

import pytest

from analyser.bundled import demo_manifestos
from analyser.workspace import JobState, Workspace
from analyser.workspace.records import fingerprint, read_record
from analyser.workspace.shelve import shelve


@pytest.fixture
def shelf(tmp_path):
    return Workspace(tmp_path)


def test_the_demo_goes_on_an_empty_shelf(shelf, demo_report):
    """With records, and nothing left to do for the worker."""
    ids = ("hawthorn-2031", "lantern-2031", "tidewater-2031")
    assert shelve(shelf, demo_report, demo_manifestos()) == ids
    assert shelf.jobs.unfinished() == ()
    for stored, record in zip(shelf.manifestos(), demo_report.manifestos, strict=True):
        assert stored.demo
        assert shelf.jobs.of(stored.key).state is JobState.DONE
        assert (
            read_record(shelf.record_path(stored.key, fingerprint(demo_report.pledge_set)), demo_report.pledge_set)
            == record
        )


def test_a_removed_demo_stays_away(shelf, demo_report):
    """Whoever took it off the shelf meant it."""
    shelve(shelf, demo_report, demo_manifestos())
    for stored in shelf.manifestos():
        shelf.remove(stored.key)
    assert shelve(shelf, demo_report, demo_manifestos()) == ()
    assert shelf.manifestos() == ()


def test_a_manifesto_of_ones_own_goes_on_the_shelf(shelf, demo_report, tmp_path):
    """Under its own name and with its facts."""
    copy = tmp_path / "alder-2031.pdf"
    copy.write_bytes(demo_manifestos()[0].read_bytes())
    record = demo_report.manifestos[0]
    facts = replace(record.scorecard.facts, id="alder-2031", party="Alder Party")
    record = replace(record, scorecard=replace(record.scorecard, facts=facts))
    assert shelve(shelf, replace(demo_report, manifestos=(record,)), [copy]) == ("alder-2031",)
    (stored,) = shelf.manifestos()
    assert (stored.facts.party, stored.file_name, stored.demo) == ("Alder Party", "alder-2031.pdf", False)


def test_corrected_facts_are_kept(shelf, demo_report):
    """A record made with other facts is not put beside them; the worker makes a new one."""
    shelve(shelf, demo_report, demo_manifestos())
    stored = shelf.manifestos()[0]
    shelf.correct(stored.key, replace(stored.facts, party="Whitethorn Party"))
    assert stored.facts.id not in shelve(shelf, demo_report, demo_manifestos())
    assert shelf[stored.key].facts.party == "Whitethorn Party"
