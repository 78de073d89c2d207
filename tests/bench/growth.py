"""Matching and judging after extraction: seconds of CPU per stage, and how time grows with the number of manifestos."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path
from typing import TypeVar

from analyser.bundled import default_set
from analyser.extract import ExtractOptions, extract
from analyser.judge import judge
from analyser.match import match
from analyser.model.manifesto import Document
from analyser.model.pledges import PledgeSet
from analyser.pledges import load_pledge_set
from analyser.segment import segment

COUNTS = (1, 2, 4, 8)
TARGET = 8.0  #: seconds of CPU for one manifesto of `WORDS` words, models included
WORDS = 30_000

Result = TypeVar("Result")


def run(pdfs: list[Path], rounds: int) -> None:
    """Print what one manifesto costs, the models first, then 1, 2, 4 and 8 of them in one process."""
    documents = [extract(path, options=ExtractOptions(any_language=True)) for path in pdfs]
    pledge_set = load_pledge_set(default_set())
    longest = max(documents, key=_words)
    with_models = _cpu(lambda: _analyse(longest, pledge_set))[0]
    print(f"first manifesto, models included: {with_models:.1f} s of CPU for {_words(longest):,} words")
    print(f"for {WORDS:,} words: {with_models * WORDS / _words(longest):.1f} s (target: at most {TARGET:.0f})")
    for document in documents:
        passages = segment(document)
        matching, proposals = _cpu(lambda d=document, p=passages: match(d, p, pledge_set))
        judging, _ = _cpu(lambda q=proposals, p=passages: judge(q, p, pledge_set))
        print(f"{document.facts.id:28} {_words(document):7,} words  match {matching:5.2f} s  judge {judging:5.2f} s")
    for count in COUNTS:
        some = list(islice(cycle(documents), count))
        best = min(_cpu(lambda s=some: [_analyse(document, pledge_set) for document in s])[0] for _ in range(rounds))
        each = best / (sum(map(_words, some)) / 1000)
        print(f"{count} manifestos: {best:6.1f} s of CPU, {each * 1000:.0f} ms per thousand words", flush=True)


def _analyse(document: Document, pledge_set: PledgeSet) -> None:
    passages = segment(document)
    judge(match(document, passages, pledge_set), passages, pledge_set)


def _words(document: Document) -> int:
    return sum(len(block.words) for sheet in document.sheets for block in sheet.blocks)


def _cpu(work: Callable[[], Result]) -> tuple[float, Result]:
    """Seconds of CPU of this process, which other programs on the machine do not change much."""
    started = time.process_time()
    result = work()
    return time.process_time() - started, result
