"""Propose, for every ask, the passages that may bear on it, best first, and keep the record of the search."""

from __future__ import annotations

from functools import lru_cache

from analyser.language import Annotation, annotate, base_form, words_of
from analyser.match.lexicon import Lexicon, compile_lexicon
from analyser.match.queries import find_hits
from analyser.match.ranking import rank
from analyser.match.rows import leave_bare_rows
from analyser.match.similarity import Similarities, similarities
from analyser.match.sweep import sweep
from analyser.model.findings import Candidate, Hit, Proposals, Search
from analyser.model.manifesto import Document, Passage
from analyser.model.pledges import Ask, PledgeSet
from analyser.model.progress import Progress, ProgressCallback, Stage, silent

LEAST = 12  #: candidates an ask is given where the manifesto has them, so that the ten shown are never short
MOST = 60  #: candidates kept beyond those that satisfy a query


def match(
    document: Document,
    passages: tuple[Passage, ...],
    pledge_set: PledgeSet,
    progress: ProgressCallback = silent,
) -> tuple[Proposals, ...]:
    """Match a manifesto's passages against every ask of a pledge set.

    Returns:
        One `Proposals` an ask, in the set's order; candidates best first.
    """
    annotation = annotate(passages)
    lexicon = _lexicon(pledge_set)
    hits = leave_bare_rows(find_hits(sweep(annotation, lexicon.phrases), lexicon), annotation)
    nearness = similarities(annotation, pledge_set) if passages else Similarities({})
    proposals = []
    for row, ask in enumerate(pledge_set.asks):
        candidates = _candidates(ask, row, annotation, hits.get(ask.id, {}), nearness)
        proposals.append(Proposals(ask.id, candidates, _search(ask, document, passages, lexicon)))
        progress(Progress(document.facts.id, Stage.MATCHING, row + 1, len(pledge_set.asks)))
    return tuple(proposals)


_compiled: dict[str, tuple[PledgeSet, Lexicon]] = {}


def _lexicon(pledge_set: PledgeSet) -> Lexicon:
    """The set's lexicon, compiled when a set is first met in this process."""
    known = _compiled.get(pledge_set.id)
    if known is None or known[0] is not pledge_set:
        known = _compiled[pledge_set.id] = pledge_set, compile_lexicon(pledge_set)
    return known[1]


def _candidates(
    ask: Ask, row: int, annotation: Annotation, hits: dict[int, tuple[Hit, ...]], nearness: Similarities
) -> tuple[Candidate, ...]:
    if not annotation.passages:
        return ()
    signals = {signal: scores[row] for signal, scores in nearness.scores.items()}
    order, fused = rank(annotation.passages, hits, signals)
    wanted = [place for place in order if place in hits or fused[place] > 0][: max(MOST, len(hits) + LEAST)]
    asked = set(_content_words(ask.text))
    return tuple(
        Candidate(
            ask=ask.id,
            passage=annotation.passages[place],
            score=float(fused[place]),
            signals=tuple((signal, round(float(scores[place]), 4)) for signal, scores in signals.items()),
            hits=hits.get(place, ()),
            terms=_terms(annotation, place, hits.get(place, ()), asked),
        )
        for place in wanted
    )


@lru_cache(maxsize=1024)
def _content_words(text: str) -> tuple[str, ...]:
    return tuple(base_form(w.spelling) for w in words_of(text) if len(w.spelling) > 3)


def _terms(annotation: Annotation, place: int, hits: tuple[Hit, ...], asked: set[str]) -> tuple[str, ...]:
    """The words that passage and ask share, as printed: its queries' first, then those of the ask's own text."""
    from_queries = (term for hit in hits for term in hit.terms)
    reading, passage = annotation.readings[place], annotation.passages[place]
    shared = (
        reading.printed(passage, i, i + 1) for i, key in enumerate(reading.keys) if i >= reading.lead and key in asked
    )
    return tuple({term.lower(): term for term in (*from_queries, *shared)}.values())


def _search(ask: Ask, document: Document, passages: tuple[Passage, ...], lexicon: Lexicon) -> Search:
    return Search(
        terms=lexicon.terms.get(ask.id, ()),
        passages=len(passages),
        sheets_read=len(document.sheets) - len(document.unread),
        sheets_unread=document.unread,
    )
