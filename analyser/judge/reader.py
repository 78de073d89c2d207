"""Read the stance of passages: by the parse where an English model is there, else by word order; each passage once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from analyser.judge.by_order import read_by_order
from analyser.judge.by_parse import Parsed, read_by_parse
from analyser.judge.cues import CueBook, Found, load_cues
from analyser.judge.names import Names
from analyser.judge.stance import Stance
from analyser.language import Annotation, load_language
from analyser.model.findings import Candidate, Hit
from analyser.model.manifesto import Passage
from analyser.model.pledges import Reach


class Reader:
    """The stances of one manifesto's passages, read when asked for and kept."""

    def __init__(self, annotation: Annotation, names: Names) -> None:
        self.annotation, self.names = annotation, names
        self.book: CueBook = load_cues()
        self._cues: dict[int, tuple[Found, ...]] = {}
        self._parsed: dict[int, Parsed] = {}
        self._stances: dict[tuple[int, tuple[tuple[int, int], ...]], Stance] = {}

    @cached_property
    def parses(self) -> bool:
        """True where spaCy's model can parse."""
        return "parser" in load_language().pipe_names

    def prepare(self, candidates: Iterable[Candidate]) -> None:
        """Parse, in one batch, the passages whose stance matters: those that say more than the subject."""
        if not self.parses:
            return
        places = {c.passage.index for c in candidates if any(h.query.reach is not Reach.SUBJECT for h in c.hits)}
        for place, doc in self.annotation.parse(sorted(places)):
            passage = self.annotation.passages[place]
            before = self.annotation.passages[place - 1].text.lower() if place else ""
            reading = self.annotation.readings[place]
            self._parsed[place] = Parsed(passage, reading, self._find(passage), doc, self.book, self.names, before)

    def stance(self, passage: Passage, hit: Hit) -> Stance:
        """How the passage speaks where it satisfies a query."""
        key = passage.index, hit.spans
        if key not in self._stances:
            parsed = self._parsed.get(passage.index)
            if parsed is not None:
                self._stances[key] = read_by_parse(parsed, hit.spans)
            else:
                reading = self.annotation.readings[passage.index]
                cues = self._find(passage)
                self._stances[key] = read_by_order(passage, reading, cues, hit.spans, self.book, self.names)
        return self._stances[key]

    def _find(self, passage: Passage) -> tuple[Found, ...]:
        if passage.index not in self._cues:
            self._cues[passage.index] = self.book.find(self.annotation.readings[passage.index])
        return self._cues[passage.index]
