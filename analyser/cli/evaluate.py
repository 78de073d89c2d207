"""``analyser evaluate``: how well do the findings agree with human coders?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from analyser.cli.console import complain, progress_bars, say
from analyser.cli.options import Pledges
from analyser.errors import UsageError

if TYPE_CHECKING:
    from analyser.evaluate import Cell, Coding, Figures
    from analyser.model.report import Report

NAME_WIDTH = 22  #: characters of a line's first column


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD_DIR", help="A folder with one coding a manifesto.")],
    manifestos: Annotated[list[Path], typer.Argument(metavar="MANIFESTO", help="The manifestos that were coded.")],
    pledges: Pledges = None,
    errors: Annotated[bool, typer.Option("--errors", help="List every disagreement.")] = False,
    by_pledge: Annotated[bool, typer.Option("--by-pledge", help="Print the figures of every pledge.")] = False,
) -> None:
    """Analyse manifestos and print the agreement with gold coding: per manifesto, per party, over all."""
    from analyser.evaluate import compare, read_codings
    from analyser.pledges import default_set, load_pledge_set

    codings, pledge_set = read_codings(gold), load_pledge_set(pledges or default_set())

    from analyser.pipeline import analyse  # after what can be wrong with the call: it takes seconds

    with progress_bars() as progress:
        report = analyse(manifestos, pledge_set, progress=progress)
    for missing in report.unreadable:
        complain(f"{missing.file_name} could not be read: {missing.reason} {missing.remedy}")
    complain_of_left_out(codings, report)
    cells = compare(codings, report)
    if not cells:
        names = ", ".join(coding.manifesto for coding in codings)
        raise UsageError(f"There is nothing to compare. Coded are: {names}; a manifesto's name is its file's stem.")
    print_agreement(cells, by_pledge=by_pledge)
    if errors:
        print_errors(cells)
    if report.unreadable:
        raise typer.Exit(1)


def complain_of_left_out(codings: Sequence[Coding], report: Report) -> None:
    """Say what is coded and not found, or found and not coded: it is in none of the figures."""
    coded = {coding.manifesto for coding in codings}
    asks = {ask.id for ask in report.pledge_set.asks}
    for entry in report.manifestos:
        if entry.scorecard.facts.id not in coded:
            complain(f"{entry.file_name} was left out: there is no coding of {entry.scorecard.facts.id}.")
    for coding in codings:
        if unknown := ", ".join(ask for ask in coding.asks if ask not in asks):
            complain(f"Coding of {coding.manifesto}: the pledge set has no ask {unknown}; left out.")
    for note in report.notes:
        complain(note)


def print_agreement(cells: Sequence[Cell], *, by_pledge: bool = False) -> None:
    """Print the figures per manifesto, per party, if wanted per pledge, and over all with intervals and confusions."""
    from analyser.evaluate import figures
    from analyser.evaluate.cells import of

    for manifesto in sorted({cell.manifesto for cell in cells}):
        say(_line(manifesto, figures(of(cells, manifesto=manifesto))))
    say(_line("all", figures(cells)))
    _print_intervals(cells)
    parties = sorted({cell.party for cell in cells}, key=str.casefold)
    say("\nper party")
    for party in parties:
        say(_line(party, figures(of(cells, party=party))))
    if by_pledge:
        say("\nper pledge")
        for pledge in sorted({cell.pledge for cell in cells}):
            say(_line(pledge, figures(of(cells, pledge=pledge))))
    _print_confusion(cells)


def print_errors(cells: Sequence[Cell]) -> None:
    """List every disagreement, with the coders' best quote, ours, and our reasons."""
    from analyser.report.tables import reasons_text

    say(f"\n{sum(not cell.agrees for cell in cells)} disagreements")
    for cell in cells:
        if cell.agrees:
            continue
        say(f"\n{cell.manifesto}  {cell.ask}  coded {cell.gold}, found {cell.found}  evidence rank {cell.hit_rank}")
        for quote in cell.coded.evidence[:1]:
            say(f"  coded on {quote.page}: “{quote.quote}”")
        for judgement in cell.finding.evidence[:1]:
            passage = judgement.candidate.passage
            say(f"  found on {passage.sheet}: “{passage.text}”")
        say(f"  because: {reasons_text(cell.finding.reasons)}")


def _line(name: str, found: Figures) -> str:
    from analyser.evaluate.figures import NAMES

    values = asdict(found)
    shown = (f"  {label} {values[field]:.{0 if field == 'cells' else 3}f}" for field, label in NAMES.items())
    return f"{name:<{NAME_WIDTH}}{''.join(shown)}"


def _print_intervals(cells: Sequence[Cell]) -> None:
    from analyser.evaluate import intervals
    from analyser.evaluate.figures import NAMES

    shown = (f"  {NAMES[field]} {low:.3f}–{high:.3f}" for field, (low, high) in intervals(cells).items())
    say(f"{'95 % interval':<{NAME_WIDTH}}{''.join(shown)}")


def _print_confusion(cells: Sequence[Cell]) -> None:
    from analyser.evaluate import confusion
    from analyser.evaluate.coding import CODED

    counts = confusion(cells)
    say(f"\n{'coded, then found':<{NAME_WIDTH}}{''.join(f'{status.value:>11}' for status in CODED)}")
    for gold in CODED:
        say(f"{gold.value:<{NAME_WIDTH}}{''.join(f'{counts.get((gold, found), 0):>11}' for found in CODED)}")
