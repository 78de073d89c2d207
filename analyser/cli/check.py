"""``analyser check``: is this folder a valid pledge set?"""

from __future__ import annotations

import typer

from analyser.cli.console import complain, say
from analyser.cli.options import Pledges


def check(pledges: Pledges = None) -> None:
    """Check a pledge set and name file, key and remedy for whatever is wrong."""
    from analyser.pledges import check_pledge_set, default_set, load_pledge_set

    folder = pledges or default_set()
    problems = check_pledge_set(folder)
    for problem in problems:
        complain(str(problem))
    if problems:
        complain(f"{len(problems)} problem{'s' if len(problems) > 1 else ''} in {folder}.")
        raise typer.Exit(1)
    found = load_pledge_set(folder)
    written = sum(ask.id in found.vocabulary for ask in found.asks)
    say(f"{found.title}: {len(found.pledges)} pledges, {len(found.asks)} asks, vocabulary for {written}. Valid.")
    if written < len(found.asks):
        say("Asks without vocabulary get passages and no verdict.")
