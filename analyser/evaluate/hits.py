"""How often each query of the vocabulary fires over many manifestos: which fires everywhere, and which never."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from analyser.admission import admit
from analyser.errors import ManifestoError
from analyser.extract import ExtractOptions, extract
from analyser.match import match
from analyser.model.pledges import PledgeSet, Query
from analyser.model.progress import ProgressCallback, silent
from analyser.segment import segment

EVERYWHERE = 20  #: passages a manifesto, on average: more than an ask has of its own; the query is too wide


@dataclass(frozen=True, slots=True)
class QueryHits:
    """One query and how often it fired."""

    ask: str
    place: int  #: in the ask's file, among the queries of its reach, from 0
    query: Query
    passages: int  #: that satisfy it, over all manifestos
    manifestos: int  #: in which it fired at least once


@dataclass(frozen=True, slots=True)
class Firing:
    """What was counted over a folder of manifestos."""

    manifestos: int
    unread: tuple[str, ...]  #: a sentence for each file that could not be read
    queries: tuple[QueryHits, ...]  #: in the order of the vocabulary

    @property
    def never(self) -> tuple[QueryHits, ...]:
        """Queries that fired nowhere: a slip, or words that nobody uses."""
        return tuple(hits for hits in self.queries if hits.passages == 0)

    @property
    def everywhere(self) -> tuple[QueryHits, ...]:
        """Queries that fire too often to say anything, most often first."""
        wide = [hits for hits in self.queries if hits.passages > EVERYWHERE * max(1, self.manifestos)]
        return tuple(sorted(wide, key=lambda hits: -hits.passages))


def count_hits(
    paths: Iterable[Path],
    pledge_set: PledgeSet,
    *,
    options: ExtractOptions | None = None,
    progress: ProgressCallback = silent,
) -> Firing:
    """Count the passages that satisfy each query.

    Args:
        paths: The manifestos; a file that cannot be read is told and passed over.
        pledge_set: The set whose vocabulary is looked at.
        options: How to read.
        progress: Called as the work goes on.

    Returns:
        The counts. They say how often words occur and nothing of whether a finding is right.
    """
    passages: Counter[tuple[str, Query]] = Counter()
    manifestos: Counter[tuple[str, Query]] = Counter()
    read, unread = 0, []
    for entry in admit(paths)[0]:
        try:
            document = extract(entry.path, options=options, progress=progress)
        except ManifestoError as error:
            unread.append(str(error))
            continue
        proposals = match(document, segment(document), pledge_set, progress)
        fired = Counter((p.ask, hit.query) for p in proposals for c in p.candidates for hit in c.hits)
        passages.update(fired)
        manifestos.update(fired.keys())
        read += 1
    return Firing(read, tuple(unread), tuple(_counted(pledge_set, passages, manifestos)))


def _counted(
    pledge_set: PledgeSet, passages: Counter[tuple[str, Query]], manifestos: Counter[tuple[str, Query]]
) -> Iterable[QueryHits]:
    for ask in pledge_set.asks:
        places: Counter[str] = Counter()
        vocabulary = pledge_set.vocabulary.get(ask.id)
        for query in vocabulary.queries if vocabulary else ():
            key = (ask.id, query)
            yield QueryHits(ask.id, places[query.reach], query, passages[key], manifestos[key])
            places[query.reach] += 1
