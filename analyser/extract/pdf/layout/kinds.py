"""What a draft is: heading, bullet, paragraph, table row, pull quote or caption."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from analyser.extract.pdf.layout.paragraphs import STARTS_LOW, STOPS, Draft
from analyser.extract.pdf.layout.styles import LARGE, Body, stands_out
from analyser.extract.pdf.raw import RawSheet
from analyser.model.manifesto import BlockKind, Box

HEADING_WORDS = 16  #: a heading in the running text's size is not longer
SENTENCE_WORDS = 12  #: large type of more words that ends with a stop is an opening paragraph, not a heading
REPEATED_LETTERS = 30  #: letters that a pull quote shares with the running text near it before it is taken for one
ALIKE = 3  #: pull quotes that make a style one of pull quotes
ALIKE_SHARE = 0.3  #: share of a style's blocks that must be
NEAR = 1  #: sheets before and after in which the quoted text is looked for
DEEPER = 0.5  #: of the type size: a mark this much farther in opens a deeper item
SMALL = 0.92  #: of the running text's size: a caption's type is smaller
CAPTION_WORDS = 45
CAPTION_GAP = 1.5  #: of the type size: how far a caption stands from its picture
NUMBER_SIZE = 0.9  #: of the title's size: a smaller number is no chapter's number
BACKDROP = 0.5  #: of the sheet's area: a larger picture is a background that nothing is the caption of
PROSE = (BlockKind.PARAGRAPH, BlockKind.BULLET)
OPENS_QUOTE = re.compile(r"^[“\"‘]")
NUMBER = re.compile(r"^(?:\d{1,2}|[ivx]{1,4})[.:)]?$", re.IGNORECASE)


def name_kind(draft: Draft, body: Body, raw: RawSheet) -> BlockKind:
    """Tell a draft's kind by its type and place; pull quotes that repeat the text are found later."""
    words = draft.text.split()
    if sum(line.cells for line in draft.lines):
        return BlockKind.TABLE
    titled = not draft.lines[0].marked and _stands_as_title(draft, words, body)
    if draft.listed and len(words) > 1 and not titled:
        return BlockKind.BULLET
    large = draft.size > LARGE * body.size
    stops = bool(STOPS.search(draft.text))
    if large and OPENS_QUOTE.match(draft.text) and len(words) > 4:
        return BlockKind.PULL_QUOTE
    if large:
        return BlockKind.PARAGRAPH if stops and len(words) > SENTENCE_WORDS else BlockKind.HEADING
    if _is_caption(draft, len(words), body, raw):
        return BlockKind.CAPTION
    return BlockKind.HEADING if _stands_as_title(draft, words, body) else BlockKind.PARAGRAPH


def _stands_as_title(draft: Draft, words: Sequence[str], body: Body) -> bool:
    """True for a short line in bold or capitals without a stop."""
    short = len(words) <= HEADING_WORDS and draft.text[-1] not in ".:;,?!" and any(map(str.isalpha, draft.text))
    capitals = draft.text.isupper() and len(draft.text) > 3
    return short and (capitals or stands_out(draft.lines, body))


def mark_items(drafts: Sequence[Draft]) -> None:
    """Take for bullets what stands like items under a lead-in and begins in small letters, its marks drawn or lost."""
    listing = False
    for before, draft in pairwise(drafts):
        listing = listing or before.text.endswith(":")
        item = draft.kind is BlockKind.PARAGRAPH and bool(STARTS_LOW.match(draft.text))
        if listing and item and not (draft.first and before.last and before.full and not before.text.endswith(":")):
            draft.kind = BlockKind.BULLET
        elif draft.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING):
            listing = False


def nest_bullets(drafts: Sequence[Draft]) -> None:
    """Give a list's deeper items their level, by how far in their marks stand."""
    depths: list[float] = []
    for draft in drafts:
        if draft.kind is not BlockKind.BULLET or draft.first:
            depths = []
        if draft.kind is BlockKind.BULLET:
            x = draft.lines[0].x0
            while depths and x < depths[-1] - DEEPER * draft.size:
                depths.pop()
            if not depths or x > depths[-1] + DEEPER * draft.size:
                depths.append(x)
            draft.level = len(depths) - 1


