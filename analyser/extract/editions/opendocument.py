"""OpenDocument texts (.odt), through odfdo: its headings, paragraphs, lists, tables and page breaks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import odfdo
from lxml.etree import XMLSyntaxError

from analyser.errors import DamagedError
from analyser.extract.editions.flow import Piece, make_sheets, tidy, without_mark
from analyser.model.manifesto import BlockKind, Facts, Sheet

_SKIPPED = frozenset(("text:table-of-content", "text:sequence-decls", "text:tracked-changes", "office:forms"))


def read_opendocument(path: Path, facts: Facts) -> tuple[Sheet, ...]:
    """Reads an OpenDocument text; a sheet is what the editor last laid out as a page, as far as the file says.

    Raises:
        DamagedError: the file cannot be opened, or there is no text in it.
    """
    try:
        body = odfdo.Document(str(path)).body
        pages = _pages(body)
    except (BadZipFile, XMLSyntaxError, KeyError, ValueError, OSError) as error:
        raise DamagedError(path.name, "the OpenDocument text is damaged.", "Download it again.") from error
    if not any(pages):
        raise DamagedError(path.name, "there is no text in the document.", "Check that it is the right file.")
    return make_sheets(pages, facts)


def _pages(body: Any) -> list[list[Piece]]:
    pages: list[list[Piece]] = [[]]
    for piece in _walk(body, in_list=False):
        if piece is None:
            if pages[-1]:
                pages.append([])
        elif piece.text:
            pages[-1].append(piece)
    return pages


def _walk(element: Any, *, in_list: bool) -> Iterator[Piece | None]:
    """Gives the pieces of the body in order, and None for a page break."""
    for child in element.children:
        tag = child.tag
        if tag in _SKIPPED:
            continue
        if tag == "text:soft-page-break":
            yield None
        elif tag == "text:h":
            yield Piece(BlockKind.HEADING, tidy(child.text_recursive), int(child.level or 1))
        elif tag == "text:p":
            if child.get_elements("descendant::text:soft-page-break"):
                yield None
            text = tidy(child.text_recursive)
            bare = without_mark(text)
            yield Piece(BlockKind.BULLET if in_list or bare != text else BlockKind.PARAGRAPH, bare)
        elif tag == "table:table-row":
            cells = [tidy(cell.text_recursive) for cell in child.children]
            yield Piece(BlockKind.TABLE, " ".join(cell for cell in cells if cell))
        else:
            yield from _walk(child, in_list=in_list or tag == "text:list")
