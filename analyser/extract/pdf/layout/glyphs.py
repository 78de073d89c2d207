"""Letters that a font does not map: put back by the manifesto's own words.

Fonts cut down to the letters used sometimes lose the table from glyphs to letters. The glyph's number is then all
there is. Two things bring the letter back: TrueType fonts keep their glyphs in ASCII order, so that one offset explains
most of them; and a word with a hole matches a word printed whole elsewhere (a vote among letters and ligatures).
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from itertools import pairwise

from analyser.extract.pdf.raw import RawSheet, RawWord
from analyser.extract.pdf.words import UNMAPPED, UNMAPPED_END

HOLE = re.compile(f"[{chr(UNMAPPED)}-{chr(UNMAPPED_END)}]")
LETTERS_ONLY = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
EDGE = "“”‘’\"'.,;:!?()[]–—-•"
OFFSETS = range(-64, 97)  #: glyph number to ASCII code; 29 in fonts that follow Apple's standard glyph order
EXPLAINED = 0.5  #: share of the holed words that an offset must turn into known words
GUESSES = (*"abcdefghijklmnopqrstuvwxyz", "fi", "fl", "ff", "ffi", "ffl", "ti", "tt", "ft", "th", "fj")
LIGATURES = ("fi", "fl", "ff", "ffi", "ffl")  #: by how common they are in English
QUOTE_REACH = 12  #: words within which a quotation is looked for its close
CLOSES = re.compile(r"[^\W_][.,!?]?([’”'\"])(?=[\s.,;:)]|$)")
MANY_STOPS = 20  #: sentences that must end with an unmapped sign before it is read as the full stop
LEFT_OUT = "\ufffd"
COMMON = frozenset(
    tomllib.loads((files("analyser.extract.pdf.layout") / "common_words.toml").read_text(encoding="utf-8"))["words"]
)

Glyph = tuple[str, str]  #: font and unmapped character


@dataclass(frozen=True, slots=True)
class Holed:
    """A word with unmapped glyphs, and what stands round it."""

    text: str
    begins_line: bool
    after: str  #: the words drawn next


def restore_letters(sheets: Sequence[RawSheet]) -> list[RawSheet]:
    """Put letters for unmapped glyphs, font by font; what cannot be told is shown as U+FFFD."""
    suspect = [word for sheet in sheets for word in sheet.words if not word.text.isascii()]
    if any(LEFT_OUT in word.text for word in suspect):
        sheets = _full_stops(sheets)
    fonts = {word.font for word in suspect if HOLE.search(word.text)}
    if not fonts:
        return list(sheets)
    holed: dict[str, list[Holed]] = defaultdict(list)
    lexicon: Counter[str] = Counter(dict.fromkeys(COMMON, 1))
    shown: dict[str, set[str]] = defaultdict(set)
    for sheet in sheets:
        for place, word in enumerate(sheet.words):
            if word.font in fonts:
                shown[word.font].update(guess for guess in GUESSES if guess in word.text)
            if HOLE.search(word.text):
                holed[word.font].append(_holed(sheet.words, place))
            else:
                lexicon.update(found.lower() for found in LETTERS_ONLY.findall(word.text))
    letters: dict[Glyph, str] = {}
    for font, words in holed.items():
        letters |= _by_words(font, words, lexicon, [guess for guess in GUESSES if guess not in shown[font]])
    family = {(_family(font), hole): letter for (font, hole), letter in letters.items()}
    for font, words in holed.items():
        for hole in {hole for word in words for hole in HOLE.findall(word.text)}:
            if (font, hole) not in letters:
                found = _with_hole(font, hole, words, letters)
                letters[font, hole] = family.get((_family(font), hole)) or _sign(hole, found, lexicon)
    return [replace(sheet, words=tuple(_fill(word, letters) for word in sheet.words)) for sheet in sheets]


def _full_stops(sheets: Sequence[RawSheet]) -> list[RawSheet]:
    """Read U+FFFD as a full stop in fonts where it ends words before capitals, and no full stop is to be seen."""
    ends: Counter[tuple[str, bool]] = Counter()
    stops: Counter[str] = Counter()
    for sheet in sheets:
        for word, after in pairwise(sheet.words):
            stops[word.font] += word.text.count(".")
            if word.text.endswith(LEFT_OUT) and word.text[:-1].isalpha():
                ends[word.font, after.text[:1].isupper()] += 1
    fonts = {
        font
        for font, capital in ends
        if capital and ends[font, True] >= MANY_STOPS and ends[font, True] > 4 * ends[font, False]
        if ends[font, True] > stops[font]
    }
    return [
        replace(
            sheet,
            words=tuple(
                word._replace(text=word.text.replace(LEFT_OUT, "."))
                if word.font in fonts and LEFT_OUT in word.text
                else word
                for word in sheet.words
            ),
        )
        for sheet in sheets
    ]


def _family(font: str) -> str:
    """``HOEMGX+OpenSans-Bold`` is of the family ``OpenSans``: its cuts keep their glyphs in the same order."""
    return font.split("+")[-1].split("-")[0].split(",")[0]


def _holed(words: Sequence[RawWord], place: int) -> Holed:
    word, before = words[place], words[place - 1] if place else None
    level = before is not None and min(before.bottom, word.bottom) - max(before.top, word.top) > 0
    after = " ".join(later.text for later in words[place : place + QUOTE_REACH])
    return Holed(word.text, not level, after)


def _fill(word: RawWord, letters: dict[Glyph, str]) -> RawWord:
    if not HOLE.search(word.text):
        return word
    return word._replace(text=HOLE.sub(lambda hole: letters.get((word.font, hole[0]), LEFT_OUT), word.text))


def _by_words(font: str, words: list[Holed], lexicon: Counter[str], guesses: Sequence[str]) -> dict[Glyph, str]:
    """Find the letters of one font by an offset, then by votes."""
    holes = {hole for word in words for hole in HOLE.findall(word.text)}
    letters: dict[Glyph, str] = {}
    offset = _offset([word.text for word in words], lexicon)
    if offset is not None:
        letters = {(font, hole): _shift(hole, offset) for hole in holes if _shift(hole, offset) != LEFT_OUT}
    for hole in sorted(hole for hole in holes if (font, hole) not in letters):
        texts = [word.text for word in _with_hole(font, hole, words, letters)]
        letter = _vote(hole, texts, lexicon, guesses)
        if letter:
            letters[font, hole] = letter
    return letters


def _with_hole(font: str, hole: str, words: Sequence[Holed], letters: dict[Glyph, str]) -> list[Holed]:
    """The words that have this hole, their other holes filled as far as is known."""
    return [
        replace(word, text=HOLE.sub(lambda other: letters.get((font, other[0]), other[0]), word.text))
        for word in words
        if hole in word.text
    ]


def _shift(hole: str, offset: int) -> str:
    code = ord(hole) - UNMAPPED + offset
    return chr(code) if 33 <= code <= 126 else LEFT_OUT


def _offset(texts: list[str], lexicon: Counter[str]) -> int | None:
    """The offset that turns most holed words into known ones, if it explains enough of them."""
    scores = Counter({offset: sum(_known(text, offset, lexicon) for text in texts) for offset in OFFSETS})
    offset, hits = scores.most_common(1)[0]
    lettered = sum(bool(LETTERS_ONLY.search(HOLE.sub("", text))) for text in texts) or len(texts)
    return offset if hits >= 2 and hits >= EXPLAINED * lettered else None


def _known(text: str, offset: int, lexicon: Counter[str]) -> bool:
    read = HOLE.sub(lambda hole: _shift(hole[0], offset), text).strip(EDGE).lower()
    return read in lexicon and read.isalpha()


def _vote(hole: str, texts: Sequence[str], lexicon: Counter[str], guesses: Sequence[str]) -> str:
    """The letter or ligature that makes known words of most holed ones; it is one the font shows nowhere else.

    Where a ligature is missing throughout, no word with it is known: then the commonest one that the font lacks.
    """
    votes: Counter[str] = Counter()
    for text in texts:
        for guess in guesses:
            read = text.replace(hole, guess).strip(EDGE).lower()
            votes[guess] += len(read) > 1 and read in lexicon
    best = votes.most_common(2)
    if best and best[0][1] > 0 and (len(best) == 1 or best[0][1] > best[1][1]):
        return best[0][0]
    inside = sum(text.find(hole) > 0 and text[text.find(hole) - 1].isalpha() for text in texts)
    lacking = [ligature for ligature in LIGATURES if ligature in guesses]
    return lacking[0] if lacking and inside >= 3 else ""


def _sign(hole: str, found: Sequence[Holed], lexicon: Counter[str]) -> str:
    """A mark that is no letter, by where it stands: alone, before a sum, before a known word or after one."""
    places: Counter[str] = Counter()
    for word in found:
        at = word.text.find(hole)
        rest = word.text.replace(hole, "").strip(EDGE).lower()
        if not rest:
            places["•" if word.begins_line else "–"] += 1
        elif at == 0 and rest[:1].isdigit():
            places["£"] += 1
        elif at == 0 and any(part in lexicon for part in rest.split("-")):
            places[_opening(word.after)] += 1
        elif at > 0 and rest in lexicon and word.text.rstrip(EDGE).endswith(hole):
            places["”"] += 1
    return places.most_common(1)[0][0] if places else LEFT_OUT


def _opening(after: str) -> str:
    """The quote that opens what the words after it close; a bullet's mark where nothing is closed."""
    closed = CLOSES.search(after)
    return "•" if not closed else {"’": "‘", "”": "“"}.get(closed[1], closed[1])
