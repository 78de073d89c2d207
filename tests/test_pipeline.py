"""The whole line on the fictional manifestos: everything is there and can be traced, and one fault costs one file."""

import shutil
from pathlib import Path

import pytest

from analyser import pipeline
from analyser.bundled import default_set, demo_manifestos
from analyser.model.findings import Status
from analyser.model.manifesto import Facts
from analyser.model.progress import Stage
from analyser.pledges import load_pledge_set
from analyser.report import from_json, to_json


def test_every_ask_of_every_manifesto_has_a_finding(demo_report):
    """65 findings and 30 pledges a party, parties in alphabetical order."""
    parties = [entry.scorecard.facts.party for entry in demo_report.manifestos]
    assert parties == ["Hawthorn Party", "Lantern Movement", "Tidewater Union"]
    for entry in demo_report.manifestos:
        assert [finding.ask for finding in entry.scorecard.findings] == [ask.id for ask in demo_report.pledge_set.asks]
        assert len(entry.scorecard.pledges) == 30
    assert demo_report.unreadable == ()


def test_all_five_statuses_occur(demo_report):
    """The demo shows everything that a finding can be."""
    found = {finding.status for entry in demo_report.manifestos for finding in entry.scorecard.findings}
    assert {Status.COMMITTED, Status.PARTIAL, Status.MENTIONED, Status.OPPOSED, Status.NONE} <= found


def test_every_quote_stands_in_the_manifesto(demo_report):
    """Evidence and candidates are passages of their own manifesto, verbatim and on its sheets."""
    for entry in demo_report.manifestos:
        passages = {passage.id: passage for passage in entry.passages}
        assert len(passages) == len(entry.passages)
        for finding in entry.scorecard.findings:
            for judgement in (*finding.evidence, *finding.others):
                passage = judgement.candidate.passage
                assert passages[passage.id] == passage
                assert 1 <= passage.sheet <= len(entry.sheets)


def test_a_status_has_evidence_and_reasons_and_an_absence_its_search(demo_report):
    """No status stands without saying why."""
    for entry in demo_report.manifestos:
        for finding in entry.scorecard.findings:
            assert finding.reasons, finding.ask
            assert bool(finding.evidence) is (finding.status is not Status.NONE), finding.ask
            assert finding.search.terms
            assert finding.search.passages == len(entry.passages)


def test_every_ask_has_ten_ranks(demo_report):
    """A reader who doubts a status has the next passages to look at."""
    for entry in demo_report.manifestos:
        for finding in entry.scorecard.findings:
            assert len(finding.evidence) + len(finding.others) >= 10, (entry.file_name, finding.ask)


def test_the_report_survives_the_way_to_json(demo_report):
    """With everything that real stages put into it."""
    assert from_json(to_json(demo_report)) == demo_report


def test_a_run_tells_where_it_is(tmp_path, pledge_set):
    """Stages come in order, and done never passes total."""
    path = tmp_path / "alder-2031.txt"
    path.write_text("We will stop spills. We will open a park in every town.\n" * 4, encoding="utf-8")
    heard = []
    pipeline.analyse([path], pledge_set, progress=heard.append)
    stages = list(dict.fromkeys(progress.stage for progress in heard))
    assert stages[-3:] == [Stage.SEGMENTING, Stage.MATCHING, Stage.JUDGING]
    assert all(0 <= progress.done <= progress.total for progress in heard)
    assert {progress.manifesto for progress in heard} == {"alder-2031"}


def test_what_a_person_says_goes_before_the_file_name(tmp_path, pledge_set):
    """Facts that are given are the report's, under the file's own name."""
    path = tmp_path / "scan-7.txt"
    path.write_text("We will stop spills in every river of this country.\n" * 4, encoding="utf-8")
    report = pipeline.analyse([path], pledge_set, facts={path: Facts("another", "Alder Party", "2031")})
    facts = report.manifestos[0].scorecard.facts
    assert (facts.id, facts.party, facts.election) == ("scan-7", "Alder Party", "2031")


