"""The matrix on a terminal: every pledge and every party, in words and symbols, with the notice below."""

import pytest
from rich.console import Console

from analyser.cli import matrix
from analyser.model.findings import Status
from analyser.report import assemble
from tests.conftest import NOTICE


def printed(report, capsys) -> list[str]:
    matrix.print_matrix(report)
    return [line.rstrip() for line in capsys.readouterr().out.splitlines()]


def test_the_matrix_shows_every_pledge_and_party(report, capsys):
    """Parties in alphabetical order; what could not be read has its column too."""
    lines = printed(report, capsys)
    head = next(line for line in lines if "Pledge" in line)
    assert head.index("alder party") < head.index("Willow Party") < head.index("Birch Party")
    assert next(line for line in lines if "Stop spills" in line).split("  ")[-1].strip() == "? not read"
    assert "Clean water" in "\n".join(lines)
    assert NOTICE in lines


def test_only_symbols_that_occur_are_explained(report, capsys):
    """The legend is no longer than it must be."""
    said = "\n".join(printed(report, capsys))
    assert "◪ Mixed: " in said
    assert "? Could not be read: " in said
    assert "n/a" not in said


@pytest.mark.parametrize(("width", "parts"), [(200, 1), (80, 2), (40, 6)])
def test_a_narrow_terminal_gets_the_matrix_in_parts(pledge_set, make_record, capsys, monkeypatch, width, parts):
    """No column is cut off; every part has all pledges."""
    monkeypatch.setattr(matrix, "out", Console(width=width, force_terminal=True))
    records = [make_record(f"{name}-2031", f"{name} Party", (Status.NONE,) * 3) for name in "ABCDEF"]
    lines = printed(assemble(pledge_set, records), capsys)
    assert sum("Pledge" in line for line in lines) == parts
    assert sum("Parks" in line for line in lines) == parts
    assert "\n".join(lines).count(" Party") == len(records)