def _is_caption(draft: Draft, words: int, body: Body, raw: RawSheet) -> bool:
    if not raw.images or words > CAPTION_WORDS or draft.size > SMALL * min(body.size, _main_size(raw)):
        return False
    return any(_beside(draft, image) for image in raw.images if not _backdrop(image, raw))


def _main_size(raw: RawSheet) -> float:
    """The type size of most letters on a sheet."""
    letters: Counter[float] = Counter()
    for word in raw.words:
        letters[round(word.size, 1)] += len(word.text)
    return letters.most_common(1)[0][0]


def _backdrop(image: Box, raw: RawSheet) -> bool:
    return (image.x1 - image.x0) * (image.bottom - image.top) > BACKDROP * raw.width * raw.height


def _beside(draft: Draft, image: Box) -> bool:
    box, near = draft.box, CAPTION_GAP * draft.size
    across = box.x0 - near < image.x1 and box.x1 + near > image.x0
    down = box.top - near < image.bottom and box.bottom + near > image.top
    return across and down


def join_numbers(drafts: Sequence[Draft]) -> list[Draft]:
    """Put a chapter's number, set large beside its title, into the title's heading."""
    joined: list[Draft] = []
    for draft in drafts:
        before = joined[-1] if joined else None
        headings = before is not None and before.kind is draft.kind is BlockKind.HEADING
        if before and headings and _numbers(before, draft):
            before.lines = [*before.lines, *draft.lines]
        elif before and headings and _numbers(draft, before):
            before.lines = [*draft.lines, *before.lines]
        else:
            joined.append(draft)
    return joined


def _numbers(number: Draft, title: Draft) -> bool:
    """True if one heading is the number of the other, beside or right above it."""
    if not NUMBER.match(number.text) or number.size < NUMBER_SIZE * title.size:
        return False
    return title.box.top < number.box.bottom + number.size and title.box.bottom > number.box.top - number.size


def mark_pull_quotes(sheets: Sequence[Sequence[Draft]], body: Body) -> None:
    """Mark what stands out in type and repeats running text near it, or stands inside a sentence.

    What is set like many such blocks is taken for one too.
    """
    prose = [_squeeze(d.text for d in drafts if not _prominent(d, body)) for drafts in sheets]
    for place, drafts in enumerate(sheets):
        near = "|".join(prose[max(0, place - NEAR) : place + NEAR + 1])
        for draft in drafts:
            text = _squeeze([draft.text])
            if _prominent(draft, body) and len(text) >= REPEATED_LETTERS and text in near:
                draft.kind = BlockKind.PULL_QUOTE
        for before, draft, after in zip(drafts, drafts[1:], drafts[2:], strict=False):
            if _prominent(draft, body) and _inside_sentence(before, after):
                draft.kind = BlockKind.PULL_QUOTE
    _mark_alike([draft for drafts in sheets for draft in drafts if _prominent(draft, body)])


def _inside_sentence(before: Draft, after: Draft) -> bool:
    plain = before.kind in PROSE and after.kind is BlockKind.PARAGRAPH
    return plain and not before.ended and bool(STARTS_LOW.match(after.text)) and before.font == after.font


def _mark_alike(prominent: Sequence[Draft]) -> None:
    """Mark a style's other blocks where many of its blocks are pull quotes."""
    styles: dict[tuple[int, str], list[Draft]] = defaultdict(list)
    for draft in prominent:
        styles[round(draft.size), draft.font].append(draft)
    for alike in styles.values():
        quotes = sum(draft.kind is BlockKind.PULL_QUOTE for draft in alike)
        if quotes >= ALIKE and quotes >= ALIKE_SHARE * len(alike):
            for draft in alike:
                draft.kind = BlockKind.PULL_QUOTE


def _prominent(draft: Draft, body: Body) -> bool:
    set_off = draft.size > LARGE * body.size or stands_out(draft.lines, body)
    return set_off and draft.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.PULL_QUOTE)


def _squeeze(texts: Iterable[str]) -> str:
    """Letters and digits only, lower-case: broken words and quotes make no difference."""
    return re.sub(r"[\W_]+", "", "".join(texts).lower())
