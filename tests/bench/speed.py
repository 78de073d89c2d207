"""Reading a PDF with the analyser, against pdfplumber's own `extract_text()`, one page after the other."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pdfplumber

from analyser.extract import ExtractOptions, extract

TARGET = 2.5


def run(pdfs: list[Path], rounds: int) -> None:
    """Print the ratio of medians for each PDF; the two take turns, so that what else the machine does hits both."""
    print(f"{'':28} {'seconds':>18} {'times':>8} {'seconds of CPU':>18} {'times':>8}")
    print(f"{'PDF':28} {'pdfplumber':>11} {'ours':>6} {'faster':>8} {'pdfplumber':>11} {'ours':>6} {'less':>8}")
    lowest = float("inf")
    _read(pdfs[0])  # imports are not what is measured
    for path in pdfs:
        theirs, ours = [], []
        for _ in range(rounds):
            theirs.append(_cost(_read_with_pdfplumber, path))
            ours.append(_cost(_read, path))
        (their_wall, their_cpu), (wall, cpu) = _medians(theirs), _medians(ours)
        lowest = min(lowest, their_wall / wall)
        clock = f"{their_wall:11.2f} {wall:6.2f} {their_wall / wall:8.1f}"
        print(f"{path.stem:28} {clock} {their_cpu:11.2f} {cpu:6.2f} {their_cpu / cpu:8.1f}", flush=True)
    print(f"lowest ratio {lowest:.1f} (target: {TARGET})")


def _medians(costs: list[tuple[float, float]]) -> tuple[float, float]:
    return median(wall for wall, _ in costs), median(cpu for _, cpu in costs)


def _cost(read: Callable[[Path], object], path: Path) -> tuple[float, float]:
    """Seconds by the clock, and seconds of CPU in this process and those it started."""
    wall, cpu = time.perf_counter(), sum(os.times()[:4])
    read(path)
    return time.perf_counter() - wall, sum(os.times()[:4]) - cpu


def _read(path: Path) -> None:
    extract(path, options=ExtractOptions(cache=False, any_language=True))


def _read_with_pdfplumber(path: Path) -> None:
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_text()
            page.close()
