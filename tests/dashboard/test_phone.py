"""On a narrow screen it is clear whose symbol is whose, and the list stays small enough to be drawn at once."""

from analyser.dashboard.phone import QUOTED, phone_list, short_list, short_names
from analyser.model.findings import Finding, Status
from analyser.report.coverage import Cell, Row
from tests.conftest import finding, judged, passage

ROW = Row("01", "1 <First>", "Theme A", ("1a",), "01")
LABELS = {"m1": "Alder", "m2": "Birch Party, 2027", "m3": "Birch Party, 2031 (b)", "m4": "Birch Party, 2031 (b-plain)"}


def cells(rows: int) -> list[Cell]:
    return [Cell(str(n), name, Status.PARTIAL, "0 of 1 asks", checked=False) for n in range(rows) for name in LABELS]


def found() -> dict[str, dict[str, Finding]]:
    shown = (judged("1a", passage(0, "We will <end> it.", sheet=2), Status.PARTIAL),)
    return {name: {"1a": finding("1a", Status.PARTIAL, shown, ())} for name in LABELS}


def rows(count: int) -> list[Row]:
    return [Row(str(n), ROW.label, ROW.group, ROW.asks, ROW.pledge) for n in range(count)]


def test_short_names_tell_the_columns_apart() -> None:
    """Initials, the year where the label has one, a number for what is left."""
    assert list(short_names(LABELS).values()) == ["Ald", "BP’27", "BP’31\u00a01", "BP’31\u00a02"]


def test_every_symbol_stands_under_its_short_name() -> None:
    """And the short names are explained once, above the list."""
    html = phone_list(rows(2), cells(2), LABELS, found(), {})
    assert html.count('<span class="of">BP’27<span') == 2
    assert html.count("<b>BP’27</b> Birch Party, 2027") == 1
    assert "1 &lt;First&gt;" in html
    assert html.count("<blockquote>") == 8


def test_a_long_list_leads_to_the_quotes_and_does_not_carry_them() -> None:
    """A phone would take seconds for them."""
    many = QUOTED // len(LABELS) + 1
    html = phone_list(rows(many), cells(many), LABELS, found(), {})
    assert "<blockquote>" not in html
    assert html.count('<p class="party"><a href=') == many * len(LABELS)


def test_a_narrow_window_on_a_desk_gets_a_line_a_row() -> None:
    """With the way to the row, and the same in words for a screen reader."""
    html = short_list(tuple(rows(1)), tuple(cells(1)), tuple(LABELS.items()), (("rows", "asks"),))
    assert '<a href="?rows=asks&amp;row=0">' in html
    assert "BP’27\u00a0◐" in html
    assert 'aria-label="Alder: Partly, Birch Party, 2027: Partly' in html
