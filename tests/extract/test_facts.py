from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from analyser.errors import ManifestoError
from analyser.extract.facts import manifesto_id, propose_facts, read_facts


@pytest.mark.parametrize(
    ("name", "party", "election"),
    [
        ("willow-2031.pdf", "Willow", "2031"),
        ("labour-2017.pdf", "Labour", "2017"),
        ("libdem-2019-clearprint.pdf", "Liberal Democrats", "2019"),
        ("WILLOW_PARTY_Manifesto_2031_final.pdf", "Willow", "2031"),
        ("wdp 2031.pdf", "WDP", "2031"),
        ("WDPT-2031.pdf", "WDPT", "2031"),
        ("2031-willow-tree.pdf", "Willow Tree", "2031"),
        ("willow.pdf", "Willow", "election not given"),
        ("12345678.pdf", "12345678", "election not given"),
        ("2031.pdf", "Party not given", "2031"),
        (".pdf", "Party not given", "election not given"),
    ],
)
def test_party_and_year_are_proposed_from_the_name(name: str, party: str, election: str) -> None:
    facts = propose_facts(name)
    assert (facts.party, facts.election, facts.proposed) == (party, election, True)


@pytest.mark.parametrize("name", ["../../etc/passwd", "..\\..\\boot.ini", "a\nb\x1b[31m.pdf", "", "/"])
def test_a_hostile_name_becomes_a_plain_id(name: str) -> None:
    stem = manifesto_id(name)
    assert stem
    assert stem.isprintable()
    assert "/" not in stem
    assert "\\" not in stem


def test_the_sidecar_says_whose_it_is(tmp_path: Path) -> None:
    (tmp_path / "w.toml").write_text(
        'party = "Willow Party"\nelection = 2031\ndate = 2031-05-01\nnation = "Wales"\npage_offset = -2\n'
    )
    facts = read_facts(tmp_path / "w.pdf")
    assert (facts.id, facts.party, facts.election, facts.date) == ("w", "Willow Party", "2031", date(2031, 5, 1))
    assert (facts.nation, facts.page_offset, facts.proposed) == ("Wales", -2, False)


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        ("party = ", "cannot be read as TOML"),
        ('election = "2031"', "'party' is not a short text"),
        ('party = "W"\nelection = "2031"\ndate = "1 May"', "'date' is not a date"),
        ('party = "W"\nelection = "2031"\npage_offset = "two"', "'page_offset' is not a whole number"),
        ('party = "W"\nelection = "2031"\ncolour = "red"', "unknown key 'colour'"),
        ("x = 1\n" * 20_000, "far too long"),
    ],
)
def test_what_is_wrong_with_a_sidecar_is_said(tmp_path: Path, toml: str, says: str) -> None:
    (tmp_path / "w.toml").write_text(toml)
    with pytest.raises(ManifestoError, match=says):
        read_facts(tmp_path / "w.pdf")
