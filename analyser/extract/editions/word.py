"""Word documents (.docx), through python-docx: its headings, list paragraphs, tables and page breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import BadZipFile

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml.etree import XMLSyntaxError

from analyser.errors import DamagedError
from analyser.extract.editions.flow import Piece, make_sheets, tidy, without_mark
from analyser.model.manifesto import BlockKind, Facts, Sheet

_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_PAGE_BREAK = "./w:r/w:br[@w:type='page'] | ./w:r/w:lastRenderedPageBreak | ./w:pPr/w:pageBreakBefore"


def read_word(path: Path, facts: Facts) -> tuple[Sheet, ...]:
    """Reads a Word document; a sheet is what Word last laid out as a page, as far as the file says.

    Raises:
        DamagedError: the file cannot be opened, or there is no text in it.
    """
    try:
        document = docx.Document(str(path))
    except (PackageNotFoundError, BadZipFile, XMLSyntaxError, KeyError, ValueError) as error:
        raise DamagedError(path.name, "the Word document is damaged.", "Download it again.") from error
    pages = _pages(document)
    if not any(pages):
        raise DamagedError(path.name, "there is no text in the Word document.", "Check that it is the right file.")
    return make_sheets(pages, facts)


def _pages(document: WordDocument) -> list[list[Piece]]:
    pages: list[list[Piece]] = [[]]
    for item in document.iter_inner_content():
        if isinstance(item, Table):
            pages[-1] += _rows(item)
            continue
        if pages[-1] and item._p.xpath(_PAGE_BREAK):  # python-docx shows a paragraph's XML by this name only
            pages.append([])
        piece = _piece(item)
        if piece.text:
            pages[-1].append(piece)
    return pages


def _piece(paragraph: Paragraph) -> Piece:
    text = tidy(paragraph.text)
    style = (paragraph.style.name if paragraph.style else "") or ""
    heading = _HEADING.match(style)
    if heading or style in ("Title", "Subtitle"):
        return Piece(BlockKind.HEADING, text, int(heading[1]) if heading else 1)
    bare = without_mark(text)
    if style.startswith("List") or bare != text or paragraph._p.xpath("./w:pPr/w:numPr"):
        return Piece(BlockKind.BULLET, bare)
    if "Quote" in style:
        return Piece(BlockKind.PULL_QUOTE, text)
    return Piece(BlockKind.CAPTION if style == "Caption" else BlockKind.PARAGRAPH, text)


def _rows(table: Table) -> Iterator[Piece]:
    for row in table.rows:
        cells: list[str] = []
        for cell in row.cells:
            text = tidy(cell.text)
            if text and cells[-1:] != [text]:  # a merged cell is given once for each column it spans
                cells.append(text)
        if cells:
            yield Piece(BlockKind.TABLE, " ".join(cells))
