"""One reading of a manifesto for all who need it: words, base forms, and spaCy's parse where somebody asks for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from spacy.tokens import Doc

from analyser.language.folding import base_form, words_of
from analyser.language.loading import load_language
from analyser.model.manifesto import Passage

TITLES = frozenset(
    {"plan", "plans", "pledges", "proposals", "policies", "priorities", "commitments", "promises", "aims", "measures"}
)  #: last words of a lead-in that names a list and begins no sentence: "Our pledges:"


TAKES_A_VERB = frozenset(  #: last words of a lead-in that its bullets go on from
    {
        "will",
        "would",
        "shall",
        "should",
        "must",
        "to",
        "by",
        "that",
        "we'll",
        "we’ll",
        "for",
        "the",
        "support",
        "oppose",
    }
    | {
        "oppose",
        "also",
        "include",
        "including",
        "of",
        "and",
        "through",
        "it",
        "be",
        "on",
        "in",
        "with",
        "back",
        "demand",
        "have",
    }
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A passage as words, its lead-in's words first: "We will:" and "scrap the charge" are read as one sentence."""

    spellings: tuple[str, ...]  #: folded, lower case
    keys: tuple[str, ...]  #: base forms, one for each spelling
    spans: tuple[tuple[int, int], ...]  #: where each word stands in the lead-in's or the passage's own text
    lead: int  #: how many of the words belong to the lead-in

    def printed(self, passage: Passage, start: int, end: int) -> str:
        """Words `start` to `end` (not included) as printed, without the part that belongs to the lead-in."""
        start = max(start, self.lead)
        return passage.text[self.spans[start][0] : self.spans[end - 1][1]] if start < end else ""


def read(text: str, lead_in: str = "") -> Reading:
    """Read a text, below its lead-in, into words and base forms."""
    lead, own = tuple(words_of(lead_in)), tuple(words_of(text))
    spellings = tuple(word.spelling for word in lead + own)
    return Reading(
        spellings=spellings,
        keys=tuple(base_form(spelling) for spelling in spellings),
        spans=tuple((word.start, word.end) for word in lead + own),
        lead=len(lead),
    )


@dataclass(frozen=True)
class Annotation:
    """The readings of a manifesto's passages, by their place, and their parses, made when first asked for."""

    passages: tuple[Passage, ...]
    readings: tuple[Reading, ...]
    _parses: dict[int, Doc] = field(default_factory=dict, repr=False)

    def context_of(self, place: int) -> str:
        """The headings above a passage and the passage before it under the same headings."""
        passage = self.passages[place]
        before = self.passages[place - 1] if place else None
        near = before.text if before and before.heading_path == passage.heading_path else ""
        return " . ".join((*passage.heading_path, near))

    def parse(self, places: Iterable[int]) -> Iterator[tuple[int, Doc]]:
        """Yield spaCy's parse of the passages at these places, each parsed once in a manifesto's life."""
        wanted = list(dict.fromkeys(places))
        missing = [place for place in wanted if place not in self._parses]
        texts = (sentence_of(self.passages[place]) for place in missing)
        for place, doc in zip(missing, load_language().pipe(texts, batch_size=64), strict=True):
            self._parses[place] = doc
        yield from ((place, self._parses[place]) for place in wanted)


def sentence_of(passage: Passage) -> str:
    """A passage below its lead-in as one sentence: ``We will:`` and ``Scrap it`` give ``We will scrap it``."""
    lead = passage.lead_in.rstrip(" :;–—-…")
    if not lead:
        return passage.text
    if lead.split()[-1].lower() in TITLES:
        return f"{lead}. {passage.text}"
    first, text = passage.text[:1], passage.text
    second_is_lower = len(text) > 1 and text[1].islower()
    if lead.split()[-1].lower() not in TAKES_A_VERB:  # "Among our priorities:" is not read as part of the sentence
        return f"{lead}: {text}"
    return f"{lead} {first.lower() + text[1:] if second_is_lower else text}"


@lru_cache(maxsize=2)
def annotate(passages: tuple[Passage, ...]) -> Annotation:
    """Read a manifesto's passages once; the same passages give the same annotation."""
    return Annotation(passages, tuple(read(p.text, p.lead_in) for p in passages))
