"""Reading a PDF with the analyser, against pdfplumber's own `extract_text()`, one page after the other."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pdfplumber

from analyser.extract import ExtractOptions, extract

TARGET = 2.5


def run(pdfs: list[Path], rounds: int) -> None:
    """Print the ratio of medians for each PDF; the two take turns, so that what else the machine does hits both."""
    print(f"{'PDF':28} {'pdfplumber':>11} {'analyser':>9} {'times faster':>13}")
    lowest = float("inf")
    extract(pdfs[0], options=ExtractOptions(cache=False))  # imports are not what is measured
    for path in pdfs:
        theirs, ours = [], []
        for _ in range(rounds):
            theirs.append(_seconds(_read_with_pdfplumber, path))
            ours.append(_seconds(_read, path))
        ratio = median(theirs) / median(ours)
        lowest = min(lowest, ratio)
        print(f"{path.stem:28} {median(theirs):9.2f} s {median(ours):7.2f} s {ratio:13.1f}", flush=True)
    print(f"lowest ratio {lowest:.1f} (target: {TARGET})")


def _seconds(read: Callable[[Path], object], path: Path) -> float:
    started = time.perf_counter()
    read(path)
    return time.perf_counter() - started


def _read(path: Path) -> None:
    extract(path, options=ExtractOptions(cache=False, any_language=True))


def _read_with_pdfplumber(path: Path) -> None:
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_text()
            page.close()
