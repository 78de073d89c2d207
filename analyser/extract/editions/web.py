"""Web pages (.html), through Beautiful Soup: headings, paragraphs, list items and table rows, without menus and
scripts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

from analyser.errors import DamagedError
from analyser.extract.editions.flow import Piece, make_sheets, tidy, without_mark
from analyser.model.manifesto import BlockKind, Facts, Sheet

_SKIPPED = ["script", "style", "nav", "noscript", "template", "form", "head", "iframe", "svg", "button", "select"]
_FURNITURE = ["header", "footer"]  #: of the page; inside an article they belong to the text
_KINDS = {
    "p": BlockKind.PARAGRAPH,
    "li": BlockKind.BULLET,
    "blockquote": BlockKind.PULL_QUOTE,
    "figcaption": BlockKind.CAPTION,
    "tr": BlockKind.TABLE,
}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = (
    *_KINDS,
    *_HEADINGS,
    *(
        "div",
        "section",
        "article",
        "main",
        "ul",
        "ol",
        "table",
        "tbody",
        "thead",
        "figure",
        "header",
        "footer",
        "aside",
    ),
)
DEEPEST = 200  #: nested elements; deeper is no page that people wrote


def read_web_page(path: Path, facts: Facts) -> tuple[Sheet, ...]:
    """Reads a web page as one sheet: it has no pages.

    Raises:
        DamagedError: there is no text in it.
    """
    soup = BeautifulSoup(path.read_bytes(), "lxml")
    for element in soup(_SKIPPED):
        element.decompose()
    for element in soup(_FURNITURE):
        if not element.find_parent(["article", "main", "section"]):
            element.decompose()
    pieces = [piece for piece in _walk(soup.body or soup, BlockKind.PARAGRAPH, 0) if piece.text]
    if not pieces:
        raise DamagedError(
            path.name,
            "there is no text in the web page.",
            "Pages that a script fills cannot be read: save the page from the browser as a PDF.",
        )
    return make_sheets([pieces], facts)


def _walk(element: Tag, kind: BlockKind, depth: int) -> Iterator[Piece]:
    """Gives the pieces of an element in order; text between block elements makes a piece of its own."""
    loose: list[str] = []
    for child in element.children:
        if isinstance(child, Tag) and depth < DEEPEST and (child.name in _BLOCKS or child.find(_BLOCKS)):
            yield _piece(kind, loose)
            loose = []
            if child.name in _HEADINGS:
                yield Piece(BlockKind.HEADING, tidy(child.get_text()), _HEADINGS[child.name])
            elif child.name == "tr":
                yield Piece(BlockKind.TABLE, tidy(" ".join(cell.get_text() for cell in child(["td", "th"]))))
            else:
                yield from _walk(
                    child, _KINDS.get(child.name, kind) if kind is BlockKind.PARAGRAPH else kind, depth + 1
                )
        elif isinstance(child, Tag):
            loose.append(" " if child.name == "br" else child.get_text())
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            loose.append(str(child))
    yield _piece(kind, loose)


def _piece(kind: BlockKind, loose: list[str]) -> Piece:
    text = tidy("".join(loose))
    bare = without_mark(text)
    return Piece(BlockKind.BULLET if bare != text and kind is BlockKind.PARAGRAPH else kind, bare)
