"""The view in the address survives a round trip, and nothing that does not exist here is taken from it."""

import pytest

from analyser.dashboard.address import Known, View, from_address, to_address
from analyser.report.coverage import Rows

KNOWN = Known(
    elections=frozenset({"Demo election 2031"}),
    parties=frozenset({"Lantern Party", "Hawthorn Party"}),
    themes=frozenset({"family-support"}),
    statuses=frozenset({"committed", "none"}),
    rows=frozenset({"03-universal-credit"}),
    manifestos=frozenset({"lantern-2031"}),
)


def test_a_view_opens_again_from_its_address() -> None:
    """A link opens the same cell with the same filters."""
    view = View(
        Rows.ASKS, "Demo election 2031", ("Hawthorn Party", "Lantern Party"), ("family-support",),
        ("committed", "none"), "suggested", "03-universal-credit", "lantern-2031", 12,
    )  # fmt: skip
    assert from_address(to_address(view), KNOWN) == view


def test_the_default_view_has_an_empty_address() -> None:
    """An address holds only what differs from the default."""
    assert to_address(View()) == {}


@pytest.mark.parametrize(
    "params",
    [
        {"rows": "<script>"},
        {"election": "=1+1"},
        {"parties": "Nobody|<b>"},
        {"checked": "maybe"},
        {"row": "../../etc"},
        {"manifesto": "unknown"},
        {"sheet": "-1"},
        {"sheet": "9999999"},
        {"sheet": "²"},
    ],
)
def test_what_does_not_exist_here_is_dropped(params: dict[str, str]) -> None:
    """An address is a stranger's word."""
    assert from_address(params, KNOWN) == View()
