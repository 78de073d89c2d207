"""What `analyser evaluate` prints: figures per manifesto and party, intervals, confusions, and every disagreement."""

import pytest

from analyser.bundled import demo_gold
from analyser.cli.evaluate import complain_of_left_out, print_agreement, print_errors
from analyser.evaluate import Coding, compare, read_codings


@pytest.fixture
def cells(demo_report):
    return compare(read_codings(demo_gold()), demo_report)


def test_agreement_is_printed_per_manifesto_party_and_pledge(cells, capsys):
    """Every party alike, in alphabetical order, and the confusions sum to the cells."""
    print_agreement(cells, by_pledge=True)
    lines = capsys.readouterr().out.splitlines()
    parties = lines[lines.index("per party") + 1 :][:3]
    assert [line.split("  ")[0] for line in parties] == ["Hawthorn Party", "Lantern Movement", "Tidewater Union"]
    assert sum(line.startswith(tuple("0123456789")) and " cells " in line for line in lines) == 30
    table = lines[next(place for place, line in enumerate(lines) if line.startswith("coded, then found")) + 1 :]
    assert sum(int(number) for row in table for number in row.split()[1:]) == len(cells) == 195
    assert any(line.startswith("95 % interval") and "kappa" in line for line in lines)


def test_every_disagreement_is_listed_with_its_reason(cells, capsys):
    """And nothing else."""
    print_errors(cells)
    said = capsys.readouterr().out
    wrong = [cell for cell in cells if not cell.agrees]
    assert said.count("coded ") - said.count("coded on ") == len(wrong)
    assert said.count("  because: ") == len(wrong)
    assert f"{len(wrong)} disagreements" in said


def test_what_is_in_no_figure_is_said(demo_report, capsys):
    """A manifesto nobody coded, and an ask that the pledge set does not have."""
    coding = read_codings(demo_gold())[0]
    complain_of_left_out(
        [Coding(coding.manifesto, coding.party, coding.asks | {"99z": coding.asks["30a"]})], demo_report
    )
    said = capsys.readouterr().err.splitlines()
    assert said == [
        "analyser: lantern-2031.pdf was left out: there is no coding of lantern-2031.",
        "analyser: tidewater-2031.pdf was left out: there is no coding of tidewater-2031.",
        "analyser: Coding of hawthorn-2031: the pledge set has no ask 99z; left out.",
    ]