def test_a_fault_of_ours_costs_one_manifesto(tmp_path, pledge_set, monkeypatch, caplog):
    """It is told in a sentence and logged with its traceback; it never becomes "no mention"."""
    for name in ("alder", "birch"):
        (tmp_path / f"{name}-2031.txt").write_text(f"We, {name}, will stop spills in every river.\n", encoding="utf-8")
    whole = pipeline.segment

    def broken(document):
        if document.facts.id == "alder-2031":
            raise ZeroDivisionError
        return whole(document)

    monkeypatch.setattr(pipeline, "segment", broken)
    report = pipeline.analyse(sorted(tmp_path.glob("*.txt")), pledge_set)
    assert [entry.scorecard.facts.id for entry in report.manifestos] == ["birch-2031"]
    (missing,) = report.unreadable
    assert (missing.manifesto, missing.party, missing.election) == ("alder-2031", "Alder", "2031")
    assert "ZeroDivisionError" in missing.reason
    assert "Traceback" in caplog.text


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.pdf", b""),
        ("picture.pdf", b"\xff\xd8\xff\xe0\x00\x10JFIF"),
        ("cut.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog"),
        ("notes.txt", b""),
        ("sidecar.txt", b"We will stop spills in every river."),
    ],
)
def test_a_bad_file_is_a_sentence(tmp_path, pledge_set, name, content):
    """Whatever is wrong with a file, the report says which one and what to do next."""
    (tmp_path / name).write_bytes(content)
    (tmp_path / "sidecar.toml").write_text("party = ", encoding="utf-8")
    report = pipeline.analyse([tmp_path / name], pledge_set)
    (missing,) = report.unreadable
    assert missing.file_name == name
    assert missing.reason.endswith(".")
    assert missing.remedy.endswith(".")
    assert "analyser itself" not in missing.reason


def test_a_fault_of_the_sidecar_names_the_sidecar(tmp_path, pledge_set):
    """It is the file to correct; the manifesto itself may be as good as any."""
    (tmp_path / "alder.txt").write_text("We will stop spills in every river.", encoding="utf-8")
    (tmp_path / "alder.toml").write_text('party = "Alder Party"\ncolour = "red"\n', encoding="utf-8")
    (missing,) = pipeline.analyse([tmp_path / "alder.txt"], pledge_set).unreadable
    assert (missing.file_name, missing.reason[:12]) == ("alder.txt", "alder.toml: ")


def test_a_folder_is_a_sentence(tmp_path, pledge_set):
    """A folder is not a manifesto."""
    report = pipeline.analyse([tmp_path], pledge_set)
    assert len(report.unreadable) == 1
    assert "analyser itself" not in report.unreadable[0].reason


def test_two_manifestos_of_one_party_are_both_kept(tmp_path, pledge_set):
    """They are told apart by the file's name, and a sentence says so."""
    for name, text in (("alder-2031", "stop spills"), ("alder-2031-easy-read", "stop all spills")):
        (tmp_path / f"{name}.txt").write_text(f"We will {text} in every river of the country.\n", encoding="utf-8")
    report = pipeline.analyse(sorted(tmp_path.glob("*.txt")), pledge_set)
    assert len(report.manifestos) == 2
    assert "Alder has 2 manifestos for 2031" in report.notes[0]


def test_the_same_files_give_the_same_findings(demo_report):
    """A second run changes nothing: a status cannot depend on chance or on the order of files."""
    again = pipeline.analyse(reversed(demo_manifestos()), load_pledge_set(default_set()))
    assert again.manifestos == demo_report.manifestos


def test_a_renamed_copy_gives_the_same_findings(demo_report, tmp_path):
    """Nothing is found by the name of a file or of a party."""
    copy = tmp_path / "stranger-2099.pdf"
    shutil.copy(demo_manifestos()[0], copy)
    report = pipeline.analyse([copy], load_pledge_set(default_set()))
    statuses = [[finding.status for finding in r.manifestos[0].scorecard.findings] for r in (report, demo_report)]
    assert statuses[0] == statuses[1]


def test_the_story_names_every_stage():
    """The pipeline's docstring is the map: a number for every stage that it calls."""
    story = pipeline.__doc__ or ""
    for number, stage in enumerate(("admit", "extract", "segment", "match", "judge", "score", "assemble"), start=1):
        assert f"{number}. **{stage}**" in story
        assert f"{stage}(" in Path(pipeline.__file__).read_text(encoding="utf-8")
