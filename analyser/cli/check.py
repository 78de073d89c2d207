"""``analyser check``: is this folder a valid pledge set, and do its queries find anything?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from analyser.bundled import MANIFESTO_SUFFIXES
from analyser.cli.console import complain, progress_bars, say
from analyser.cli.options import Pledges
from analyser.errors import PledgeSetError, UsageError

if TYPE_CHECKING:
    from analyser.evaluate.hits import Firing, QueryHits
    from analyser.model.pledges import PledgeSet


def check(
    pledges: Pledges = None,
    hits: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Show how often each query fires over the manifestos of a folder."),
    ] = None,
) -> None:
    """Check a pledge set and name file, key and remedy for whatever is wrong."""
    from analyser.pledges import check_pledge_set, default_set, load_pledge_set

    folder = pledges or default_set()
    try:
        found = load_pledge_set(folder)
    except PledgeSetError as error:
        problems = check_pledge_set(folder)
        for problem in problems:
            complain(str(problem))
        complain(f"{len(problems)} problem{'s' if len(problems) > 1 else ''} in {folder}.")
        raise typer.Exit(1) from error
    written = sum(ask.id in found.vocabulary for ask in found.asks)
    say(f"{found.title}: {len(found.pledges)} pledges, {len(found.asks)} asks, vocabulary for {written}. Valid.")
    if written < len(found.asks):
        say("Asks without vocabulary get passages and no verdict.")
    if hits is not None:
        _show_hits(_count(found, hits))


def _count(pledge_set: PledgeSet, folder: Path) -> Firing:
    if not folder.is_dir():
        raise UsageError(f"There is no folder {folder}. Name one that holds manifestos.")
    paths = sorted(path for path in folder.glob("*") if path.suffix.lower() in MANIFESTO_SUFFIXES)
    if not paths:
        raise UsageError(f"{folder} holds no manifesto. It needs files that end in {', '.join(MANIFESTO_SUFFIXES)}.")

    from analyser.evaluate.hits import count_hits  # after what can be wrong with the call: it takes seconds

    with progress_bars() as progress:
        return count_hits(paths, pledge_set, progress=progress)


def _show_hits(firing: Firing) -> None:
    for sentence in firing.unread:
        complain(sentence)
    say(f"\nPassages that satisfy each query, over {firing.manifestos} manifestos:")
    for hits in firing.queries:
        say(_line(hits))
    say(f"\n{len(firing.never)} of {len(firing.queries)} queries never fire. Is it a slip, or words that nobody uses?")
    for hits in firing.never:
        say(_line(hits))
    say(f"\n{len(firing.everywhere)} fire so often that they say little. Is a part missing, or an exclusion?")
    for hits in firing.everywhere:
        say(_line(hits))


def _line(hits: QueryHits) -> str:
    query = hits.query
    where = f"{hits.ask}.toml {query.reach}[{hits.place}]"
    return f"{hits.passages:>6} in {hits.manifestos:>2}  {where:<24} {' & '.join(query.all)}"
