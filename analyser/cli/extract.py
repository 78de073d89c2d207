"""``analyser extract``: a manifesto's text in reading order, or all that was read of it."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from analyser.model.manifesto import Block, Box, Document, Sheet


class Shape(StrEnum):
    TEXT = "text"
    JSON = "json"


def extract(
    manifesto: Annotated[Path, typer.Argument(metavar="MANIFESTO", help="PDF, or a text edition.", show_default=False)],
    shape: Annotated[
        Shape, typer.Option("--format", help="The text, or the full structure: blocks, words, boxes, health.")
    ] = Shape.TEXT,
    cache: Annotated[bool, typer.Option(help="Keep what was read, so that a second run is quick.")] = True,
    ocr: Annotated[bool, typer.Option("--ocr", help="Read scanned sheets by OCR (needs the extra [ocr]).")] = False,
) -> None:
    """Print a manifesto's text in reading order, without running heads and page numbers.

    A form feed stands between two sheets. Text in any language is printed; only judging needs English.
    """
    from analyser.extract import ExtractOptions
    from analyser.extract import extract as read

    document = read(manifesto, options=ExtractOptions(cache=cache, ocr=ocr, any_language=True))
    typer.echo(as_text(document) if shape is Shape.TEXT else as_json(document))


def as_text(document: Document) -> str:
    """Return the document's text, a form feed between sheets, one block a line."""
    return "\n\f".join(sheet.text for sheet in document.sheets)


def as_json(document: Document) -> str:
    """Return the whole structure; boxes are ``[x0, top, x1, bottom]`` in points from the sheet's top-left corner."""
    import json
    from dataclasses import asdict

    from analyser.model.printable import printable

    facts = asdict(document.facts)
    facts["date"] = document.facts.date.isoformat() if document.facts.date else None
    structure = {
        "facts": facts,
        "file_name": printable(document.file_name),
        "sha256": document.sha256,
        "format": document.format,
        "grade": document.grade,
        "sheets": [_sheet(sheet) for sheet in document.sheets],
    }
    return json.dumps(structure, ensure_ascii=False)


def _sheet(sheet: Sheet) -> dict[str, Any]:
    from dataclasses import asdict

    return {
        "number": sheet.number,
        "printed": sheet.printed,
        "width": sheet.width,
        "height": sheet.height,
        "health": asdict(sheet.health),
        "blocks": [_block(block) for block in sheet.blocks],
    }


def _block(block: Block) -> dict[str, Any]:
    return {
        "kind": block.kind,
        "level": block.level,
        "printed": block.printed,
        "continues": block.continues,
        "box": _box(block.box),
        "text": block.text,
        "words": [
            {"text": word.text, "boxes": [_box(box) for box in word.boxes], "size": word.size, "font": word.font}
            for word in block.words
        ],
    }


def _box(box: Box | None) -> list[float] | None:
    return [round(edge, 2) for edge in (box.x0, box.top, box.x1, box.bottom)] if box else None
