"""The coverage grid: pledges, asks or articles by manifesto, with a status and a count in each cell."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from analyser.model.findings import Finding, Status
from analyser.model.pledges import PledgeSet
from analyser.model.report import ManifestoRecord
from analyser.score import pledge_status


class Rows(StrEnum):
    """What a row of the grid stands for."""

    PLEDGES = "pledges"
    ASKS = "asks"
    UNCRC = "uncrc"


@dataclass(frozen=True, slots=True)
class Row:
    id: str  #: pledge id, ask id or article
    label: str
    group: str  #: the theme's title, or empty
    asks: tuple[str, ...]
    pledge: str  #: id of the pledge an ask or pledge row belongs to; empty for an article
    text: str = ""  #: the row's whole text, where the label is a short title


@dataclass(frozen=True, slots=True)
class Cell:
    row: str
    manifesto: str  #: the manifesto's id
    status: Status
    count: str  #: ``3 of 5 asks``: how many of the row's asks are committed; empty where nothing could be read
    checked: bool  #: every ask of the row was checked by a person


def rows_of(pledge_set: PledgeSet, rows: Rows, themes: Sequence[str] = ()) -> tuple[Row, ...]:
    """The grid's rows in the set's order, limited to some themes' ids where any are given."""
    pledges = [p for p in pledge_set.pledges if not themes or p.theme in themes]
    titles = {theme.id: theme.title for theme in pledge_set.themes}
    if rows is Rows.PLEDGES:
        return tuple(
            Row(p.id, f"{p.number} {p.title or p.text}", titles[p.theme], tuple(a.id for a in p.asks), p.id, p.text)
            for p in pledges
        )
    if rows is Rows.ASKS:
        return tuple(Row(a.id, f"{a.id} {a.text}", titles[p.theme], (a.id,), p.id) for p in pledges for a in p.asks)
    articles = sorted({article_number(a) for p in pledges for a in p.uncrc})
    return tuple(
        Row(str(n), _article_label(n), "", tuple(
            ask.id for p in pledges if n in {article_number(a) for a in p.uncrc} for ask in p.asks
        ), "")
        for n in articles
    )  # fmt: skip


def _article_label(number: int) -> str:
    name = _article_names().get(str(number))
    return f"Article {number}: {name}" if name else f"Article {number}"


@cache
def _article_names() -> Mapping[str, str]:
    return tomllib.loads(Path(__file__).with_name("articles.toml").read_text(encoding="utf-8"))


def article_number(article: str) -> int:
    """The article without its paragraph: ``18(2)`` and ``37c`` count under 18 and 37."""
    found = re.match(r"\d+", article)
    if found is None:
        raise ValueError(f"{article!r} does not start with an article's number")
    return int(found.group())


def cell(row: Row, record: ManifestoRecord) -> Cell:
    """What one manifesto says on one row."""
    return _cell(row, record.scorecard.facts.id, {f.ask: f for f in record.scorecard.findings})


def _cell(row: Row, manifesto: str, by_ask: Mapping[str, Finding]) -> Cell:
    findings = [by_ask[ask] for ask in row.asks]
    committed = sum(f.status is Status.COMMITTED for f in findings)
    status = findings[0].status if len(findings) == 1 else pledge_status(f.status for f in findings)
    checked = all(f.confirmed for f in findings)
    return Cell(row.id, manifesto, status, f"{committed} of {len(findings)} asks", checked)


def grid(rows: Sequence[Row], records: Sequence[ManifestoRecord], unreadable: Sequence[str] = ()) -> tuple[Cell, ...]:
    """Every cell, row by row, manifestos in the order given; then those that could not be read, by their ids.

    A manifesto that could not be read has its cells too: they say so, and never "no mention".
    """
    read = [(record.scorecard.facts.id, {f.ask: f for f in record.scorecard.findings}) for record in records]
    return tuple(
        found
        for row in rows
        for found in (
            *(_cell(row, manifesto, by_ask) for manifesto, by_ask in read),
            *(Cell(row.id, name, Status.UNREAD, "", checked=False) for name in unreadable),
        )
    )
