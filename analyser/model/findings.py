"""What was found: candidates for an ask, the judgement of each, the finding of the ask, and a party's scorecard."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from analyser.model.manifesto import Facts, Passage
from analyser.model.pledges import Query


class Status(StrEnum):
    """What a manifesto says on an ask or a pledge: the codebook's words, and three that are not findings."""

    COMMITTED = "committed"  #: promises, in its own name, what the ask asks for
    PARTIAL = "partial"  #: promises part of it, or a weaker step
    MENTIONED = "mentioned"  #: speaks of the subject and promises nothing towards the ask
    OPPOSED = "opposed"  #: promises or defends the contrary
    MIXED = "mixed"  #: of a pledge only: some asks are met, another is opposed
    NONE = "none"  #: the whole text was searched and has no passage on the subject
    UNREAD = "not read"  #: the document or these sheets could not be read: not a finding
    UNJUDGED = "no verdict"  #: the ask has no written vocabulary: passages only
    UNCLEAR = "unclear"  #: set by people only
    NOT_APPLICABLE = "not applicable"  #: set by people only


class Signal(StrEnum):
    """Where a candidate's score comes from."""

    QUERIES = "queries"  #: concept queries of the ask's vocabulary
    WORDS = "words"  #: TF-IDF over lemmas
    CHARACTERS = "characters"  #: TF-IDF over character n-grams
    EXAMPLES = "examples"  #: nearness to the ask's example sentences
    EMBEDDING = "embedding"  #: a small static embedding


@dataclass(frozen=True, slots=True)
class Hit:
    """A query that a passage satisfies, and the words that did it."""

    query: Query
    terms: tuple[str, ...]  #: as printed
    spans: tuple[
        tuple[int, int], ...
    ] = ()  #: one a part of the query: first word and the word after the last, lead-in's words counted


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that may bear on an ask, and why it was proposed."""

    ask: str
    passage: Passage
    score: float  #: fused, for ranking within the ask only: not a probability
    signals: tuple[tuple[Signal, float], ...]
    hits: tuple[Hit, ...]
    terms: tuple[str, ...]  #: the words that ask and passage share, as printed


@dataclass(frozen=True, slots=True)
class Search:
    """The record behind "no mention found"."""

    terms: tuple[str, ...]  #: everything that was looked for
    passages: int
    sheets_read: int
    sheets_unread: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Proposals:
    """All that matching has to say of one ask: candidates best first, and the record of the search."""

    ask: str
    candidates: tuple[Candidate, ...]
    search: Search


class Cue(StrEnum):
    """A reading of a passage, from cues as data."""

    OWN_PROMISE = "own promise"
    OTHER_PARTY = "other party"
    GOVERNMENT = "government"
    QUOTED = "quoted"
    RECORD = "record"
    VALUE = "value"
    WEAK = "weak instrument"
    CONDITION = "condition"
    NEGATED = "negated"
    CONTRARY = "contrary direction"
    SPECIFIC = "specific"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a status was given: the codebook's rule by its number, and a plain sentence."""

    rule: str  #: ``1`` to ``19``, or ``note`` for a note on a single ask
    text: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """One candidate read against its ask."""

    candidate: Candidate
    status: Status
    reasons: tuple[Reason, ...]
    cues: tuple[tuple[Cue, str], ...] = ()  #: each with the words that gave it, as printed
    delivers: frozenset[str] = frozenset()  #: those of the ask's parts that it promises whole


@dataclass(frozen=True, slots=True)
class Finding:
    """A manifesto's status on one ask, with its evidence and its reasons."""

    ask: str
    status: Status
    confidence: float  #: calibrated: the share of such cells in which the experts agreed; 0 where there is no verdict
    reasons: tuple[Reason, ...]
    evidence: tuple[Judgement, ...]  #: best first, those that carry the status
    others: tuple[Judgement, ...]  #: the further candidates, best first: what was looked at and why it doesn't count
    search: Search
    scope: str = ""  #: ``scotland``, ``wales`` or ``northern-ireland`` where only that nation is meant
    confirmed: str = ""  #: who checked it; empty for a suggestion
    comment: str = ""  #: what that person wrote beside it


@dataclass(frozen=True, slots=True)
class PledgeScore:
    """A pledge's status, derived from its asks as the codebook says."""

    pledge: str
    status: Status
    committed: int
    partial: int
    asks: int

    @property
    def count(self) -> str:
        """The count that stands beside the status, such as ``3 of 5 asks committed, 1 partial``."""
        return f"{self.committed} of {self.asks} asks committed, {self.partial} partial"


@dataclass(frozen=True, slots=True)
class Scorecard:
    """One manifesto against the whole pledge set."""

    facts: Facts
    findings: tuple[Finding, ...]  #: one an ask, in the set's order
    pledges: tuple[PledgeScore, ...]  #: one a pledge, in the set's order
