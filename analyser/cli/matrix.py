"""The coverage matrix on a terminal: a row a pledge, a column a manifesto, a symbol and a count in each cell."""

from __future__ import annotations

from collections.abc import Mapping

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from analyser.cli.console import out, say
from analyser.model.findings import PledgeScore, Status
from analyser.model.pledges import PledgeSet
from analyser.model.report import Report
from analyser.report import labels
from analyser.report.statuses import LOOKS

NUMBER_WIDTH = 3  #: characters of a pledge's number, its gap included
TITLE_WIDTHS = 30, 54  #: characters of a pledge's title: at least, at most
COLUMN_WIDTH = 14  #: characters of a manifesto's column, its gap included; a longer label breaks over lines
UNREAD = f"{LOOKS[Status.UNREAD].symbol} not read"


def print_matrix(report: Report) -> None:
    """Print who committed to what, the meaning of the symbols, and the network's notice.

    Where the terminal is too narrow for all manifestos, the matrix is printed in parts below each other.
    """
    columns = _columns(report)
    width = out.width if out.is_terminal else NUMBER_WIDTH + TITLE_WIDTHS[1] + COLUMN_WIDTH * len(columns)
    at_once = max(1, (width - NUMBER_WIDTH - TITLE_WIDTHS[0]) // COLUMN_WIDTH)
    heads = list(columns)
    for start in range(0, len(heads), at_once):
        part = {head: columns[head] for head in heads[start : start + at_once]}
        _print_part(report.pledge_set, part, width)
    _print_legend(report)


def _columns(report: Report) -> dict[str, Mapping[str, str]]:
    """The cells of every manifesto by pledge, under the manifesto's label; read or not."""
    named = labels(report)
    columns: dict[str, Mapping[str, str]] = {
        named[entry.scorecard.facts.id]: {score.pledge: _cell(score) for score in entry.scorecard.pledges}
        for entry in report.manifestos
    }
    unread = dict.fromkeys((pledge.id for pledge in report.pledge_set.pledges), UNREAD)
    return columns | {named[missing.manifesto]: unread for missing in report.unreadable}


def _print_part(pledge_set: PledgeSet, columns: Mapping[str, Mapping[str, str]], width: int) -> None:
    room = width - NUMBER_WIDTH - COLUMN_WIDTH * len(columns)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1, 0, 0))
    table.add_column("", justify="right", no_wrap=True, min_width=NUMBER_WIDTH - 1)
    title_width = min(TITLE_WIDTHS[1], max(TITLE_WIDTHS[0], room)) - 1
    table.add_column("Pledge", width=title_width, no_wrap=True, overflow="ellipsis")
    for label in columns:
        table.add_column(Text(label), width=COLUMN_WIDTH - 1)
    titles = {theme.id: theme.title for theme in pledge_set.themes}
    theme = ""
    for pledge in pledge_set.pledges:
        if pledge.theme != theme:
            theme = pledge.theme
            table.add_row("", Text(titles[theme], style="bold"))
        cells = (Text(cells[pledge.id]) for cells in columns.values())
        table.add_row(str(pledge.number), Text(pledge.title or pledge.text), *cells)
    Console(width=max(width, out.width), highlight=False, markup=False, emoji=False).print(table)
    say()


def _cell(score: PledgeScore) -> str:
    return f"{LOOKS[score.status].symbol} {score.committed} of {score.asks}"


def _print_legend(report: Report) -> None:
    shown = {score.status for entry in report.manifestos for score in entry.scorecard.pledges}
    shown |= {Status.UNREAD} if report.unreadable else set()
    for status, look in LOOKS.items():
        if status in shown:
            say(f"{look.symbol} {look.word}: {look.meaning}")
    say("“1 of 5”: one of the pledge's five asks is committed. A cell is a suggestion until a person has checked it.")
    say()
    say(report.pledge_set.notice)
    say()
