"""Put the sweep's hits together: which passage satisfies which query, and with which words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise, product

from analyser.match.lexicon import CompiledQuery, Lexicon, Part
from analyser.match.sweep import Span, Sweep
from analyser.model.findings import Hit

FARTHEST = 25  #: words between the parts of a query that names no distance; about a long sentence
MOST_COMBINATIONS = 2_000  #: of one query's hits in one passage; a passage with more is a list without sentences


def find_hits(sweep: Sweep, lexicon: Lexicon) -> dict[str, dict[int, tuple[Hit, ...]]]:
    """Evaluate every query: by ask, by the passage's place, the queries that it satisfies."""
    parts: dict[Part, dict[int, tuple[Span, ...]]] = {}
    near: dict[Part, frozenset[int]] = {}
    for compiled in lexicon.queries:
        for part in compiled.all + compiled.unless:
            if part not in parts:
                parts[part] = sweep.of_part(part)
        for part in compiled.context:
            if part not in near:
                near[part] = sweep.near(part)
    found: dict[str, dict[int, tuple[Hit, ...]]] = {compiled.ask: {} for compiled in lexicon.queries}
    for compiled in lexicon.queries:
        for place, spans in _satisfied(compiled, sweep, parts, near):
            passage, reading = sweep.annotation.passages[place], sweep.annotation.readings[place]
            terms = tuple(reading.printed(passage, *span) for span in spans)
            hit = Hit(compiled.query, tuple(filter(None, terms)), spans)
            found[compiled.ask][place] = (*found[compiled.ask].get(place, ()), hit)
    return found


def _satisfied(
    compiled: CompiledQuery,
    sweep: Sweep,
    parts: dict[Part, dict[int, tuple[Span, ...]]],
    near: dict[Part, frozenset[int]],
) -> Iterator[tuple[int, tuple[Span, ...]]]:
    """Yield the places that satisfy a query, each with the closest span of every part."""
    groups = [parts[part] for part in compiled.all]
    if not groups:
        return
    smallest = min(groups, key=len)
    for place in smallest:
        if not all(place in group for group in groups):
            continue
        if any(place in parts[part] for part in compiled.unless) or not all(place in near[c] for c in compiled.context):
            continue
        spans = _closest([group[place] for group in groups], sweep.annotation.readings[place].lead, compiled)
        if spans:
            yield place, spans


def _closest(groups: list[tuple[Span, ...]], lead: int, compiled: CompiledQuery) -> tuple[Span, ...] | None:
    """The choice of one span a part that lies closest together, at least one of them outside the lead-in."""
    best: tuple[int, tuple[Span, ...]] | None = None
    for number, choice in enumerate(product(*groups)):
        if number > MOST_COMBINATIONS:
            break
        if all(end <= lead for _, end in choice) or _overlap(choice):
            continue
        if compiled.query.ordered and any(a[0] >= b[0] for a, b in pairwise(choice)):
            continue
        gap = gap_of(choice)
        if gap <= (compiled.query.within or FARTHEST) and (best is None or gap < best[0]):
            best = gap, choice
    return best[1] if best else None


def _overlap(spans: tuple[Span, ...]) -> bool:
    """True where two parts would be met by one word: "staying put" is no word of doing beside itself."""
    return any(a[0] < b[1] and b[0] < a[1] for a, b in combinations(spans, 2))


def gap_of(spans: tuple[Span, ...]) -> int:
    """Words from the first span's end to the last span's start; 0 where they touch or overlap."""
    first, last = min(spans, key=lambda s: s[1]), max(spans, key=lambda s: s[0])
    return max(0, last[0] - first[1])
