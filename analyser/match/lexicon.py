"""Compile a pledge set's vocabulary once: phrases as base forms, parts as sets of phrases, queries of parts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from analyser.language import base_form, words_of
from analyser.model.pledges import PledgeSet, Query

SEPARATOR = " | "
ANY_ENDING = "*"

Phrase = tuple[str, ...]  #: base forms; a word that ends in * stands for every word of the text that starts so
Part = frozenset[Phrase]


@dataclass(frozen=True, slots=True)
class CompiledQuery:
    """A query whose parts are sets of phrases."""

    ask: str
    query: Query
    all: tuple[Part, ...]
    context: tuple[Part, ...]
    unless: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every query of a pledge set, compiled, and every phrase they look for."""

    queries: tuple[CompiledQuery, ...]
    phrases: frozenset[Phrase]
    terms: Mapping[str, tuple[str, ...]]  #: by ask, everything that is looked for, as the vocabulary writes it


def phrase_of(text: str) -> Phrase:
    """Read a phrase of a vocabulary: ``benefit cap*`` → ``("benefit", "cap*")``."""
    words = []
    for chunk in text.split():
        parts = [word.spelling for word in words_of(chunk)]
        wild = chunk.endswith(ANY_ENDING) and bool(parts)
        words += [base_form(word) for word in (parts[:-1] if wild else parts)]
        if wild:
            words.append(parts[-1] + ANY_ENDING)
    return tuple(words)


def compile_part(part: str, *concepts: Mapping[str, tuple[str, ...]]) -> Part:
    """Resolve ``@name | literal phrase`` to its phrases; a name is looked up in the ask's own concepts first.

    Raises:
        KeyError: a concept that neither the ask nor the set knows.
    """
    phrases: set[Phrase] = set()
    for alternative in part.split(SEPARATOR):
        text = alternative.strip()
        if text.startswith("@"):
            found = next((c[text[1:]] for c in concepts if text[1:] in c), None)
            if found is None:
                raise KeyError(text)
            for entry in found:
                phrases |= compile_part(entry, *concepts[1:]) if entry.startswith("@") else {phrase_of(entry)}
        else:
            phrases.add(phrase_of(text))
    return frozenset(phrase for phrase in phrases if phrase)


def compile_lexicon(pledge_set: PledgeSet) -> Lexicon:
    """Compile every query of every ask of the set."""
    queries = tuple(
        CompiledQuery(ask, query, *(_parts(parts, vocabulary.concepts, pledge_set.concepts) for parts in groups))
        for ask, vocabulary in pledge_set.vocabulary.items()
        for query in vocabulary.queries
        for groups in [(query.all, query.context, query.unless)]
    )
    phrases = (phrase for q in queries for part in q.all + q.context + q.unless for phrase in part)
    terms = {ask: _terms(v.queries, v.concepts, pledge_set.concepts) for ask, v in pledge_set.vocabulary.items()}
    return Lexicon(queries, frozenset(phrases), terms)


def _terms(queries: tuple[Query, ...], *concepts: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The phrases of an ask's queries as written, its own concepts spelt out and shared ones by name."""
    own, alternatives = concepts[0], [a.strip() for q in queries for part in q.all for a in part.split(SEPARATOR)]
    written = [e for a in alternatives for e in (own.get(a[1:], (a[1:],)) if a.startswith("@") else (a,))]
    return tuple(dict.fromkeys(written))


def _parts(parts: tuple[str, ...], *concepts: Mapping[str, tuple[str, ...]]) -> tuple[Part, ...]:
    return tuple(compile_part(part, *concepts) for part in parts)
