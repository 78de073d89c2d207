"""What a manifesto promises on the pledge set's own field, but no ask asks for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analyser.judge.by_order import read_by_order
from analyser.judge.cues import load_cues
from analyser.judge.names import read_names
from analyser.judge.stance import Voice
from analyser.language import Reading, annotate, base_form, words_of
from analyser.model.findings import Finding
from analyser.model.manifesto import Facts, Passage, PassageKind
from analyser.model.pledges import PledgeSet

FIELD = ("children", "families")  #: shared concepts of a set that name whom its pledges are about
QUOTABLE = frozenset({PassageKind.SENTENCE, PassageKind.BULLET})
SHORTEST = 6  #: words; anything shorter is a fragment

Phrase = tuple[str, ...]


def beyond(
    passages: tuple[Passage, ...], findings: Iterable[Finding], pledge_set: PledgeSet, facts: Facts | None = None
) -> tuple[Passage, ...]:
    """Find promises that name the set's field and are evidence for no ask.

    Args:
        passages: all passages of the manifesto.
        findings: one an ask.
        pledge_set: its concepts `FIELD` say whom it is about; a set without them gets nothing.
        facts: the manifesto's facts, for its party's name.

    Returns:
        Passages in reading order. No status is implied: they are found by their words alone.
    """
    phrases = _phrases(pledge_set)
    if not phrases:
        return ()
    used = {judgement.candidate.passage.id for finding in findings for judgement in finding.evidence}
    annotation, names, book = annotate(passages), read_names(passages, facts), load_cues()
    found = []
    for passage, reading in zip(annotation.passages, annotation.readings, strict=True):
        if passage.kind not in QUOTABLE or passage.id in used or len(reading.keys) - reading.lead < SHORTEST:
            continue
        span = _first(reading, phrases)
        if span is None:
            continue
        stance = read_by_order(passage, reading, book.find(reading), (span,), book, names)
        if stance.voice is Voice.PROMISE and not stance.negated:
            found.append(passage)
    return tuple(found)


def _phrases(pledge_set: PledgeSet) -> frozenset[Phrase]:
    written = (phrase for name in FIELD for phrase in pledge_set.concepts.get(name, ()))
    plain = (phrase for phrase in written if "*" not in phrase)
    return frozenset(tuple(base_form(word.spelling) for word in words_of(phrase)) for phrase in plain)


def _first(reading: Reading, phrases: frozenset[Phrase]) -> tuple[int, int] | None:
    """Where the passage's own words first name the field."""
    longest = max(map(len, phrases))
    keys: Sequence[str] = reading.keys
    for start in range(reading.lead, len(keys)):
        for end in range(start + 1, min(start + longest, len(keys)) + 1):
            if tuple(keys[start:end]) in phrases:
                return start, end
    return None
