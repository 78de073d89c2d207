"""The shelf's page: what was guessed is confirmed in one click, what stands in the way has its button."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from analyser.dashboard import wording
from analyser.dashboard.shelf import current_shelf
from analyser.dashboard.views.downloads import TABLES
from analyser.model.findings import Status
from analyser.model.manifesto import Facts
from analyser.report import tables, to_csv
from analyser.workspace import JobState
from analyser.workspace.records import fingerprint
from tests.dashboard.conftest import SET
from tests.dashboard.test_pages import html_of, said


@pytest.fixture
def guess(put, workspace):
    """Put a manifesto on the shelf whose party and election were guessed."""

    def guessed(name: str, party: str):
        stored = put(name, party)
        workspace.correct(stored.key, replace(stored.facts, proposed=True))
        return stored

    return guessed


def press(test, label: str):
    """Press the first button of this label and return the page as it is then."""
    return next(button for button in test.button if button.label == label).click().run()


def test_a_guess_is_confirmed_in_one_click_and_nothing_is_read_again(page, guess, workspace) -> None:
    """The card moves to those that are settled."""
    stored = guess("alder-2031", "Alder")
    test = page("manifestos")
    assert wording.TO_CONFIRM.format(number=1) in said(test)
    test = press(test, wording.THAT_IS_RIGHT)
    assert not test.exception
    assert not workspace[stored.key].facts.proposed
    assert workspace.jobs.unfinished() == ()
    assert wording.ON_THE_SHELF.format(number=1) in said(test)


def test_several_guesses_are_confirmed_with_one_button(page, guess, workspace) -> None:
    """It names how many."""
    guess("alder-2031", "Alder")
    guess("birch-2031", "Birch")
    press(page("manifestos"), wording.ALL_RIGHT.format(number=2))
    assert [stored.facts.proposed for stored in workspace.manifestos()] == [False, False]


def test_the_form_opens_keeps_what_was_entered_and_saves(page, guess, workspace) -> None:
    """An empty party is refused; what else was typed stands still."""
    stored = guess("alder-2031", "Alder")
    test = page("manifestos")
    assert not test.text_input
    test = press(test, wording.CORRECT)
    party, election, *_ = test.text_input
    party.set_value(" ")
    election.set_value("=HYPERLINK(<b>)")
    test = press(test, wording.SAVE)
    assert wording.FACTS_NEEDED in said(test)
    assert test.text_input[1].value == "=HYPERLINK(<b>)"
    test.text_input[0].set_value("*Alder* <i>")
    test = press(test, wording.SAVE)
    assert not test.exception
    assert not test.text_input
    facts = workspace[stored.key].facts
    assert (facts.party, facts.election, facts.proposed) == ("*Alder* <i>", "=HYPERLINK(<b>)", False)
    assert "*Alder* &lt;i&gt;, =HYPERLINK(&lt;b&gt;)" in html_of(test)


def test_a_form_left_open_for_what_another_window_removed_says_so(page, guess, workspace) -> None:
    """In a sentence."""
    stored = guess("alder-2031", "Alder")
    test = press(page("manifestos"), wording.CORRECT)
    workspace.remove(stored.key)
    assert not press(test, wording.SAVE).exception


@pytest.mark.parametrize("installed", [True, False])
def test_a_scan_offers_ocr_or_says_what_to_install(page, workspace, monkeypatch, installed) -> None:
    """And never names a switch of the command line."""
    monkeypatch.setattr("analyser.extract.pdf.ocr.is_available", lambda: installed)
    stored = workspace.add("birch-2031.pdf", b"1", Facts("birch-2031", "Birch", "2031"))
    workspace.jobs.fail(workspace.jobs.claim().id, "birch-2031.pdf: no text, only pictures.", scanned=True)
    test = page("manifestos")
    assert " --" not in said(test)
    if not installed:
        assert "OCR needs tesseract" in said(test)
        return
    test = press(test, wording.READ_BY_OCR)
    assert not test.exception
    assert workspace[stored.key].ocr
    assert workspace.jobs.of(stored.key).state is JobState.QUEUED


def test_what_failed_can_be_read_once_more(page, workspace) -> None:
    """Without removing it first."""
    stored = workspace.add("birch-2031.pdf", b"1", Facts("birch-2031", "Birch", "2031"))
    workspace.jobs.fail(workspace.jobs.claim().id, "The analysis stopped unexpectedly, twice.")
    press(page("manifestos"), wording.READ_AGAIN)
    assert workspace.jobs.of(stored.key).state is JobState.QUEUED


def test_files_deleted_by_hand_are_told_on_the_card(page, put, workspace) -> None:
    """The manifesto's, and its record's."""
    stored = put("alder-2031", "Alder")
    workspace.record_path(stored.key, fingerprint(SET)).write_bytes(b'{"half": ')
    test = page("manifestos")
    assert wording.RECORD_GONE in said(test)
    assert wording.READ_AGAIN in [button.label for button in test.button]
    stored.path.unlink()
    assert "gone from the folder" in said(page("manifestos"))


def older(workspace, stored) -> None:
    """Make the record of a manifesto one that an earlier version left."""
    path = workspace.record_path(stored.key, fingerprint(SET))
    path.rename(workspace.record_path(stored.key, "1-earlier"))
    workspace.jobs.add(stored.key)


def test_what_an_earlier_version_read_is_shown_and_marked_and_stays_out_of_the_downloads(page, put, workspace) -> None:
    """One file never mixes what two versions found."""
    put("birch-2031", "Birch")
    older(workspace, put("alder-2031", "Alder"))
    test = page("coverage", row=SET.pledges[0].id, manifesto="alder-2031")
    assert not test.exception
    assert "Shown as an earlier version of the analyser read it" in said(test)
    assert "Alder, 2031" in html_of(test)
    assert wording.EARLIER_CARD in html_of(page("manifestos"))
    assert not page("downloads").exception
    report = current_shelf().of_this_version.report
    assert [record.scorecard.facts.party for record in report.manifestos] == ["Birch"]
    assert report.unreadable == ()


def test_nothing_is_downloaded_where_all_is_an_earlier_versions(page, put, workspace) -> None:
    """And the page says why."""
    older(workspace, put("alder-2031", "Alder"))
    assert wording.DOWNLOAD_NOTHING_YET in said(page("downloads"))


def test_a_record_of_other_asks_is_not_shown(put, workspace) -> None:
    """The pledge set may have changed since."""
    stored = put("alder-2031", "Alder")
    path = workspace.record_path(stored.key, fingerprint(SET))
    path.write_bytes(path.read_bytes().replace(b'"ask":"8a"', b'"ask":"8z"'))
    older(workspace, stored)
    assert current_shelf().entries[0].record is None


def test_a_comment_is_in_the_exports_whether_or_not_the_status_was_changed(put, workspace) -> None:
    """Beside the name; the suggestion stays in the reasons; taken back, it goes."""
    stored = put("alder-2031", "Alder")
    by_ask = {f.ask: f.status for f in current_shelf().entries[0].record.scorecard.findings}
    agreed, changed = next(a for a, s in by_ask.items() if s is Status.COMMITTED), "8a"
    assert agreed != changed
    workspace.checks.put(stored.key, agreed, Status.COMMITTED, Status.COMMITTED, "Ada", "=seen on the page")
    workspace.checks.put(stored.key, changed, Status.UNCLEAR, by_ask[changed], "Ben", "two readings")

    def rows() -> dict[str, dict[str, str]]:
        content = to_csv(tables(current_shelf().report)[TABLES.index("findings")]).decode("utf-8-sig")
        return {row["ask"]: row for row in csv.DictReader(io.StringIO(content))}

    exported = rows()
    assert (exported[agreed]["confirmed"], exported[agreed]["comment"]) == ("Ada", "'=seen on the page")
    assert (exported[changed]["status"], exported[changed]["comment"]) == ("unclear", "two readings")
    assert "Ben" in exported[changed]["reasons"]
    workspace.checks.withdraw(stored.key, changed)
    assert (rows()[changed]["confirmed"], rows()[changed]["comment"]) == ("", "")


def test_a_folder_that_cannot_be_used_is_a_sentence_on_the_page(tmp_path, monkeypatch) -> None:
    """No traceback, and no page that pretends to work."""
    (tmp_path / "shelf").write_text("a file")
    monkeypatch.setenv("ANALYSER_WORKSPACE", str(tmp_path / "shelf"))
    st.cache_resource.clear()
    test = AppTest.from_file("../../app.py", default_timeout=30).run()
    st.cache_resource.clear()
    assert not test.exception
    assert "cannot be used" in said(test)
