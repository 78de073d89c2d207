"""Find cues in a passage: the words that tell whose it is, whether it promises, and how far it binds."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from analyser.language import Reading, base_form, words_of


class Kind(StrEnum):
    PROMISE = "promise"
    OWN = "own"
    RECORD = "record"
    WEAK = "weak"
    PAUSE = "pause"
    CONDITION = "condition"
    NEGATED = "negated"
    VALUE = "value"
    BLAME = "blame"
    BREAK = "break"
    PSEUDO = "pseudo"


@dataclass(frozen=True, slots=True)
class Found:
    """A cue where it stands: its first word and the word after its last."""

    kind: Kind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CueBook:
    """All cues, ready to be looked for in one pass."""

    vocab: Vocab
    matcher: PhraseMatcher
    openings: frozenset[str]  #: spellings: verbs that open a policy
    imperatives: frozenset[str]  #: these and the next six are base forms
    binding: frozenset[str]
    weak: frozenset[str]
    reviews: frozenset[str]
    pauses: frozenset[str]
    refusals: frozenset[str]
    undoing: frozenset[str]
    plans: frozenset[str]  #: nouns: "our … is to" announces a policy
    holdings: frozenset[str]  #: lemmas: verbs of holding a view
    record_headings: tuple[str, ...]  #: lower case: words of a heading above a record
    setting_out: frozenset[str]  #: lemmas: verbs that lay a policy out
    having: frozenset[str]  #: lemmas: what people have already, where it says who is meant
    people: frozenset[str]  #: base forms: whom it says it of
    others: frozenset[str]  #: spellings: who is always somebody else

    def find(self, reading: Reading) -> tuple[Found, ...]:
        """All cues of a passage and its lead-in, longest first where they overlap, in reading order."""
        if not reading.spellings:
            return ()
        doc = Doc(self.vocab, words=list(reading.spellings))
        found = [Found(Kind(self.vocab.strings[name]), start, end) for name, start, end in self.matcher(doc)]
        blocked = [cue for cue in found if cue.kind is Kind.PSEUDO]
        found = [c for c in found if not any(b.start <= c.start and c.end <= b.end for b in blocked)]
        kept: list[Found] = []
        for cue in sorted(found, key=lambda c: (c.start - c.end, c.start)):
            if not any(k.kind is cue.kind and k.start < cue.end and cue.start < k.end for k in kept):
                kept.append(cue)
        return tuple(sorted(kept, key=lambda c: (c.start, c.end)))


@lru_cache(maxsize=1)
def load_cues() -> CueBook:
    """Read the cue lists once per process."""
    table = tomllib.loads(files("analyser.judge").joinpath("cues.toml").read_text(encoding="utf-8"))
    vocab = Vocab()
    matcher = PhraseMatcher(vocab, attr="ORTH")
    for kind in Kind:
        matcher.add(kind.value, [Doc(vocab, words=_spellings(phrase)) for phrase in table[kind.value]["phrases"]])
    groups = ("imperative", "binding", "weak-verb", "review-verb", "pause-verb", "refusal", "undoing")
    imperatives, binding, weak, reviews, pauses, refusals, undoing = (_keys(table[group]["words"]) for group in groups)
    return CueBook(
        vocab=vocab,
        matcher=matcher,
        openings=frozenset(table["imperative"]["words"]),
        imperatives=imperatives,
        binding=binding,
        weak=weak,
        reviews=reviews,
        pauses=pauses,
        refusals=refusals,
        undoing=undoing,
        plans=frozenset(table["plan"]["words"]),
        holdings=frozenset(table["holding"]["words"]),
        record_headings=tuple(table["record-heading"]["phrases"]),
        setting_out=frozenset(table["setting-out"]["words"]),
        having=frozenset(table["having"]["words"]),
        people=_keys(table["people"]["words"]),
        others=frozenset(table["blame"]["phrases"]) - {"they"},
    )


def _keys(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(base_form, words))


def _spellings(phrase: str) -> list[str]:
    return [word.spelling for word in words_of(phrase)]
