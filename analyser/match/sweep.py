"""The exhaustive sweep: every phrase of the vocabulary over every word of a manifesto, in one PhraseMatcher pass."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from analyser.language import Annotation, Reading, base_form, words_of
from analyser.match.lexicon import ANY_ENDING, Part, Phrase

Span = tuple[int, int]  #: first word and the word after the last, in a passage's reading
MASKED = "·"  #: stands for a word that no phrase may match
MOST_EXPANSIONS = 400  #: of one phrase's wildcards; a phrase that means more than this means nothing


@dataclass(frozen=True, slots=True)
class Sweep:
    """Where each phrase stands: in the passages, by place, and in the headings above them."""

    annotation: Annotation
    hits: dict[Phrase, dict[int, tuple[Span, ...]]]
    heading_hits: dict[Phrase, frozenset[tuple[str, ...]]]  #: heading paths that hold the phrase

    def of_part(self, part: Part) -> dict[int, tuple[Span, ...]]:
        """Places and spans of any phrase of a part, in reading order, longer ones first: a part itself has none."""
        found: dict[int, set[Span]] = defaultdict(set)
        for phrase in part:
            for place, spans in self.hits.get(phrase, {}).items():
                found[place].update(spans)
        return {place: tuple(sorted(found[place], key=lambda span: (span[0], -span[1]))) for place in sorted(found)}

    def near(self, part: Part) -> frozenset[int]:
        """Places where a part stands in the passage, the headings above it or the passage before it."""
        inside = self.of_part(part).keys()
        paths = frozenset[tuple[str, ...]]().union(*(self.heading_hits.get(phrase, frozenset()) for phrase in part))
        passages = self.annotation.passages
        after = {
            p + 1 for p in inside if p + 1 < len(passages) and passages[p + 1].heading_path == passages[p].heading_path
        }
        return frozenset(inside) | after | {i for i, passage in enumerate(passages) if passage.heading_path in paths}


def sweep(annotation: Annotation, phrases: Iterable[Phrase]) -> Sweep:
    """Find every phrase in every passage, and in every heading above one."""
    paths = list(dict.fromkeys(passage.heading_path for passage in annotation.passages))
    headings = [[base_form(w.spelling) for heading in path for w in words_of(heading)] for path in paths]
    vocab = Vocab()
    matcher, names = _matcher(vocab, phrases, _types(annotation, paths))
    hits: dict[Phrase, dict[int, tuple[Span, ...]]] = defaultdict(dict)
    for place, reading in enumerate(annotation.readings):
        for phrase, span in _find(matcher, names, Doc(vocab, words=_unmasked(reading))):
            hits[phrase][place] = (*hits[phrase].get(place, ()), span)
    heading_hits: dict[Phrase, set[tuple[str, ...]]] = defaultdict(set)
    for path, keys in zip(paths, headings, strict=True):
        for phrase, _ in _find(matcher, names, Doc(vocab, words=keys)):
            heading_hits[phrase].add(path)
    return Sweep(annotation, dict(hits), {phrase: frozenset(found) for phrase, found in heading_hits.items()})


def _unmasked(reading: Reading) -> list[str]:
    """A reading's base forms, with a blank for each word of a phrase that says nothing of an act."""
    keys, spellings = list(reading.keys), reading.spellings
    for number, spelling in enumerate(spellings):
        for phrase in _masks().get(spelling, ()):
            if spellings[number : number + len(phrase)] == phrase:
                keys[number : number + len(phrase)] = [MASKED] * len(phrase)
    return keys


@lru_cache(maxsize=1)
def _masks() -> dict[str, list[tuple[str, ...]]]:
    """Masked phrases by their first word."""
    table = tomllib.loads(files("analyser.match").joinpath("masks.toml").read_text(encoding="utf-8"))
    masks: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for phrase in table["phrases"]:
        words = tuple(word.spelling for word in words_of(phrase))
        masks[words[0]].append(words)
    return masks


def _find(matcher: PhraseMatcher, names: dict[int, Phrase], doc: Doc) -> Iterator[tuple[Phrase, Span]]:
    for name, start, end in matcher(doc) if len(doc) else ():
        yield names[name], (start, end)


def _types(annotation: Annotation, paths: Iterable[tuple[str, ...]]) -> dict[str, str]:
    """Every spelling of the manifesto with its base form, for wildcards to be expanded against."""
    types = {s: k for reading in annotation.readings for s, k in zip(reading.spellings, reading.keys, strict=True)}
    return types | {w.spelling: base_form(w.spelling) for path in paths for heading in path for w in words_of(heading)}


def _matcher(vocab: Vocab, phrases: Iterable[Phrase], types: dict[str, str]) -> tuple[PhraseMatcher, dict[int, Phrase]]:
    matcher, names = PhraseMatcher(vocab, attr="ORTH"), {}
    spellings = sorted(types)

    @cache
    def alternatives(word: str) -> tuple[str, ...]:
        if not word.endswith(ANY_ENDING):
            return (word,)
        stem = word.removesuffix(ANY_ENDING)
        return tuple(dict.fromkeys(types[s] for s in spellings if s.startswith(stem)))

    for phrase in sorted(phrases):
        forms = list(product(*map(alternatives, phrase)))[:MOST_EXPANSIONS]
        if forms:
            name = " ".join(phrase)
            matcher.add(name, [Doc(vocab, words=list(form)) for form in forms])
            names[vocab.strings[name]] = phrase
    return matcher, names
