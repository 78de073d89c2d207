"""What is written to report.json is what is read back; anything else is refused in a sentence."""

import json
from dataclasses import replace

import pytest

from analyser.errors import ReportError
from analyser.report import from_json, read_report, to_json, write_report


def test_a_report_comes_back_as_it_was(report):
    """Every field of every stage survives the way to JSON and back."""
    assert from_json(to_json(report)) == report


def test_a_report_comes_back_from_a_file(report, tmp_path):
    """Accents, pound signs and dashes too."""
    write_report(report, tmp_path / "report.json")
    assert read_report(tmp_path / "report.json") == report
    assert "for £5." in (tmp_path / "report.json").read_text(encoding="utf-8")


def test_a_passage_is_written_once(report):
    """Candidates name their passage; the text stands in the manifesto's passages only."""
    assert to_json(report).count("We will end spills –") == len(report.manifestos)


def test_candidates_share_their_passage_when_read(report):
    """A passage that is named ten times is one object."""
    entry = from_json(to_json(report)).manifestos[0]
    assert entry.scorecard.findings[0].evidence[0].candidate.passage is entry.passages[0]


def test_a_passage_that_stands_nowhere_else_is_kept_whole(report):
    """A record without its passages still comes back as it was."""
    bare = replace(report, manifestos=tuple(replace(entry, passages=()) for entry in report.manifestos))
    assert from_json(to_json(bare)) == bare


@pytest.mark.parametrize("text", ["", "{", "[]", "3", "null", "{}", '"schema"'])
def test_what_is_not_a_report_is_refused(text):
    """Any other text gets a sentence."""
    with pytest.raises(ReportError, match="not a report"):
        from_json(text)


def test_another_version_is_refused(report):
    """A report of another version of the format names both."""
    data = json.loads(to_json(report)) | {"schema": 99}
    with pytest.raises(ReportError, match=r"version 99 .* reads version 1"):
        from_json(json.dumps(data))


@pytest.mark.parametrize("key", ["pledge_set", "manifestos", "created"])
def test_a_damaged_report_is_refused(report, key):
    """A report that lacks a part is never half read."""
    data = json.loads(to_json(report))
    del data[key]
    with pytest.raises(ReportError, match="damaged"):
        from_json(json.dumps(data))


def test_a_candidate_that_names_no_passage_is_refused(report):
    """A passage that isn't there is damage, not a blank quote."""
    with pytest.raises(ReportError, match="damaged"):
        from_json(to_json(report).replace('"passage": "p0"', '"passage": "p9"'))


def test_a_file_that_is_not_there(tmp_path):
    """The sentence names the file."""
    with pytest.raises(ReportError, match=r"report\.json cannot be read"):
        read_report(tmp_path / "report.json")
