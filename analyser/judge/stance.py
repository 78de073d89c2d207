"""How a passage speaks where it touches an ask: who acts, whether it binds, which way, and how far."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Voice(StrEnum):
    """What kind of saying the ask's words stand in."""

    PROMISE = "promise"  #: an act to come, in the party's own name or as a policy in a list
    RECORD = "record"  #: what has been done, or is in force
    OTHERS = "others"  #: what another party, a government or an opponent did or would do
    HELD = "held"  #: a view of the party's own: "we believe …", "we do not believe …"
    STATEMENT = "statement"  #: a value, a problem, a fact


@dataclass(frozen=True, slots=True)
class Stance:
    """A passage's stance towards the words of one query hit; each cue as printed, empty where there is none."""

    voice: Voice
    voice_words: str = ""
    weak: str = ""
    pause: str = ""
    condition: str = ""
    negated: str = ""
    review: str = ""  #: the act itself is a review, a pilot, a consultation
    apart: bool = False  #: the words of the hit stand in different acts
    described: str = ""  #: a clause that only says who is meant, by what they have already: "pupils who receive it"
    undone: str = ""  #: a verb that puts an end to what it governs: matters to what points away from an ask
