"""The whole of one run: which documents, against which pledges, what was found and what could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from analyser.model.findings import Scorecard
from analyser.model.manifesto import Health, Passage
from analyser.model.pledges import PledgeSet

SCHEMA = 1  #: raised when a field of the report changes its meaning or goes


@dataclass(frozen=True, slots=True)
class SheetRecord:
    """What the dashboard needs of a sheet: its two numbers and the doctor's findings."""

    number: int
    printed: str | None
    health: Health


@dataclass(frozen=True, slots=True)
class ManifestoRecord:
    """One manifesto that was read: the document's identity, its health, its scorecard and all its passages.

    The passages are kept, and not only those that became evidence, so that a reader of the report can search the whole
    text without reading the file again.
    """

    file_name: str
    sha256: str
    format: str
    grade: str
    sheets: tuple[SheetRecord, ...]
    words: int
    scorecard: Scorecard
    passages: tuple[Passage, ...] = ()  #: in reading order
    beyond: tuple[Passage, ...] = ()  #: promises on children and families that are evidence for no ask


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A document that could not be read, in a sentence that says what to do next. Never "no mention"."""

    manifesto: str  #: the file's stem
    file_name: str
    reason: str
    remedy: str
    party: str = ""
    election: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that a dashboard shows and an export writes."""

    pledge_set: PledgeSet
    manifestos: tuple[ManifestoRecord, ...]  #: by party, then by election: alphabetical, never ranked
    unreadable: tuple[Unreadable, ...]
    created: datetime
    version: str  #: of the analyser
    schema: int = SCHEMA
    notes: tuple[str, ...] = ()  #: sentences on what a reader should know of the run, such as a file given twice
