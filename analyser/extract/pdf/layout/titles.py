"""Titles that are none: what is set like a heading, but heads no section.

Sentences, callouts, captions, names on a map, a running slogan. A heading's path goes into every export, so when in
doubt a block is no heading.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from analyser.extract.pdf.layout.lines import Line, level
from analyser.extract.pdf.layout.paragraphs import STARTS_LOW, Draft
from analyser.extract.pdf.layout.styles import Body, find_body
from analyser.model.manifesto import BlockKind

SENTENCE = 5  #: words: a title of as many that ends with a full stop is a sentence
LONGEST = 24  #: words of a title; the longest that was seen to head a section has 24
SMALL = 0.92  #: of the running text's size: type that is smaller, and no capitals, stands by a picture or a signature
LETTERS = 200  #: of a sheet's main type, if that is larger than the manifesto's: then the sheet's own type counts
ONE_SIZE = 0.5  #: points by which type of one size differs: sizes are counted in halves
IN_A_ROW = 6  #: titles without a word of text between them, on a sheet without running text: names, a map, a list
RUNNING_TEXT = 25  #: words: a block this long is running text
SLOGAN = 3  #: sheets on which a title stands that each time only leads to another title
STRANDED = 3  #: titles of one style at the foot of a column, with nothing below, that make it a style of callouts
STRANDED_SHARE = 0.3  #: share of the style's titles that must be
RUNNING_HEAD = 8  #: letters of a running head; a page number beside a title says nothing of it
STOP = re.compile(r"[.…][\"'”’)\]]*$")
SIGNPOST = re.compile(
    r"\bwww\.|\S@\S+\.|^\S+\.(?:com|org|net|uk|wales|scot|ie)(?:/\S*)?$|^continue[sd]?\b.*\bpage \d", re.IGNORECASE
)  #: addresses, and where a text goes on
CLOSES_QUOTE = re.compile(r"^[^“‘\"]*[.!?…][”’\"]$")
TEXT = (BlockKind.PARAGRAPH, BlockKind.BULLET)


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet's drafts in reading order, and its furniture."""

    drafts: Sequence[Draft]
    furniture: Sequence[Line]


def refuse_titles(pages: Sequence[Page], body: Body) -> None:
    """Give headings that head nothing the kind that they are.

    Args:
        pages: Every sheet's; the drafts' kinds are changed in place.
        body: The manifesto's running text.
    """
    for page in pages:
        _join_broken(page.drafts)
        own = _own_body(page.drafts, body)
        for draft in _headings(page.drafts):
            draft.kind = _alone(draft, body, own)
        _refuse_names(page.drafts)
    _refuse_heads(pages)
    _refuse_slogans(pages)
    _refuse_callouts(pages)


def _headings(drafts: Sequence[Draft]) -> Iterator[Draft]:
    return (draft for draft in drafts if draft.kind is BlockKind.HEADING)


def _alone(draft: Draft, body: Body, own: Body) -> BlockKind:
    """The kind of a heading, by itself."""
    words = draft.text.split()
    if CLOSES_QUOTE.search(draft.text):
        return BlockKind.PULL_QUOTE
    stopped = len(words) >= SENTENCE and STOP.search(draft.text) and not draft.text.isupper()
    if stopped or len(words) > LONGEST:
        return BlockKind.PARAGRAPH
    if own is not body and abs(draft.size - own.size) < ONE_SIZE and draft.font in own.fonts:
        return BlockKind.PARAGRAPH
    if draft.size < SMALL * body.size and not draft.text.isupper():
        return BlockKind.CAPTION
    if SIGNPOST.search(draft.text):
        return BlockKind.CAPTION
    return BlockKind.HEADING


def _refuse_heads(pages: Sequence[Page]) -> None:
    """Take for part of the running head what always stands on its line."""
    styles: dict[tuple[int, str], list[tuple[Draft, bool]]] = defaultdict(list)
    for page in pages:
        for draft in _headings(page.drafts):
            beside = any(_beside_head(line, head) for line in draft.lines for head in page.furniture)
            styles[round(draft.size), draft.font].append((draft, beside))
    for found in styles.values():
        if all(beside for _, beside in found):
            for draft, _ in found:
                draft.kind = BlockKind.CAPTION


