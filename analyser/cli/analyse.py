"""``analyser analyse``: read manifestos, print who committed to what, write the files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from analyser.bundled import demo_manifestos
from analyser.cli.console import complain, progress_bars, say
from analyser.cli.options import Pledges, make_folder
from analyser.errors import UsageError

if TYPE_CHECKING:
    from analyser.model.manifesto import Facts
    from analyser.model.report import Report


def analyse(
    manifestos: Annotated[
        list[Path] | None,
        typer.Argument(metavar="MANIFESTO", help="PDF, or a text edition: txt, docx, odt, html.", show_default=False),
    ] = None,
    pledges: Pledges = None,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where the files go; made if it is not there.")] = Path(
        "out"
    ),
    demo: Annotated[bool, typer.Option("--demo", help="Analyse the fictional manifestos that come along.")] = False,
    party: Annotated[str, typer.Option(help="Whose it is (of a single manifesto).")] = "",
    election: Annotated[str, typer.Option(help="The election it was written for (of a single manifesto).")] = "",
    date: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The election's day.")] = None,
    nation: Annotated[str, typer.Option(help="The nation it was written for.")] = "",
    source: Annotated[str, typer.Option(help="Where the file came from.")] = "",
    page_offset: Annotated[int | None, typer.Option(help="Printed page number minus the PDF's.")] = None,
    xlsx: Annotated[bool, typer.Option("--xlsx", help="Write all tables to one workbook too.")] = False,
    to_shelf: Annotated[bool, typer.Option("--shelve", help="Put all of it on the dashboard's shelf too.")] = False,
    cache: Annotated[bool, typer.Option(help="Keep what was read, so that a second run is quick.")] = True,
    ocr: Annotated[bool, typer.Option("--ocr", help="Read scanned sheets by OCR (needs the extra [ocr]).")] = False,
) -> None:
    """Analyse manifestos and write scorecard, findings and evidence.

    Whose a manifesto is stands in a file NAME.toml beside it, or is given with --party and --election, or is guessed
    from a file name such as PARTY-2031.pdf.
    """
    paths = [*(manifestos or ()), *(demo_manifestos() if demo else ())]
    if not paths:
        raise UsageError("No manifesto was given. Name one or more files, or use --demo.")
    told = _told(paths, party, election, date, nation, source, page_offset)
    if to_shelf and pledges is not None:
        raise UsageError("--shelve goes with the pledge set that comes along: the dashboard shows that one.")
    make_folder(out, "--out")
    report = _run(paths, pledges, told, cache=cache, ocr=ocr)
    written = _write(report, out, xlsx)  # before anything is shown: a closed pipe must not cost the files
    shelved = _shelve(report, paths) if to_shelf else ()
    _show(report)
    for path in written:
        say(f"{path}")
    if shelved:
        say(f"On the dashboard's shelf: {', '.join(shelved)}.")
    _complain_of_unread(report)
    if report.unreadable:
        raise typer.Exit(1)


def _run(paths: Sequence[Path], pledges: Path | None, told: dict[Path, Facts], *, cache: bool, ocr: bool) -> Report:
    from analyser.pledges import default_set, load_pledge_set

    pledge_set = load_pledge_set(pledges or default_set())  # before the imports below, which take seconds

    from analyser.extract import ExtractOptions
    from analyser.pipeline import analyse as run

    with progress_bars() as progress:
        return run(paths, pledge_set, facts=told, options=ExtractOptions(cache=cache, ocr=ocr), progress=progress)


def _told(
    paths: Sequence[Path],
    party: str,
    election: str,
    date: datetime | None,
    nation: str,
    source: str,
    page_offset: int | None,
) -> dict[Path, Facts]:
    """The facts given on the command line, over those of the sidecar or the file's name."""
    from analyser.extract.facts import read_facts

    given: dict[str, object] = {"party": party, "election": election, "nation": nation, "source": source}
    given = {key: value for key, value in given.items() if value}
    given |= {"date": date.date()} if date else {}
    given |= {"page_offset": page_offset} if page_offset is not None else {}
    if not given:
        return {}
    if len(paths) != 1:
        options = ", ".join(f"--{key.replace('_', '-')}" for key in given)
        raise UsageError(
            f"{options} is said of a single manifesto, and {len(paths)} were given. Write a file NAME.toml beside each."
        )
    known = read_facts(paths[0])
    proposed = known.proposed and not (party and election)
    return {paths[0]: replace(known, **given, proposed=proposed)}  # type: ignore[arg-type] # each value has its key's type


def _write(report: Report, folder: Path, xlsx: bool) -> list[Path]:
    from analyser.report import write_csv_files, write_report, write_whole
    from analyser.report.xlsx import to_xlsx

    try:
        paths = [*write_csv_files(report, folder), folder / "report.json"]
        write_report(report, paths[-1])
        if xlsx:
            paths.append(folder / "report.xlsx")
            write_whole(paths[-1], to_xlsx(report))
    except OSError as error:
        raise UsageError(
            f"{error.filename} cannot be written ({error.strerror}). Close it if it is open in a spreadsheet, "
            "or name another folder with --out."
        ) from error
    return paths


def _shelve(report: Report, paths: Sequence[Path]) -> Sequence[str]:
    from analyser.workspace import Workspace
    from analyser.workspace.shelve import shelve

    return shelve(Workspace(), report, paths)


def _show(report: Report) -> None:
    from analyser.cli.matrix import print_matrix
    from analyser.report.tables import unread_sentence, unread_sheets

    if report.manifestos:
        print_matrix(report)
    for entry in report.manifestos:
        facts = entry.scorecard.facts
        if facts.proposed:
            guess = f"party “{facts.party}” and election “{facts.election}” are guessed from the file's name"
            say(f"{facts.id}: {guess}. Correct them with --party and --election or in {facts.id}.toml.")
        if unread := unread_sentence(unread_sheets(entry)):
            say(f"{facts.id}: {unread}")
    for note in report.notes:
        say(note)


def _complain_of_unread(report: Report) -> None:
    for missing in report.unreadable:
        complain(f"{missing.file_name} could not be read: {missing.reason} {missing.remedy}")
