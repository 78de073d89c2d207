"""Read a passage's stance from word order alone: what is used where no English model for spaCy is installed."""

from __future__ import annotations

from analyser.judge.cues import CueBook, Found, Kind
from analyser.judge.names import Names
from analyser.judge.stance import Stance, Voice
from analyser.language import Reading
from analyser.model.manifesto import Passage, PassageKind

NEGATION_REACH = 5  #: words between "not" and what it turns round; NegEx's window
SUBJECT_REACH = 4  #: words between another party's name and the verb that makes it the one who acts


def read_by_order(
    passage: Passage,
    reading: Reading,
    cues: tuple[Found, ...],
    spans: tuple[tuple[int, int], ...],
    book: CueBook,
    names: Names,
) -> Stance:
    """Read the stance that governs the words at `spans` (a hit's parts)."""
    first = min(start for start, _ in spans)
    last = max(end for _, end in spans)
    begin = _clause_start(cues, first)
    before = [cue for cue in cues if begin <= cue.start < last]

    def words(kind: Kind, reach: int | None = None) -> str:
        near = [c for c in before if c.kind is kind and (reach is None or first - reach <= c.end)]
        return " ".join(reading.spellings[near[-1].start : near[-1].end]) if near else ""

    voice, voice_words = _voice(passage, reading, before, first, book, names)
    negated = next(
        (c for c in reversed(before) if c.kind is Kind.NEGATED and c.end <= first and first - c.end <= NEGATION_REACH),
        None,
    )
    condition = next((c for c in cues if c.kind is Kind.CONDITION), None)
    return Stance(
        voice=voice,
        voice_words=voice_words,
        weak=words(Kind.WEAK),
        pause=words(Kind.PAUSE),
        condition=" ".join(reading.spellings[condition.start : condition.end]) if condition else "",
        negated=" ".join(reading.spellings[negated.start : negated.end]) if negated else "",
    )


def _clause_start(cues: tuple[Found, ...], first: int) -> int:
    """The word after the last word that ends a cue's reach before the hit."""
    return max((cue.end for cue in cues if cue.kind is Kind.BREAK and cue.end <= first), default=0)


def _voice(
    passage: Passage, reading: Reading, before: list[Found], first: int, book: CueBook, names: Names
) -> tuple[Voice, str]:
    promises = [c for c in before if c.kind is Kind.PROMISE]
    records = [c for c in before if c.kind is Kind.RECORD]
    other = _other_actor(reading, before, first, names)
    if other and not any(c.start > other[1] and _own_subject(reading, c, names) for c in promises):
        return Voice.OTHERS, other[0]
    if promises and not (records and records[-1].start > promises[-1].start and _is_main(reading, records[-1])):
        cue = promises[-1]
        return Voice.PROMISE, " ".join(reading.spellings[cue.start : cue.end])
    if _opens_with_verb(passage, reading, book):
        return Voice.PROMISE, reading.spellings[reading.lead]
    if records:
        return Voice.RECORD, " ".join(reading.spellings[records[-1].start : records[-1].end])
    return Voice.STATEMENT, ""


def _is_main(reading: Reading, record: Found) -> bool:
    """A record cue counts after a promise only where it opens a clause of its own ("and we have …")."""
    return reading.spellings[record.start] in {"we", "we've"}


def _own_subject(reading: Reading, cue: Found, names: Names) -> bool:
    near = reading.spellings[max(0, cue.start - 3) : cue.end]
    return any(word in names.own or word in {"we", "we'll", "our", "i"} for word in near)


def _opens_with_verb(passage: Passage, reading: Reading, book: CueBook) -> bool:
    if len(reading.keys) <= reading.lead or passage.kind is PassageKind.PULL_QUOTE:
        return False
    opening, key = reading.spellings[reading.lead], reading.keys[reading.lead]
    if key not in book.imperatives:
        return False
    gerund = opening.endswith("ing")
    finite = opening.endswith(("ed", "es")) and opening != key
    return not finite and (not gerund or passage.kind is PassageKind.BULLET or bool(passage.lead_in))


def _other_actor(reading: Reading, before: list[Found], first: int, names: Names) -> tuple[str, int] | None:
    """Another party, or a government, as the one who acts before the hit: its words and where they stand."""
    actors = [(c.start, c.end) for c in before if c.kind is Kind.BLAME]
    actors += [(i, i + 1) for i, word in enumerate(reading.spellings[:first]) if word in names.others]
    verbs = [c for c in before if c.kind in (Kind.PROMISE, Kind.RECORD)]
    for start, end in sorted(actors, reverse=True):
        if any(0 <= verb.start - end <= SUBJECT_REACH for verb in verbs):
            return " ".join(reading.spellings[start:end]), start
    return None
