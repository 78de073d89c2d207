"""The most memory that any process takes while a PDF is read: the reading one and its workers, each looked at often."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import psutil

TARGET = 250.0  #: MB
PAUSE = 0.01  #: seconds between two looks
READ = """
import sys
from pathlib import Path
from analyser.extract import ExtractOptions, extract
extract(Path(sys.argv[1]), options=ExtractOptions(cache=False, any_language=True, workers=int(sys.argv[2])))
"""
PROCESSES = 2


def run(pdfs: list[Path], rounds: int) -> None:
    """Print each PDF's peak."""
    print(f"{'PDF':28} {'peak of a process':>18} {'processes':>10}")
    highest = 0.0
    for path in pdfs:
        peaks = peaks_of(path)
        highest = max(highest, *peaks.values())
        print(f"{path.stem:28} {max(peaks.values()):15.0f} MB {len(peaks):10}", flush=True)
    print(f"highest {highest:.0f} MB (target: below {TARGET:.0f})")


def peaks_of(path: Path) -> dict[int, float]:
    """Read a PDF in a process of its own and return the highest resident memory of each process, in MB."""
    peaks: dict[int, float] = {}
    with subprocess.Popen([sys.executable, "-c", READ, str(path), str(PROCESSES)]) as reading:
        family = psutil.Process(reading.pid)
        while reading.poll() is None:
            try:
                for process in (family, *family.children(recursive=True)):
                    peaks[process.pid] = max(peaks.get(process.pid, 0.0), process.memory_info().rss / 1e6)
            except psutil.NoSuchProcess:
                continue
            time.sleep(PAUSE)
    return peaks
