"""Is this English? The words that judge a manifesto are English; of another language the analyser would find "no
mention"."""

from __future__ import annotations

from collections.abc import Iterable

from analyser.model.manifesto import BlockKind, Sheet

#: Among the forty most frequent words of written English, and words of no other language that manifestos here come in.
COMMON = {"the", "and", "of", "for", "that", "with", "will", "our", "are", "this", "which", "from", "have", "their"}
COMMON |= {"they", "been", "would", "who", "was", "has"}
LEAST_SHARE = 0.06  #: of all words; English prose has 0.20 to 0.30, lists of bullets 0.12, other languages below 0.02
FEWEST_WORDS = 100  #: fewer words say nothing about the language


def is_english(sheets: Iterable[Sheet]) -> bool:
    """True unless there is enough text to say that it isn't."""
    blocks = (block for sheet in sheets for block in sheet.blocks if block.kind is not BlockKind.FURNITURE)
    words = [word.text.lower() for block in blocks for word in block.words if word.text[:1].isalpha()]
    common = sum(map(COMMON.__contains__, words))
    return len(words) < FEWEST_WORDS or common >= LEAST_SHARE * len(words)
