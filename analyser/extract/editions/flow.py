"""Texts that have an order of their own: paragraphs, headings and bullets in a row, on pages if the file has any."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from analyser.model.manifesto import Block, BlockKind, Facts, Health, Sheet, Word

SENTENCE_ENDS = ".!?:;…"
CLOSERS = "\"'”’)]»"
MOST_BETWEEN = 3  #: short blocks that may stand between the two halves of a sentence (a name, a caption)

BULLET_MARKS = "•●▪■◦‣○▸►–—*-·✓✔➔→"


@dataclass(frozen=True, slots=True)
class Piece:
    """A block as a format gives it; `continues` may still be found."""

    kind: BlockKind
    text: str
    level: int = 0
    continues: bool = False


Page = Sequence[Piece]


def make_sheets(pages: Iterable[Page], facts: Facts, printed: Sequence[str | None] = ()) -> tuple[Sheet, ...]:
    """Makes a sheet of each page; a text without page breaks is one sheet.

    Args:
        pages: the pieces of each page.
        facts: `page_offset` gives every sheet a printed number.
        printed: the numbers found on the pages, where the format has them.
    """
    sheets = []
    for number, pieces in enumerate(join_sentences(pages), 1):
        found = printed[number - 1] if printed else None
        if facts.page_offset is not None:
            found = str(number + facts.page_offset) if number + facts.page_offset > 0 else None
        blocks = tuple(_block(piece, found) for piece in pieces if piece.text)
        words = sum(len(block.words) for block in blocks if block.kind is not BlockKind.FURNITURE)
        sheets.append(Sheet(number, 0.0, 0.0, blocks, Health(words=words), found))
    return tuple(sheets)


def join_sentences(pages: Iterable[Page]) -> Iterator[list[Piece]]:
    """Marks paragraphs that go on a sentence which an earlier paragraph left open, over short blocks between."""
    open_paragraph = False
    between: list[tuple[list[Piece], int]] = []
    for page in pages:
        pieces = list(page)
        for place, piece in enumerate(pieces):
            if piece.kind is BlockKind.FURNITURE:
                continue
            if piece.kind is BlockKind.PARAGRAPH and open_paragraph and piece.text[:1].islower():
                pieces[place] = replace(piece, continues=True)
                for holder, index in between:
                    holder[index] = replace(holder[index], kind=BlockKind.CAPTION, level=0)
                between = []
                open_paragraph = not ends_sentence(piece.text)
            elif piece.kind is BlockKind.PARAGRAPH and not ends_sentence(piece.text):
                open_paragraph, between = True, []
            elif open_paragraph and piece.kind is BlockKind.HEADING and len(between) < MOST_BETWEEN:
                between.append((pieces, place))
            else:
                open_paragraph, between = False, []
        yield pieces


def ends_sentence(text: str) -> bool:
    return text.rstrip(CLOSERS + " ").endswith(tuple(SENTENCE_ENDS))


def tidy(text: str) -> str:
    """One line, one space between words, no control characters, no soft hyphens or zero-width spaces."""
    text = text.replace("\u00ad", "").replace("\u200b", "").replace("\ufeff", "")
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def without_mark(text: str) -> str:
    """A bullet's text without the mark that some editors type before it."""
    head, _, rest = text.partition(" ")
    return rest.strip() if rest and head in BULLET_MARKS else text


def _block(piece: Piece, printed: str | None) -> Block:
    words = tuple(Word(word, ()) for word in piece.text.split())
    return Block(piece.kind, words, None, piece.level, printed, piece.continues)
