"""Nearness of every passage to every ask, by TF-IDF over base forms and over character n-grams; all matrices sparse.

Similarity finds the topic. It does not see stance, so it proposes candidates and never gives a status.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix  # type: ignore[import-untyped] # SciPy ships none
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer, TfidfVectorizer

from analyser.language import Annotation, base_form, words_of
from analyser.model.findings import Signal
from analyser.model.pledges import Ask, PledgeSet

CHARACTERS = (3, 5)  #: length of the n-grams; the usual range for inflected and misread words (Cavnar & Trenkle 1994)
CONTEXT_SHARE = (
    0.35  #: weight of heading and lead-in beside the passage's own words; chosen on gold/open, see METHOD.md
)
Scores = NDArray[np.float32]  #: asks × passages, cosines from 0 to 1


@dataclass(frozen=True, slots=True)
class Similarities:
    """One matrix a signal, asks × passages."""

    scores: dict[Signal, Scores]


def similarities(annotation: Annotation, pledge_set: PledgeSet) -> Similarities:
    """Score every passage against every ask's text, definition and examples."""
    asks = pledge_set.asks
    descriptions = [_description(ask, pledge_set) for ask in asks]
    examples = [
        [e.text for e in pledge_set.vocabulary[a.id].examples] if a.id in pledge_set.vocabulary else [] for a in asks
    ]
    flat = [text for texts in examples for text in texts]
    own = [" ".join(reading.keys[reading.lead :]) for reading in annotation.readings]
    context = [" ".join(_keys(" ".join((*p.heading_path, p.lead_in)))) for p in annotation.passages]
    spelt = [" ".join(_keys(text)) for text in descriptions + flat]
    words, characters = _words_space([*own, *spelt]), _characters_space([*own, *spelt])
    scores: dict[Signal, Scores] = {}
    for signal, space in ((Signal.WORDS, words), (Signal.CHARACTERS, characters)):
        passages = space(own) + CONTEXT_SHARE * space(context)
        scores[signal] = _dense(space([" ".join(_keys(t)) for t in descriptions]) @ passages.T)
        if flat:
            near = _dense(space([" ".join(_keys(t)) for t in flat]) @ passages.T)
            best = _best_of_groups(near, [len(texts) for texts in examples])
            scores[Signal.EXAMPLES] = np.maximum(scores.get(Signal.EXAMPLES, best), best)
    return Similarities(scores)


def _description(ask: Ask, pledge_set: PledgeSet) -> str:
    vocabulary = pledge_set.vocabulary.get(ask.id)
    return f"{ask.text} {vocabulary.definition}" if vocabulary else ask.text


def _keys(text: str) -> list[str]:
    return [base_form(word.spelling) for word in words_of(text)]


def _words_space(texts: Sequence[str]) -> Callable[[Iterable[str]], csr_matrix]:
    space = TfidfVectorizer(
        tokenizer=str.split, token_pattern=None, lowercase=False, ngram_range=(1, 2), sublinear_tf=True
    )
    space.set_params(stop_words=None, dtype=np.float32)
    space.fit(texts)

    def transform(texts: Iterable[str]) -> csr_matrix:
        return space.transform(texts)

    return transform


def _characters_space(texts: Sequence[str]) -> Callable[[Iterable[str]], csr_matrix]:
    """Character n-grams inside words, counted once a word type; a passage's are its words' counts times theirs."""
    types = CountVectorizer(tokenizer=str.split, token_pattern=None, lowercase=False, dtype=np.float32)
    counts = types.fit_transform(texts)
    grams = CountVectorizer(analyzer="char_wb", ngram_range=CHARACTERS, dtype=np.float32)
    spelt = grams.fit_transform(types.get_feature_names_out())
    weights = TfidfTransformer(sublinear_tf=True).fit(counts @ spelt)

    def transform(texts: Iterable[str]) -> csr_matrix:
        return weights.transform(types.transform(texts) @ spelt)

    return transform


def _dense(matrix: csr_matrix) -> Scores:
    return np.asarray(matrix.todense(), dtype=np.float32)


def _best_of_groups(near: Scores, sizes: Sequence[int]) -> Scores:
    """The highest row of each group of rows; zeros for an empty group."""
    rows, start = [], 0
    for size in sizes:
        rows.append(near[start : start + size].max(axis=0) if size else np.zeros(near.shape[1], dtype=np.float32))
        start += size
    return np.stack(rows)
