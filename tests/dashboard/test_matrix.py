"""The matrix shows every cell in words and symbols, cuts no head, and a click says which cell it was."""

import pytest

from analyser.dashboard.matrix import DATA, LIGHT, Event, Grid, chart, data, selected, specification
from analyser.dashboard.measure import measure
from analyser.model.findings import Status
from analyser.report.coverage import Cell, Row

ROWS = (
    Row("01", "1 First", "Theme A", ("1a", "1b"), "01"),
    Row("02", "2 “Second” \\ </script>", "Theme B", ("2a",), "02"),
)
CELLS = (
    Cell("01", "m1", Status.COMMITTED, "2 of 2 asks", checked=True),
    Cell("02", "m1", Status.NONE, "0 of 1 asks", checked=False),
)
GRID = Grid(ROWS, CELLS, (("m1", "Lantern Party"),))
ASK = Row("2a", "2a " + "many words " * 20, "Theme B", ("2a",), "02")


def shown(grid: Grid) -> list[dict[str, object]]:
    """The cells as the chart gets them."""
    return [datum for datum in data(grid, LIGHT).to_dict("records") if datum["row"] and datum["manifesto"]]


def named(columns: int, status: Status = Status.PARTIAL) -> Grid:
    """One ask beside so many columns."""
    labels = tuple((f"m{n}", f"Party {n}") for n in range(columns))
    return Grid((ASK,), tuple(Cell("2a", name, status, "0 of 1 asks", checked=False) for name, _ in labels), labels)


def test_every_cell_is_in_the_chart_with_symbol_count_and_tick() -> None:
    """What stands on the screen stands in the chart's data."""
    assert [datum["text"] for datum in shown(GRID)] == ["2 of 2 ✓", "0 of 1"]
    assert [datum["symbol"] for datum in shown(GRID)] == ["●", "–"]
    assert [datum["said"] for datum in shown(GRID)] == [
        "Committed, 2 of 2 asks committed, checked",
        "No mention found, 0 of 1 asks committed, suggested",
    ]


def test_themes_head_their_rows() -> None:
    """The vertical order is theme, rows, theme, rows."""
    ordered = sorted(data(GRID, LIGHT).to_dict("records"), key=lambda datum: datum["order"])
    rows = list(dict.fromkeys(datum["row"] for datum in ordered if datum["row"]))
    assert rows == ["heading: Theme A", "01", "heading: Theme B", "02"]


@pytest.mark.parametrize(("columns", "text", "symbol"), [(3, "Partly", "◐"), (6, "Partly", "◐"), (14, "", "◐")])
def test_an_ask_says_its_status_in_a_word_where_there_is_room(columns: int, text: str, symbol: str) -> None:
    """“0 of 1” would say nothing; without room the symbol stands alone, and the whole word is a touch away."""
    first = shown(named(columns))[0]
    assert (first["text"], first["symbol"], first["said"]) == (text, symbol, "Partly, suggested")
    assert shown(named(columns, Status.NONE))[0]["text"] == ""


def test_an_asks_words_take_two_lines_and_the_tip_has_them_all() -> None:
    """Cut only at the end of the second line."""
    table = data(named(6), LIGHT).to_dict("records")
    lines = [datum["label"] for datum in table if datum["row"] == "2a" and not datum["manifesto"]]
    assert len(lines) == 2
    assert str(lines[1]).endswith("…")
    assert shown(named(6))[0]["label"] == ASK.label


@pytest.mark.parametrize("columns", [2, 4, 6, 8, 10, 11, 20])
def test_no_head_is_cut(columns: int) -> None:
    """Whatever the number of columns: heads break at spaces and hyphens, and every letter is there."""
    label = "Unionist Democrats, 2031 (unionist-2031-clearprint)"
    lines = measure(ROWS, columns).head_lines(label)
    assert "".join(lines).replace(" ", "") == label.replace(" ", "")


def test_a_filter_changes_the_cells_and_not_the_chart() -> None:
    """So that the browser keeps the chart it has."""
    checked_only = Grid(ROWS[:1], CELLS[:1], GRID.labels)
    whole, filtered = (specification(grid, LIGHT, None) for grid in (GRID, checked_only))
    assert len(whole.pop("datasets")[DATA]) > len(filtered.pop("datasets")[DATA])
    assert whole == filtered


@pytest.mark.parametrize("columns", [2, 14])
def test_the_chart_holds_against_its_schema(columns: int) -> None:
    """The dashboard leaves Altair's checks out, for speed; they are made here."""
    fits = measure(ROWS, columns)
    spec = chart(["m1"], fits, LIGHT, checked=True, framed=False).to_dict()
    assert len(spec["layer"]) == 6
    assert specification(GRID, LIGHT, ("01", "m1"))["params"][0]["value"] == [{"row": "01", "manifesto": "m1"}]


@pytest.mark.parametrize(
    ("event", "cell"),
    [
        ({"selection": {"cell": [{"row": "01", "manifesto": "m1"}]}}, ("01", "m1")),
        ({"selection": {"cell": []}}, None),
        ({"selection": {"cell": [{"other": 1}]}}, None),
        ({"selection": {"cell": [{"row": "01", "manifesto": ""}]}}, None),
        ({}, None),
        (None, None),
    ],
)
def test_a_click_names_its_cell(event: Event | None, cell: tuple[str, str] | None) -> None:
    """Anything else selects nothing."""
    assert selected(event) == cell
