"""The quote lock: a passage's words are those that stand under its boxes on the sheets it claims.

Two normalisations are declared, and no others: letters that the fonts do not map are restored as laying out restores
them; and `fold` takes letters and digits alone, so that quotes, spaces, hyphens and list marks make no difference.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from analyser.extract.pdf.layout.glyphs import restore_letters
from analyser.extract.pdf.raw import RawSheet, RawWord
from analyser.model.manifesto import Box, Passage, Region

OVERLAP = 0.5  #: share of the lower height that a word and a box have in common if the word stands in it
TALLER = 1.5  #: ratio of heights above which a word is set on no line of this box
EDGE = 0.5  #: points by which a word's middle may lie outside


def fold(text: str) -> str:
    """Letters and digits only, compatibility forms and case folded.

    Example:
        >>> fold("“Child-\\ncare” for ﬁve")
        'childcareforfive'
    """
    return "".join(letter for letter in unicodedata.normalize("NFKC", text).casefold() if letter.isalnum())


def unlocked(passages: Iterable[Passage], raw_sheets: Sequence[RawSheet]) -> tuple[Passage, ...]:
    """Give the passages whose text does not stand, in its order, in the characters under their boxes.

    Args:
        passages: Of one manifesto.
        raw_sheets: Its sheets as parsed, the PDF's own characters.
    """
    words = {sheet.number: sheet.words for sheet in restore_letters(raw_sheets)}
    return tuple(passage for passage in passages if fold(passage.text) not in _under(passage.regions, words))


def _under(regions: Iterable[Region], words: dict[int, tuple[RawWord, ...]]) -> str:
    """What the PDF has under some boxes, box by box."""
    return "".join(
        fold("".join(word.text for word in sorted(_inside(region, words), key=lambda word: word.x0)))
        for region in regions
    )


def _inside(region: Region, words: dict[int, tuple[RawWord, ...]]) -> list[RawWord]:
    return [word for word in words.get(region.sheet, ()) if _stands_in(word, region.box)]


def _stands_in(word: RawWord, box: Box) -> bool:
    """True if a word's middle lies in a box; a word much taller than the box must be the capital that opens it."""
    across = box.x0 - EDGE <= (word.x0 + word.x1) / 2 <= box.x1 + EDGE
    common = min(box.bottom, word.bottom) - max(box.top, word.top)
    height, tall = box.bottom - box.top, word.bottom - word.top
    opening = tall < TALLER * height or abs(word.x0 - box.x0) < EDGE
    return across and opening and common > OVERLAP * min(height, tall)
