"""The matrix shows every cell in words and symbols, and a click says which cell it was."""

import pytest

from analyser.dashboard.matrix import Event, chart, selected
from analyser.model.findings import Status
from analyser.report.coverage import Cell, Row

ROWS = [Row("01", "1 First", "Theme A", ("1a",), "01"), Row("02", "2 “Second” \\ </script>", "Theme B", ("2a",), "02")]
CELLS = [Cell("01", "m1", Status.COMMITTED, "1 of 1 asks", True), Cell("02", "m1", Status.NONE, "0 of 1 asks", False)]


def test_every_cell_is_in_the_chart_with_symbol_count_and_tick() -> None:
    """What stands on the screen stands in the chart's data."""
    spec = chart(ROWS, CELLS, {"m1": "Lantern Party"}).to_dict()
    (data,) = spec["datasets"].values()
    assert [datum["text"] for datum in data] == ["1 of 1 ✓", "0 of 1"]
    assert [datum["symbol"] for datum in data] == ["●", "–"]
    assert [datum["said"] for datum in data] == [
        "Committed, 1 of 1 asks committed, checked",
        "No mention found, 0 of 1 asks committed, suggested",
    ]


def test_themes_head_their_rows() -> None:
    """The vertical order is theme, rows, theme, rows."""
    spec = chart(ROWS, CELLS, {"m1": "Lantern Party"}).to_dict()
    assert spec["layer"][0]["encoding"]["y"]["sort"] == ["heading: Theme A", "01", "heading: Theme B", "02"]


@pytest.mark.parametrize(
    ("event", "cell"),
    [
        ({"selection": {"cell": [{"row": "01", "manifesto": "m1"}]}}, ("01", "m1")),
        ({"selection": {"cell": []}}, None),
        ({"selection": {"cell": [{"other": 1}]}}, None),
        ({}, None),
        (None, None),
    ],
)
def test_a_click_names_its_cell(event: Event | None, cell: tuple[str, str] | None) -> None:
    """Anything else selects nothing."""
    assert selected(event) == cell
