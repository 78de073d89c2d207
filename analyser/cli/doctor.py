"""``analyser doctor``: how far a manifesto's text can be relied on, and which pages to look at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from analyser.cli.console import complain, say
from analyser.cli.options import make_folder
from analyser.errors import ManifestoError

if TYPE_CHECKING:
    from analyser.model.manifesto import Document, Sheet


def doctor(
    manifestos: Annotated[
        list[Path], typer.Argument(metavar="MANIFESTO", help="PDF, or a text edition.", show_default=False)
    ],
    everything: Annotated[bool, typer.Option("--all", help="List every page, not only those to look at.")] = False,
    pictures: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Draw the pages to look at into DIR, their blocks numbered as they are read."),
    ] = None,
    cache: Annotated[bool, typer.Option(help="Keep what was read, so that a second run is quick.")] = True,
    ocr: Annotated[bool, typer.Option("--ocr", help="Read scanned sheets by OCR (needs the extra [ocr]).")] = False,
) -> None:
    """Grade how well manifestos could be read, and name the pages that a person should look at."""
    from analyser.extract import ExtractOptions, extract

    failed = False
    for path in manifestos:
        try:
            document = extract(path, options=ExtractOptions(cache=cache, ocr=ocr, any_language=True))
        except ManifestoError as error:
            complain(str(error))
            failed = True
            continue
        for line in _lines(document, everything):
            say(line)
        if pictures:
            for drawn in _draw(document, path, pictures, everything):
                say(f"  {drawn}")
    if failed:
        raise typer.Exit(1)


def _lines(document: Document, everything: bool) -> list[str]:
    from analyser.extract.doctor import examine
    from analyser.extract.english import is_english

    found = examine(document.sheets)
    lines = [f"{document.file_name}: grade {found.grade}. {found.meaning}"]
    lines += [f"  {note}" for note in found.notes]
    if not is_english(document.sheets):
        lines.append("  The text is not in English: it can be shown, but the analyser judges English only.")
    reasons = {complaint.sheet: " ".join(complaint.reasons) for complaint in found.complaints}
    for sheet in document.sheets:
        if everything:
            lines.append(f"  {_name(sheet)}: {_health(sheet)} {reasons.get(sheet.number, '')}".rstrip())
        elif sheet.number in reasons:
            lines.append(f"  {_name(sheet)}: {reasons[sheet.number]}")
    return lines


def _name(sheet: Sheet) -> str:
    return f"PDF page {sheet.number}" + (f" (printed {sheet.printed})" if sheet.printed else "")


def _health(sheet: Sheet) -> str:
    health = sheet.health
    columns = f"{health.columns} column{'s' if health.columns != 1 else ''}"
    return f"{health.words} words, {columns}, order by {health.order}, confidence {health.confidence:.2f}."


def _draw(document: Document, path: Path, folder: Path, everything: bool) -> list[Path]:
    from analyser.extract.doctor import complain as faults_of
    from analyser.extract.picture import blocks_image

    if document.format != "pdf":
        return []
    make_folder(folder, "--pictures")
    drawn = []
    for sheet in document.sheets:
        if everything or faults_of(sheet.health):
            drawn.append(folder / f"{document.facts.id}-{sheet.number:03d}.jpg")
            drawn[-1].write_bytes(blocks_image(path, sheet))
    return drawn
