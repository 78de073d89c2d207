"""Scope: whether a status rests on one devolved nation only (codebook, rule 4). It never changes the status."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib.resources import files

from analyser.model.findings import Judgement
from analyser.model.manifesto import Passage


def scope_of(evidence: Sequence[Judgement]) -> str:
    """Name the one nation that every passage of the evidence speaks of, or give an empty string.

    Args:
        evidence: the judgements that carry a status.

    Returns:
        ``scotland``, ``wales``, ``northern-ireland`` or nothing.
    """
    found = [_nations(judgement.candidate.passage) for judgement in evidence]
    common = frozenset.intersection(*found) if found else frozenset()
    return next(iter(common)) if len(common) == 1 else ""


def _nations(passage: Passage) -> frozenset[str]:
    nations, whole = _patterns()
    words = " . ".join((*passage.heading_path, passage.lead_in, passage.text))
    if whole.search(words):
        return frozenset()
    return frozenset(name for name, pattern in nations.items() if pattern.search(words))


@lru_cache(maxsize=1)
def _patterns() -> tuple[dict[str, re.Pattern[str]], re.Pattern[str]]:
    table = tomllib.loads(files("analyser.judge").joinpath("nations.toml").read_text(encoding="utf-8"))
    return {name: _any_of(words) for name, words in table["nations"].items()}, _any_of(table["whole"]["words"])


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, words)) + r")(?!\w)")
