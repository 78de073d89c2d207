"""Plain text as parties publish it: wrapped lines, a blank line between paragraphs, a form feed between pages.

Headings are underlined, marked with ``#``, or short lines that stand alone; bullets begin with a mark, or follow a mark
that stands on a line of its own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from analyser.errors import DamagedError
from analyser.extract.editions.flow import BULLET_MARKS, Piece, ends_sentence, make_sheets, tidy
from analyser.model.manifesto import BlockKind, Facts, Sheet

LONGEST_HEADING = 12  #: words; longer lines that stand alone are sentences
LONGEST_HEAD = 80  #: characters of a running head
RECURRENCE = 0.3  #: share of the pages on which a first or last line stands, if it is a running head
FEWEST_PAGES = 4  #: for recurrence to mean anything
_UNDERLINE = re.compile(r"\s*([=~])\1{2,}\s*|\s*(-)\2{2,}\s*")
_HASHES = re.compile(r"(#{1,6})\s+(.+?)\s*#*\s*$")
_BULLET = re.compile(rf"\s*[{re.escape(BULLET_MARKS)}](?:\s+(?=\S)|\s*$)|\s*o\s+(?=[A-Z£])")
_NUMBER = re.compile(r"\s*(?:page\s+)?(\d{1,3}|[ivxl]{1,6})\s*", re.IGNORECASE)
_BROKEN = re.compile(r"[^\W\d_]-$")
_FORM = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def read_plain(path: Path, facts: Facts) -> tuple[Sheet, ...]:
    """Reads a text file; bytes that are not UTF-8 are taken for Windows-1252, as old editors wrote it.

    Raises:
        DamagedError: there is no text in it.
    """
    text = _decode(path.read_bytes())
    if not text.strip():
        raise DamagedError(path.name, "there is no text in the file.", "Download it again.")
    pages = [page.split("\n") for page in re.sub(r"\r\n?", "\n", text).rstrip("\f\n ").split("\f")]
    forms = Counter(form.lower() for form in _FORM.findall(text))
    heads = _running_heads(pages)
    cut, printed = [], []
    for lines in pages:
        pieces, number = _without_furniture(lines, heads)
        cut.append([*_pieces(lines, forms), *pieces])
        printed.append(number)
    return make_sheets(cut, facts, printed)


def _decode(raw: bytes) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _running_heads(pages: list[list[str]]) -> set[str]:
    if len(pages) < FEWEST_PAGES:
        return set()
    edges: Counter[str] = Counter()
    for lines in pages:
        filled = [tidy(line) for line in lines if line.strip()]
        edges.update({line for line in (*filled[:1], *filled[-1:]) if len(line) <= LONGEST_HEAD})
    return {line for line, count in edges.items() if count >= max(3, RECURRENCE * len(pages))}


def _without_furniture(lines: list[str], heads: set[str]) -> tuple[list[Piece], str | None]:
    """Takes running heads and a page number off a page's edges, in place."""
    aside, printed = [], None
    for end in (0, -1, 0, -1):
        places = [place for place, line in enumerate(lines) if line.strip()]
        if not places:
            break
        place = places[end]
        number = _NUMBER.fullmatch(lines[place])
        if number and printed is None:
            printed = number[1]
        elif tidy(lines[place]) not in heads:
            continue
        aside.append(Piece(BlockKind.FURNITURE, tidy(lines[place])))
        lines[place] = ""
    return aside, printed


def _pieces(lines: list[str], forms: Counter[str]) -> Iterator[Piece]:
    paragraph: list[str] = []
    bullet = False

    def close() -> Iterator[Piece]:
        nonlocal bullet
        if paragraph:
            yield _piece(paragraph, bullet, forms)
        paragraph.clear()
        bullet = False

    for line in lines:
        underline = _UNDERLINE.fullmatch(line)
        mark = _BULLET.match(line)
        hashes = _HASHES.match(line)
        if underline:
            if paragraph and not bullet:
                yield Piece(BlockKind.HEADING, tidy(" ".join(paragraph)), 1 if underline[1] else 2)
                paragraph.clear()
        elif hashes:
            yield from close()
            yield Piece(BlockKind.HEADING, tidy(hashes[2]), len(hashes[1]))
        elif mark:
            yield from close()
            bullet = True
            paragraph += [line[mark.end() :]] if line[mark.end() :].strip() else []
        elif line.strip():
            paragraph.append(line)
        elif paragraph:
            yield from close()
    yield from close()


def _piece(lines: list[str], bullet: bool, forms: Counter[str]) -> Piece:
    text = _joined([tidy(line) for line in lines], forms)
    if bullet:
        return Piece(BlockKind.BULLET, text)
    alone = len(lines) <= 2 and len(text.split()) <= LONGEST_HEADING
    if alone and not ends_sentence(text) and not text.endswith(",") and (text[:1].isupper() or text[:1].isdigit()):
        return Piece(BlockKind.HEADING, text, 2 if text.isupper() else 3)
    return Piece(BlockKind.PARAGRAPH, text)


def _joined(lines: list[str], forms: Counter[str]) -> str:
    """The lines as one, words broken at line ends closed where the text writes them closed elsewhere."""
    text = ""
    for line in lines:
        if _BROKEN.search(text) and line[:1].islower():
            left, right = _FORM.findall(text)[-1:] or [""], _FORM.findall(line)[:1] or [""]
            closed = f"{left[0]}{right[0]}".lower()
            open_ = f"{left[0]}-{right[0]}".lower()
            text = text[:-1] + line if forms[closed] > forms[open_] else text + line
        else:
            text = f"{text} {line}" if text else line
    return text
