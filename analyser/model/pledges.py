"""The yardstick: a set of pledges, each grouping asks, and the vocabulary that finds and weighs a manifesto's words.

In the literature a *pledge* is what a party makes. Here the **pledges** are a network's; a party's words are a passage.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Reach(StrEnum):
    """What a *promise* would amount to for an ask, if it said what a query or an example says."""

    FULL = "full"  #: it would deliver the ask in substance: `committed`
    WEAKER = "weaker"  #: part of it, a narrower group, a weaker instrument: `partial`
    CONTRARY = "contrary"  #: it would do the opposite: `opposed`
    SUBJECT = "subject"  #: it is about the ask's subject and no more: `mentioned`


class Wants(StrEnum):
    """The direction of an ask; it decides what "scrap" and "keep" mean for it."""

    END = "end"  #: stop or remove something in force
    DO = "do"  #: start, extend, fund or guarantee something
    REVIEW = "review"  #: the ask is itself a review (codebook, rule 9)


@dataclass(frozen=True, slots=True)
class Query:
    """One way in which a passage can bear on an ask: every part of `all` must occur in the passage.

    A part is ``@name`` (a concept of the ask's own file or of the set's ``concepts.toml``) or literal phrases separated
    by `` | ``. Words match in any inflection; ``word*`` matches any ending.
    """

    reach: Reach
    all: tuple[str, ...]
    within: int | None = None  #: at most this many words between the parts' nearest hits; None: anywhere in the passage
    context: tuple[str, ...] = ()  #: parts that may also stand in the heading path, the lead-in or the passage before
    unless: tuple[str, ...] = ()  #: parts that must not occur in the passage (look-alikes)
    ordered: bool = False  #: the parts' hits must also stand in the order in which `all` names them
    delivers: str = ""  #: one of the ask's `parts`, which a promise that says this delivers whole (codebook, rule 6)


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of our own, in a register manifestos use, and what a passage like it would amount to."""

    reach: Reach
    text: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a policy officer lists for one ask before any manifesto is out."""

    ask: str
    wants: Wants
    definition: str
    parts: tuple[str, ...]  #: what `committed` needs all of (codebook, rule 6), in words; empty: the ask is one thing
    concepts: Mapping[str, tuple[str, ...]]
    queries: tuple[Query, ...]
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing a government could do or not do, so that it can be judged on its own."""

    id: str  #: such as ``3c``
    text: str


@dataclass(frozen=True, slots=True)
class Pledge:
    """One of a network's pledges, verbatim, with the asks it groups."""

    id: str  #: the file's stem, such as ``03-universal-credit``
    number: int
    theme: str  #: a theme's id
    text: str
    uncrc: tuple[str, ...]  #: articles of the UN Convention on the Rights of the Child, such as ``18(2)``
    asks: tuple[Ask, ...]
    title: str = ""  #: a few words for a table's row: this project's, not the network's


@dataclass(frozen=True, slots=True)
class Theme:
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class PledgeSet:
    """All pledges of one network for one election, in order, with the notice that every page and export carries."""

    id: str
    title: str
    publisher: str
    published: date
    nation: str
    notice: str
    themes: tuple[Theme, ...]
    pledges: tuple[Pledge, ...]
    concepts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  #: shared by all asks, by name
    vocabulary: Mapping[str, Vocabulary] = field(default_factory=dict)  #: by ask; without one: no verdict

    @property
    def asks(self) -> tuple[Ask, ...]:
        """Every ask of every pledge, in order."""
        return tuple(ask for pledge in self.pledges for ask in pledge.asks)
