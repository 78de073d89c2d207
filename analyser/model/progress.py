"""How a long run says where it is: the core never prints, it calls back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    READING = "reading"
    SEGMENTING = "cutting into passages"
    MATCHING = "matching"
    JUDGING = "judging"
    WRITING = "writing"


@dataclass(frozen=True, slots=True)
class Progress:
    """``reading sheet 41 of 98`` of one manifesto."""

    manifesto: str
    stage: Stage
    done: int
    total: int


ProgressCallback = Callable[[Progress], None]


def silent(progress: Progress) -> None:
    """Let progress pass unheard."""
