"""Whose names stand in a manifesto: the party's own, from its facts, and others', from how the text speaks of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from analyser.model.manifesto import Facts, Passage

LEAST = 2  #: times a name must stand as a party's before it is taken for one
_PARTY = re.compile(  # "Purple Party", "Purple-led coalition", "Purple MPs"
    r"\b((?:[A-Z][a-z]+ ){0,2}[A-Z][A-Za-z]+)(?: |-led )(?:Party|[Gg]overnment|MPs|[Cc]ouncillors|"
    r"manifesto|[Cc]oalition)\b"
)
_PEOPLE = re.compile(
    r"\b[Tt]he ([A-Z][a-z]+(?: [A-Z][a-z]+)?s) (?:have|want|will|would|plan|are|were|say|said|claim|"
    r"cut|failed)\b"
)
_NATIONS = frozenset(  # words before "government", "council" or "party" that name no party
    re.findall(
        r"\w+",
        "UK British Britain Scottish Scotland Welsh Wales English England Irish Ireland Northern Local National "
        "Central US European Federal Our This The A Next New Current Previous Last Any Every Members House Devolved "
        "Assembly HM In",
    )
)
_SMALL = frozenset({"the", "of", "and", "for", "party", "a"})


@dataclass(frozen=True, slots=True)
class Names:
    """Lower-case names: the manifesto's own party and the others that it speaks of."""

    own: frozenset[str]
    others: frozenset[str]


def read_names(passages: Iterable[Passage], facts: Facts | None) -> Names:
    """Read the names of parties from a manifesto's own words; the first word of a name stands for it."""
    texts = [passage.text for passage in passages]
    party = facts.party if facts else ""
    own = {w.lower() for w in re.findall(r"\w+", party)} - _SMALL
    initials = "".join(w[0] for w in re.findall(r"[A-Z]\w*", party)).lower()
    own |= {initials} if len(initials) > 2 else set()
    lower = Counter(word for text in texts for word in re.findall(r"[a-z]+", text))
    seen: Counter[str] = Counter()
    for words in _named(texts):
        if "".join(w[0] for w in words).upper() in {party.upper(), party.upper().removesuffix("P")}:
            own.add(words[0].lower())  # "Purple Unionist" Party, of a manifesto whose party is "PUP"
        elif not any(word in _NATIONS for word in words):
            seen[words[0].lower()] += 1
    others = {
        n for n, times in seen.items() if times >= LEAST and 4 * times >= lower[n] and not {n, n.rstrip("s")} & own
    }
    return Names(frozenset(own), frozenset(others | {plural for name in others for plural in _plurals(name)}))


def _named(texts: Iterable[str]) -> Iterator[list[str]]:
    for text in texts:
        for match in (*_PARTY.finditer(text), *_PEOPLE.finditer(text)):
            yield match.group(1).split()


def _plurals(name: str) -> tuple[str, ...]:
    return () if name.endswith("s") else (f"{name}s", re.sub("y$", "ies", name))
