"""A folder of gold coding is read whole, or refused in a sentence that names file and fault."""

import json

import pytest

from analyser.errors import UsageError
from analyser.evaluate import read_codings

CODING = {"manifesto": "alder-2031", "asks": {"30a": {"status": "committed"}}}


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("{", "it is not valid JSON"),
        ("[]", "it is not an object with keys"),
        ('{"asks": {"1a": {"status": "none"}}}', "manifesto: this key is missing"),
        ('{"manifesto": "alder-2031", "asks": {}}', "asks: there is nothing in it"),
        ('{"manifesto": "alder-2031", "asks": {"1a": {}}}', "asks.1a.status: this key is missing"),
        ('{"manifesto": "alder-2031", "asks": {"1a": {"status": "great"}}}', "'great' is none of opposed, none"),
        ('{"manifesto": "alder-2031", "asks": {"1a": {"status": "not read"}}}', "'not read' is none of opposed, none"),
        ('{"manifesto": "alder-2031", "asks": {"1a": {"status": ["none"]}}}', "['none'] is none of opposed, none"),
    ],
)
def test_a_file_that_is_no_coding_is_named_with_its_fault(tmp_path, content, fault):
    """In words of a coder, not of the library that checks it."""
    (tmp_path / "alder-2031.json").write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=r"alder-2031\.json is not a gold coding: ") as raised:
        read_codings(tmp_path)
    assert fault in str(raised.value)


def test_a_file_in_another_encoding_is_named(tmp_path):
    """Nobody is told of codecs and bytes."""
    (tmp_path / "alder-2031.json").write_bytes('{"note": "à"}'.encode("latin-1"))
    with pytest.raises(UsageError, match="it is not UTF-8 text"):
        read_codings(tmp_path)


def test_two_codings_of_one_manifesto_are_refused(tmp_path):
    """Its cells would be counted twice."""
    for name in ("alder.json", "alder-again.json"):
        (tmp_path / name).write_text(json.dumps(CODING), encoding="utf-8")
    with pytest.raises(UsageError, match=r"alder\.json codes alder-2031, and alder-again\.json does so too"):
        read_codings(tmp_path)
