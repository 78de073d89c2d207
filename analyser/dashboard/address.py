"""The view in the address: whatever is on the screen can be sent as a link and opens again.

Everything in an address is a stranger's word: a value that does not exist here is dropped, never shown or trusted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from analyser.report.coverage import Rows


@dataclass(frozen=True, slots=True)
class View:
    """What is filtered and what is selected. Empty means everything, or nothing selected."""

    rows: Rows = Rows.PLEDGES
    election: str = ""
    parties: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    checked: str = ""  #: ``checked``, ``suggested`` or empty
    row: str = ""  #: the selected row of the grid
    manifesto: str = ""  #: the selected manifesto's id
    sheet: int = 0  #: the PDF sheet whose picture is shown; 0: the evidence's own


@dataclass(frozen=True, slots=True)
class Known:
    """The values that exist here, to hold an address against."""

    elections: frozenset[str]
    parties: frozenset[str]
    themes: frozenset[str]
    statuses: frozenset[str]
    rows: frozenset[str]
    manifestos: frozenset[str]


def from_address(params: Mapping[str, str], known: Known) -> View:
    """Read a view from an address; unknown values fall back to the default."""
    rows = params.get("rows", "")
    checked = params.get("checked", "")
    sheet = params.get("sheet", "")
    return View(
        rows=Rows(rows) if rows in set(Rows) else Rows.PLEDGES,
        election=_one(params, "election", known.elections),
        parties=_several(params, "parties", known.parties),
        themes=_several(params, "themes", known.themes),
        statuses=_several(params, "statuses", known.statuses),
        checked=checked if checked in {"checked", "suggested"} else "",
        row=_one(params, "row", known.rows),
        manifesto=_one(params, "manifesto", known.manifestos),
        sheet=int(sheet) if sheet.isascii() and sheet.isdigit() and len(sheet) < 6 else 0,
    )


def to_address(view: View) -> dict[str, str]:
    """Write a view as address parameters; what is as by default is left out."""
    default, params = View(), {}
    for field in fields(view):
        value = getattr(view, field.name)
        if value != getattr(default, field.name):
            params[field.name] = "|".join(value) if isinstance(value, tuple) else str(value)
    return params


def _one(params: Mapping[str, str], name: str, known: frozenset[str]) -> str:
    value = params.get(name, "")
    return value if value in known else ""


def _several(params: Mapping[str, str], name: str, known: frozenset[str]) -> tuple[str, ...]:
    return tuple(value for value in params.get(name, "").split("|") if value in known)
