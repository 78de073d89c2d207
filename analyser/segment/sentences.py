"""Sentences, cut by rule: a full stop ends one unless it belongs to an abbreviation, an initial, a number or a name."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

WORDS = tomllib.loads((files("analyser.segment") / "abbreviations.toml").read_text(encoding="utf-8"))
MIDDLE = frozenset(WORDS["middle"])
EITHER = frozenset(WORDS["either"])
STOP = re.compile(r"""[.!?…]+[)\]"'”’]*(?=\s|$)""")
OPENS = re.compile(r"""\s*["'“‘(\[•–—-]*\s*[A-Z0-9£€$]""")
INITIALS = re.compile(r"(?:^|[\s.(])(?:[A-Z]\.)*[A-Z]$")


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Give the start and end of each sentence in `text`, white space around it left out.

    Example:
        >>> split_sentences("It costs £1.5 billion p.a. today. Ask No. 10!")
        [(0, 33), (34, 45)]
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for stop in STOP.finditer(text):
        if _ends(text, start, stop):
            spans.append((start, stop.end()))
            start = stop.end()
    spans.append((start, len(text)))
    return [trimmed for trimmed in (_trim(text, *span) for span in spans) if trimmed[0] < trimmed[1]]


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    """True if the stop ends a sentence, by what stands before and after it."""
    after = text[stop.end() :]
    if not after.strip():
        return True
    if not OPENS.match(after):
        return False
    if stop[0][0] != ".":
        return True
    before = text[start : stop.start()]
    word = before.split()[-1].lstrip("(“‘\"'") if before.split() else ""
    if not word:
        return False
    if word.lower() in MIDDLE or (len(word) == 1 and word.isupper() and INITIALS.search(before)):
        return False
    if word.lower() in EITHER:
        return bool(re.match(r"\s+[A-Z]", after))
    return True


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
