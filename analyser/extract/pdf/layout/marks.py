"""The marks that open a list's items: bullets of any font, and numbers or letters that count."""

from __future__ import annotations

import re

from analyser.extract.pdf.raw import RawWord

SIGNS = "•◦▪▫■□●○‣⁃∙·►▶▸▹➢➤→✓✔✗✘✖❖◆◇★☆✦➔➜➞➡»›⦁⚫⬤"
PRIVATE = "\ue000-\uf8ff"
MARK = re.compile(rf"^[{SIGNS}{PRIVATE}–—*+\-]$")
PICTURE_FONT = re.compile(r"wingding|dingbat|symbol|webding|awesome|icon|bullet|marlett", re.IGNORECASE)
COUNT = re.compile(r"^(?:\d{1,2}[.)]|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)|[a-hA-H][.)]|[ivx]{1,4}[.)])$")
LEADER = re.compile(r"[.…·_\ufffd]{4,}$")  #: dots that lead to a page number
ORNAMENT = re.compile(rf"^(?:[{PRIVATE}\ufffd]+|[.…·_]{{4,}})$")


def is_mark(word: RawWord, after: RawWord | None) -> bool:
    """True for a bullet's mark; `after` is the word to its right, if any."""
    if MARK.match(word.text) or (len(word.text) == 1 and PICTURE_FONT.search(word.font)):
        return True
    return word.text == "o" and after is not None and word.font != after.font


def is_dash(word: RawWord) -> bool:
    """True for a mark that is punctuation elsewhere: only after a stop does it open an item."""
    return word.text in "–—-*+"


def strip_mark(text: str) -> str:
    """Take off a mark that stands close against its text."""
    return text.lstrip(SIGNS) or text
