"""Whose names stand in a manifesto: the party's own, from its facts, and others', from how the text speaks of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
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
_NATIONS = frozenset(  # what governments and councils are called by that is no party's name
    [
        "UK",
        "British",
        "Britain",
        "Scottish",
        "Scotland",
        "Welsh",
        "Wales",
        "English",
        "England",
        "Irish",
        "Ireland",
        "Northern",
        "Local",
        "National",
        "Central",
        "US",
        "European",
        "Federal",
        "Our",
        "This",
        "The",
        "A",
        "Next",
        "New",
        "Current",
        "Previous",
        "Last",
        "Any",
        "Every",
        "Members",
        "House",
        "Devolved",
        "Assembly",
    ]
)
_SMALL = frozenset({"the", "of", "and", "for", "party", "a"})


@dataclass(frozen=True, slots=True)
class Names:
    """Lower-case names: the manifesto's own party and the others that it speaks of."""

    own: frozenset[str]
    others: frozenset[str]


def read_names(passages: Iterable[Passage], facts: Facts | None) -> Names:
    """Read the names of parties from a manifesto's own words; the first word of a name stands for it."""
    own = (
        frozenset(w.lower() for w in re.findall(r"\w+", facts.party) if w.lower() not in _SMALL)
        if facts
        else frozenset()
    )
    initials = "".join(w[0] for w in re.findall(r"[A-Z]\w*", facts.party)).lower() if facts else ""
    own |= {initials} if len(initials) > 2 else set()
    seen: Counter[str] = Counter()
    for passage in passages:
        for match in (*_PARTY.finditer(passage.text), *_PEOPLE.finditer(passage.text)):
            words = match.group(1).split()
            if not any(word in _NATIONS for word in words):
                seen[words[0].lower()] += 1
    others = {
        name for name, times in seen.items() if times >= LEAST and name not in own and name.rstrip("s") not in own
    }
    return Names(own, frozenset(others) | {f"{n}s" for n in others} | {re.sub("y$", "ies", n) for n in others})
