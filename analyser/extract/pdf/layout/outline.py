"""The outline: which heading ranks above which.

Larger type ranks above smaller, bold above light. But a rank is only one if it divides the manifesto: a cover's slogan,
a foreword's title or the name of the whole, large as they are, stand above nothing. When in doubt a heading's path is
shorter rather than wrong.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from analyser.extract.pdf.layout.paragraphs import Draft
from analyser.extract.pdf.layout.styles import heavy
from analyser.model.manifesto import BlockKind

SAME_RANK = 1.08  #: ratio of sizes within which two styles may be one rank: the same that parts a heading from text
DIVIDES = 2  #: headings of a rank, of different wording, that must hold lower ones
RUNNING_TEXT = 25  #: words: a paragraph this long is running text, not a cover's line
OPENS_SHEETS = 2  #: sheets that open with a heading: so many are no part of a foreword
FRONT_MATTER = re.compile(
    r"^(?:foreword|preface|introduction|contents|welcome|rhagair|cyflwyniad|réamhrá)\b|\b(?:message|foreword)$",
    re.IGNORECASE,
)

Style = tuple[float, bool, bool]  #: size, bold, capitals


def set_levels(sheets: Sequence[Sequence[Draft]]) -> None:
    """Give headings their level, from 1 for the widest.

    Args:
        sheets: Every sheet's drafts, in reading order; changed in place.
    """
    headings = [draft for drafts in sheets for draft in drafts if draft.kind is BlockKind.HEADING]
    order = sorted({_style(draft) for draft in headings}, reverse=True)
    inside = [d for drafts in _from_first_text(sheets) for d in drafts if d.kind is BlockKind.HEADING]
    sequence = [(_style(draft), _letters(draft.text)) for draft in inside]
    ranks = _ranks(order, sequence)
    for draft in headings:
        draft.level = ranks[_style(draft)]
    _end_front_matter(sheets)


def _style(draft: Draft) -> Style:
    return round(draft.size), heavy(draft.font), draft.text.isupper()


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def _from_first_text(sheets: Sequence[Sequence[Draft]]) -> Sequence[Sequence[Draft]]:
    """The sheets from the first with running text on: what stands on the cover ranks above nothing."""
    first = next((place for place, drafts in enumerate(sheets) if any(map(_runs, drafts))), 0)
    return sheets[first:]


def _runs(draft: Draft) -> bool:
    return draft.kind is BlockKind.PARAGRAPH and len(draft.text.split()) >= RUNNING_TEXT


def _ranks(order: Sequence[Style], sequence: Sequence[tuple[Style, str]]) -> dict[Style, int]:
    """The level of every style; one that divides nothing shares the level of the next that does."""
    ranks: dict[Style, int] = {}
    level = 1
    equals: list[Style] = []
    for place, style in enumerate(order):
        ranks[style] = level
        equals.append(style)
        lower = order[place + 1 :]
        if lower and _one_size(equals[0], lower[0]) and len(_holders(equals, lower[:1], sequence)) < DIVIDES:
            continue
        held = [len(_holders([one], lower, sequence)) for one in equals]
        if not any(held) or max(held) >= DIVIDES:
            level += 1
            equals = []
    return ranks


def _one_size(one: Style, other: Style) -> bool:
    return max(one[0], other[0]) < SAME_RANK * max(1.0, min(one[0], other[0]))


def _holders(upper: Sequence[Style], lower: Sequence[Style], sequence: Sequence[tuple[Style, str]]) -> set[str]:
    """The different headings of some styles below which a lower one comes before the next that is as high."""
    found: set[str] = set()
    holder = ""
    for style, text in sequence:
        if style in upper:
            holder = text
        elif style in lower:
            found |= {holder} - {""}
        elif style > min(upper):
            holder = ""
    return found


def _end_front_matter(sheets: Sequence[Sequence[Draft]]) -> None:
    """Let a foreword end where sheets open with headings of one style: those are chapters, small as their type is."""
    openers = [next((d for d in drafts if d.kind is BlockKind.HEADING), None) for drafts in sheets]
    for place, drafts in enumerate(sheets):
        for draft in drafts:
            if draft.kind is BlockKind.HEADING and FRONT_MATTER.search(draft.text):
                later = [opener.level for opener in openers[place + 1 :] if opener]
                draft.level = _chapters_after(draft.level, later)


def _chapters_after(level: int, later: Sequence[int]) -> int:
    """The level of the headings that open the sheets after a heading, if lower ones do; else the heading's own."""
    below: list[int] = []
    for opener in later:
        if opener <= level:
            break
        below.append(opener)
    return min((found for found in below if below.count(found) >= OPENS_SHEETS), default=level)
