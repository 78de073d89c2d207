"""Climb spaCy's parse from the words that touch an ask to the verb that governs them, level by level.

The levels between decide how a passage speaks: "we will **consider** *scrapping* it" has two, the outer one weak.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
BINDING = frozenset({"will", "'ll", "’ll", "wo", "shall", "must", "should", "ought", "would", "'d", "’d"})
OPEN = frozenset({"can", "could", "may", "might", "ca"})
SUBORDINATE = frozenset(
    {"relcl", "advcl", "ccomp", "acl", "csubj"}
)  #: a present tense in them decides nothing: "those who are …"


class Mood(StrEnum):
    """What a verb's form says of its act."""

    BINDING = "binding"  #: will, shall, must, should, would
    OPEN = "open"  #: can, could, may, might
    PAST = "past"
    PRESENT = "present"
    BARE = "bare"  #: an imperative: "Scrap …"
    NONE = "none"  #: no tense of its own: "scrapping", "to scrap", a noun


@dataclass(frozen=True, slots=True)
class Level:
    """One word on the way up, with what hangs on it."""

    token: Token
    mood: Mood
    modal: str
    subject: Token | None
    negations: tuple[Token, ...]
    determiner: str  #: of a noun: "no plans"


def head_of(tokens: Sequence[Token]) -> Token:
    """The highest of a run of words, by the parse."""
    inside = set(tokens)
    return next((t for t in tokens if t.head not in inside or t.head == t), tokens[0])


def action_of(spans: Sequence[Sequence[Token]]) -> Token:
    """The word that carries a hit: the highest head of its parts, a verb before a noun of the same height."""
    heads = [head_of(tokens) for tokens in spans if tokens]
    heads = _own_acts(heads) or [head for head in heads if not _describes(head)] or heads
    return min(heads, key=lambda t: (_depth(t), t.pos_ not in {"VERB", "AUX"}, t.i))


def _describes(token: Token) -> bool:
    """True where a word stands in a clause that only says who is meant: "anyone who has been in care"."""
    return any(t.dep_ == "relcl" or t.lower_ == "aged" for t in (token, *token.ancestors))


def _own_acts(heads: list[Token]) -> list[Token]:
    """What the speaker does in a clause of its own: "…, which we will repeal", "…, and we will widen it"."""
    above = ((head, *head.ancestors) for head in heads)
    clauses = (next((t for t in path if t.dep_ in {"relcl", "conj"} and _is_ours(t)), None) for path in above)
    return [clause for clause in clauses if clause is not None]


def _is_ours(verb: Token) -> bool:
    return any(c.dep_ in SUBJECTS and c.lower_ == "we" for c in verb.children)


def climb(token: Token) -> Iterator[Level]:
    """Yield the levels from a word up to its sentence's root."""
    for step in (token, *token.ancestors):
        yield _level(step)


def one_act(action: Token, others: Sequence[Token]) -> bool:
    """True where every other part of a hit hangs on the act, and not on a second act joined to it by "and".

    A second act may share its object with the first ("register and inspect homes"), if the first has none of its own.
    """
    if action.pos_ not in {"VERB", "AUX"}:
        return True
    has_object = any(child.dep_ in {"dobj", "nsubjpass", "prep", "ccomp", "xcomp"} for child in action.children)
    for token in others:
        path = [token, *token.ancestors]
        if action not in path:
            continue
        between = path[: path.index(action)]
        if has_object and any(t.dep_ == "conj" and t.pos_ == "VERB" and t.head == action for t in between):
            return False
    return True


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)


def _level(token: Token) -> Level:
    children = list(token.children)
    auxiliaries = [c for c in children if c.dep_ in {"aux", "auxpass"}]
    modal = next((a.lower_ for a in auxiliaries if a.lower_ in BINDING | OPEN), "")
    return Level(
        token=token,
        mood=_mood(token, auxiliaries, modal),
        modal=modal,
        subject=next((c for c in children if c.dep_ in SUBJECTS), None) or _shared_subject(token),
        negations=tuple(c for c in children if c.dep_ == "neg"),
        determiner=next((c.lower_ for c in children if c.dep_ == "det"), ""),
    )


def _mood(token: Token, auxiliaries: list[Token], modal: str) -> Mood:
    if modal:
        return Mood.BINDING if modal in BINDING else Mood.OPEN
    if token.pos_ not in {"VERB", "AUX"}:
        return Mood.NONE
    tags = {a.tag_ for a in auxiliaries} | {token.tag_}
    if "TO" in tags:
        return Mood.NONE
    if "VBD" in tags or (token.tag_ in {"VBN", "VBG"} and any(a.lemma_ == "have" for a in auxiliaries)):
        return Mood.PAST
    if tags & {"VBZ", "VBP"}:
        return Mood.PRESENT
    return Mood.BARE if token.tag_ == "VB" else Mood.NONE


def _shared_subject(token: Token) -> Token | None:
    """The subject of the verb that this one is joined to by "and"."""
    while token.dep_ == "conj":
        token = token.head
        for child in token.children:
            if child.dep_ in SUBJECTS:
                return child
    return None
