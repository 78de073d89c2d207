"""The coverage matrix on a terminal: a row a pledge, a column a manifesto, a symbol and a count in each cell."""

from __future__ import annotations

from rich import box
from rich.table import Table
from rich.text import Text

from analyser.cli.console import out, say
from analyser.model.findings import PledgeScore, Status
from analyser.model.report import Report
from analyser.report import labels
from analyser.report.statuses import LOOKS

TITLE_WIDTH = 46  #: characters of a pledge's title
COLUMN_WIDTH = 12  #: characters of a manifesto's column; a longer label breaks over lines
UNREAD = f"{LOOKS[Status.UNREAD].symbol} not read"


def print_matrix(report: Report) -> None:
    """Print who committed to what, the meaning of the symbols, and the network's notice."""
    named = labels(report)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    table.add_column("", justify="right", no_wrap=True)
    table.add_column(Text(report.pledge_set.title), width=TITLE_WIDTH, no_wrap=True, overflow="ellipsis")
    for entry in report.manifestos:
        table.add_column(Text(named[entry.scorecard.facts.id]), width=COLUMN_WIDTH)
    for missing in report.unreadable:
        table.add_column(Text(named[missing.manifesto]), width=COLUMN_WIDTH)
    titles = {theme.id: theme.title for theme in report.pledge_set.themes}
    theme = ""
    for place, pledge in enumerate(report.pledge_set.pledges):
        if pledge.theme != theme:
            theme = pledge.theme
            table.add_row("", Text(titles[theme], style="bold"))
        cells = [Text(_cell(entry.scorecard.pledges[place])) for entry in report.manifestos]
        cells += [Text(UNREAD) for _ in report.unreadable]
        table.add_row(str(pledge.number), Text(pledge.title or pledge.text), *cells)
    width = TITLE_WIDTH + 8 + (COLUMN_WIDTH + 2) * len(named)
    out.print(table, width=max(width, out.width if out.is_terminal else 0), crop=False)
    _print_legend(report)


def _cell(score: PledgeScore) -> str:
    return f"{LOOKS[score.status].symbol} {score.committed} of {score.asks}"


def _print_legend(report: Report) -> None:
    used = [
        status for status in LOOKS if any(s.status is status for m in report.manifestos for s in m.scorecard.pledges)
    ]
    used += [Status.UNREAD] if report.unreadable and Status.UNREAD not in used else []
    say()
    for status in used:
        say(f"{LOOKS[status].symbol} {LOOKS[status].word}: {LOOKS[status].meaning}")
    say("“1 of 5”: one of the pledge's five asks is committed. A cell is a suggestion until a person has checked it.")
    say()
    say(report.pledge_set.notice)
    say()
