"""Sheets that can be read in two orders: by what margin one is taken, and which one the hand-corrected text has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from analyser.extract.options import ExtractOptions
from analyser.extract.pdf import layout
from analyser.extract.pdf.layout.order import CLOSE, PROSE_LETTERS, PROSE_SIZE, Reading, read_in_order, weigh_orders
from analyser.extract.pdf.layout.runs import Run
from analyser.extract.pdf.read import read_pdf
from analyser.model.manifesto import Facts
from analyser.model.progress import silent
from tests.bench.faithfulness import scorer
from tests.bench.places import REFERENCES

LEAST_BETTER = 0.005  #: share of a sheet's word 6-grams: a smaller difference is chance


@dataclass(frozen=True, slots=True)
class Choice:
    """One sheet's order beside the best that reads otherwise."""

    margin: float
    taken: str
    rival: str


def run(pdfs: list[Path], rounds: int) -> None:
    """Print every sheet with two readings: its margin, and the share of each reading that the corrected text holds."""
    counts = {True: [0, 0], False: [0, 0]}
    for path in pdfs:
        reference = REFERENCES / f"{path.stem}.txt"
        for number, choice in _choices(path):
            line = f"{path.stem:28} sheet {number:4}  margin {choice.margin:5.2f}"
            if reference.is_file():
                corrected = reference.read_text(encoding="utf-8")
                taken, rival = (scorer()(corrected, text)[1] for text in (choice.taken, choice.rival))
                wrong = rival > taken + LEAST_BETTER
                counts[choice.margin < CLOSE][wrong] += 1
                line += f"  taken {taken:.3f}  other {rival:.3f}{'  wrong' if wrong else ''}"
            print(line, flush=True)
    for close, (right, wrong) in counts.items():
        print(f"margin {'below' if close else 'from'} {CLOSE}: {wrong} wrong of {right + wrong} with a corrected text")


def _choices(path: Path) -> Iterator[tuple[int, Choice]]:
    found: list[Choice | None] = []

    def weigh(runs: Sequence[Run], body: float) -> Reading:
        found.append(_choice(runs, body))
        return read_in_order(runs, body)

    with patch.object(layout, "read_in_order", weigh):
        read_pdf(path, Facts(path.stem, "", ""), ExtractOptions(), silent)
    yield from ((number, choice) for number, choice in enumerate(found, 1) if choice)


def _choice(runs: Sequence[Run], body: float) -> Choice | None:
    orders, scores, _ = weigh_orders(runs, body)
    ranked = sorted(zip(scores, (_text(order, body) for order in orders), strict=True), key=lambda pair: -pair[0])
    best, taken = ranked[0]
    return next((Choice(best - score, taken, text) for score, text in ranked[1:] if text != taken), None)


def _text(order: Sequence[Run], body: float) -> str:
    prose = [run for run in order if run.letters > PROSE_LETTERS and run.lines[0].size < PROSE_SIZE * body]
    return "\n".join(line.text for run in prose for line in run.lines)
