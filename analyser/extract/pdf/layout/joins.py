"""Sentences that go on past a column, a box or a page: which block continues which."""

from __future__ import annotations

from collections.abc import Sequence

from analyser.extract.pdf.layout.paragraphs import STARTS_LOW, Draft
from analyser.model.manifesto import BlockKind

PROSE = (BlockKind.PARAGRAPH, BlockKind.BULLET)
SAME_SIZE = 1.06  #: ratio of sizes within which two blocks are set in one type
RAGGED = 0.5  #: of the measure: a line that a sentence runs over reaches farther, however ragged the setting
LOOK_BACK = 14  #: blocks of one sheet among which the open one is looked for: a box may stand between


def join_sheet(drafts: Sequence[Draft], open_draft: Draft | None) -> tuple[list[Draft], Draft | None]:
    """Mark what continues an earlier block, and move it up behind that block where a box stands between.

    Args:
        drafts: One sheet's, in reading order.
        open_draft: The block of an earlier sheet whose sentence has not ended, if any.

    Returns:
        The drafts in their final order, and the block left open for the next sheet.
    """
    ordered: list[Draft] = []
    for place, draft in enumerate(drafts):
        later = drafts[place + 1 :]
        at = _continued(ordered, draft, later)
        if at is not None:
            draft.continues = True
            ordered.insert(at + 1, draft)
        else:
            if open_draft and _goes_on(open_draft, draft, later) and not any(d.continues for d in ordered):
                draft.continues = True
                open_draft = None
            ordered.append(draft)
    left_open = next((d for d in reversed(ordered) if d.kind in PROSE and not d.ended and d.last), None)
    prose = any(draft.kind in PROSE for draft in ordered)
    return ordered, left_open if prose else open_draft


def _continued(ordered: Sequence[Draft], draft: Draft, later: Sequence[Draft]) -> int | None:
    """Place of the block that `draft` continues on its own sheet."""
    if draft.kind is not BlockKind.PARAGRAPH:
        return None
    followed = {place - 1 for place, member in enumerate(ordered) if member.continues}
    beside = draft.first or (bool(ordered) and ordered[-1].kind not in PROSE)
    for place, earlier in reversed(list(enumerate(ordered))[-LOOK_BACK:]):
        if earlier.kind is BlockKind.HEADING and not STARTS_LOW.match(draft.text):
            return None
        if earlier.kind not in PROSE:
            continue
        broken = beside or (earlier.last and earlier.full and bool(STARTS_LOW.match(draft.text)))
        if broken and place not in followed and _goes_on(earlier, draft, later):
            return place
        beside = False
    return None


def _goes_on(earlier: Draft, draft: Draft, later: Sequence[Draft]) -> bool:
    """True if `draft` reads on from `earlier`: its sentence is open, and the type is the same.

    A capital goes on only from a column's foot to a column's head, and where nothing later begins in small letters.
    """
    if draft.kind is not BlockKind.PARAGRAPH or earlier.ended or not _one_type(earlier, draft):
        return False
    if STARTS_LOW.match(draft.text):
        return earlier.reach > RAGGED
    rivals = any(
        other.kind is BlockKind.PARAGRAPH and STARTS_LOW.match(other.text) and _one_type(earlier, other)
        for other in later
    )
    return earlier.last and draft.first and earlier.full and earlier.font == draft.font and not rivals


def _one_type(earlier: Draft, draft: Draft) -> bool:
    small, large = sorted((earlier.size, draft.size))
    return large <= SAME_SIZE * small
