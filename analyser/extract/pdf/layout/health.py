"""The doctor's findings for one sheet, as laying out sees them.

A sheet is named for its order only if its sentences could be read in another one that is worse by less than one
sentence (`order.CLOSE`). ``python -m tests.bench orders`` prints what that rests on: of the sheets that have a
hand-corrected text, those that can be read in two ways, and which way that text has. The order taken was wrong on two
of the seven with a margin below 1, and on none of the nine from 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from analyser.extract.pdf.layout.order import CLOSE, Reading, confidence_of
from analyser.extract.pdf.raw import RawSheet
from analyser.model.manifesto import Block, Health

LETTER = re.compile(r"[^\W_]")
GARBLED = re.compile(r"\ufffd|[\ue000-\uf8ff]|\(cid:")
GARBLED_SHARE = 0.05  #: of a sheet's letters: with more of them unreadable the sheet is not to be relied on
SURE = confidence_of(CLOSE)  #: order confidence below which a person should look


def examine(raw: RawSheet, reading: Reading, blocks: Iterable[Block]) -> Health:
    """Count what was kept and lost, and say what a person should look at."""
    text = " ".join(block.text for block in blocks)
    kept = len(LETTER.findall(text))
    unread = len(GARBLED.findall(text))
    turned = sum(not word.upright for word in raw.words)
    garbled = unread > GARBLED_SHARE * max(1, kept + unread)
    image_only = not raw.words and bool(raw.images)
    return Health(
        columns=reading.columns,
        order=reading.order,
        confidence=0.0 if image_only else round(reading.confidence, 2),
        words=len(text.split()),
        lost=max(0, raw.characters - kept),
        duplicated=max(0, kept - raw.characters),
        image_only=image_only,
        garbled=garbled,
        rotated=2 * turned > len(raw.words) > 0,
        ocr=raw.ocr,
        notes=tuple(_notes(reading, unread=unread, garbled=garbled, image_only=image_only)),
    )


def _notes(reading: Reading, *, unread: int, garbled: bool, image_only: bool) -> Iterable[str]:
    if image_only:
        yield "Nothing on this sheet could be read as text."
    if garbled:
        yield "Many letters of this sheet have no meaning in the PDF; its text cannot be relied on."
    elif unread:
        letters = "One letter" if unread == 1 else f"{unread} letters"
        yield f"{letters} could not be read and stand as \ufffd."
    if not image_only and reading.confidence < SURE:
        yield "The order of the blocks is uncertain; compare it with the page."