def _beside_head(line: Line, head: Line) -> bool:
    letters = sum(map(str.isalpha, head.text))
    return line.upright and head.upright and letters >= RUNNING_HEAD and level(line, head)


def _own_body(drafts: Sequence[Draft], body: Body) -> Body:
    """The running text of a sheet that is set larger than the manifesto as a whole."""
    own = find_body(word for draft in drafts for line in draft.lines for word in line.words)
    letters = sum(line.letters for draft in drafts for line in draft.lines if abs(line.size - own.size) < ONE_SIZE)
    return own if own.size > body.size and letters >= LETTERS else body


def _join_broken(drafts: Sequence[Draft]) -> None:
    """Let a title that goes on in small letters count as one: both parts end as the last does."""
    for before, draft in pairwise(drafts):
        one = before.kind is draft.kind is BlockKind.HEADING and (before.size, before.font) == (draft.size, draft.font)
        if one and STARTS_LOW.match(draft.text) and STOP.search(draft.text):
            before.kind = draft.kind = BlockKind.PARAGRAPH
            draft.continues = True


def _refuse_names(drafts: Sequence[Draft]) -> None:
    """Take titles in a long row for labels, where the sheet has no running text for them to head."""
    if any(draft.kind in TEXT and len(draft.text.split()) >= RUNNING_TEXT for draft in drafts):
        return
    for kind, row in groupby(drafts, key=lambda draft: draft.kind):
        labels = list(row)
        if kind is BlockKind.HEADING and len(labels) >= IN_A_ROW:
            for draft in labels:
                draft.kind = BlockKind.CAPTION


def _refuse_slogans(pages: Sequence[Page]) -> None:
    """Take a title for a slogan that comes back again and again, each time right above a title no smaller."""
    above: dict[str, list[tuple[Draft, bool]]] = defaultdict(list)
    for page in pages:
        for draft, after in zip(page.drafts, [*page.drafts[1:], None], strict=False):
            if draft.kind is BlockKind.HEADING:
                titled = after is not None and after.kind is BlockKind.HEADING and after.size >= draft.size
                above[draft.text.casefold()].append(
                    (draft, titled and not STARTS_LOW.match(after.text if after else ""))
                )
    for found in above.values():
        if len(found) >= SLOGAN and all(titled for _, titled in found):
            for draft, _ in found:
                draft.kind = BlockKind.CAPTION


def _refuse_callouts(pages: Sequence[Page]) -> None:
    """Take styles for callouts whose titles often stand where no title can: at a foot, with nothing below to head."""
    styles: dict[tuple[int, str], list[tuple[Draft, bool]]] = defaultdict(list)
    for page in pages:
        for draft in page.drafts:
            if draft.kind in (BlockKind.HEADING, BlockKind.PULL_QUOTE):
                callout = draft.kind is BlockKind.PULL_QUOTE or _stranded(draft, page.drafts)
                styles[round(draft.size), draft.font].append((draft, callout))
    for found in styles.values():
        callouts = sum(callout for _, callout in found)
        if callouts >= STRANDED and callouts >= STRANDED_SHARE * len(found):
            for draft, _ in found:
                draft.kind = BlockKind.PULL_QUOTE
    for page, after in pairwise(pages):
        last = page.drafts[-1] if page.drafts else None
        if last and last.kind is BlockKind.HEADING and _stranded(last, page.drafts) and _opens_with_title(after):
            last.kind = BlockKind.PULL_QUOTE


def _opens_with_title(page: Page) -> bool:
    return bool(page.drafts) and page.drafts[0].kind is BlockKind.HEADING


def _stranded(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """True of a block with text above it in its column and nothing below."""
    box = draft.box
    column = [other for other in drafts if other is not draft and min(box.x1, other.box.x1) > max(box.x0, other.box.x0)]
    above = any(other.kind in TEXT and other.box.bottom <= box.top + draft.size for other in column)
    return above and not any(other.box.top >= box.bottom - 0.5 * draft.size for other in column)
