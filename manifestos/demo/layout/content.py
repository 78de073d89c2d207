"""Read a party's text: the few marks of `source/*.txt` become blocks, in the order in which they are printed.

# Chapter            the lines after it, to the blank line, are the standfirst under the chapter's title
## Heading           ### Subheading
- bullet             > pull quote
[box Title] … [/box] a tinted box
[two] [three]        a new page of two or three columns
[picture]            a page that holds only a picture
*bold*  _italic_     within a line
"""

import re
from dataclasses import dataclass
from html import escape
from pathlib import Path


@dataclass(frozen=True)
class Block:
    """One printed unit: `kind` is chapter, heading, subheading, bullet, quote, text, box, or a page command."""

    kind: str
    text: str = ""
    inside: tuple["Block", ...] = ()  #: the blocks of a box


_MARKS = {"## ": "heading", "### ": "subheading", "- ": "bullet", "> ": "quote"}
_COMMANDS = {"[two]": "two", "[three]": "three", "[picture]": "picture"}


def read_blocks(path: Path) -> tuple[Block, ...]:
    """The blocks of a party's text; a paragraph ends at a blank line, every marked line is a block of its own."""
    return _blocks(path.read_text(encoding="utf-8").splitlines())


def _blocks(lines: list[str]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    paragraph: list[str] = []
    at = 0
    while at < len(lines):
        line = lines[at].strip()
        at += 1
        mark = next((mark for mark in _MARKS if line.startswith(mark)), None)
        starts_block = not line or mark or line in _COMMANDS or line.startswith(("# ", "[box "))
        if starts_block and paragraph:
            blocks.append(Block("text", " ".join(paragraph)))
            paragraph = []
        if not line:
            continue
        if mark:
            blocks.append(Block(_MARKS[mark], line.removeprefix(mark)))
        elif line in _COMMANDS:
            blocks.append(Block(_COMMANDS[line]))
        elif line.startswith("# "):
            end = lines.index("", at)
            standfirst = Block("standfirst", " ".join(lines[at:end]))
            blocks.append(Block("chapter", line.removeprefix("# "), (standfirst,)))
            at = end
        elif line.startswith("[box "):
            end = lines.index("[/box]", at)
            blocks.append(Block("box", line.removeprefix("[box ").removesuffix("]"), _blocks(lines[at:end])))
            at = end + 1
        else:
            paragraph.append(line)
    if paragraph:
        blocks.append(Block("text", " ".join(paragraph)))
    return tuple(blocks)


# Hyphenation in a few lines, for the words that stand in `source/`: not a general hyphenator.
_WORD = re.compile(r"[A-Za-z]{8,}")
_BREAK = re.compile(
    r"(?<=[aeiou][bcdfglmnprst])(?=[bcdfgjlmnpqrstv][aeiou](?!(?:ngs?|d|n|r|rs|s)$))"  # com|mit, not cros|sing
    r"|(?<=[a-z]{4})(?=(?:tion|sion|ment|ness|ship|ture|tive|able|ible|ward|less)s?$)"
)
_DIGRAPHS = ("ch", "ck", "gh", "ph", "sh", "th", "ng", "st", "tr", "pr", "br", "cr", "dr", "gr", "cl", "pl", "bl", "fl")


def markup(text: str) -> str:
    """The text as the layout engine reads it: escaped, `*bold*` and `_italic_` set, long words breakable."""
    hyphenated = _WORD.sub(lambda word: _soft_hyphens(word.group()), text)
    bold = re.sub(r"\*([^*]+)\*", r"<b>\1</b>", escape(hyphenated, quote=False))
    return re.sub(r"\b_([^_]+)_\b", r"<i>\1</i>", bold)


def _soft_hyphens(word: str) -> str:
    """The word with a soft hyphen wherever it may break: never within three letters of either end."""
    places = [found.start() for found in _BREAK.finditer(word)]
    places = [at for at in places if 3 <= at <= len(word) - 3 and word[at - 1 : at + 1].lower() not in _DIGRAPHS]
    for at in reversed(places):
        word = f"{word[:at]}\u00ad{word[at:]}"
    return word
