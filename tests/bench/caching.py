"""The second run of the same file: as a call inside a program, and as a command with all its imports."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from analyser.extract import extract
from analyser.extract.cache import FOLDER_VARIABLE
from analyser.extract.options import ExtractOptions

TARGET = 0.3  #: seconds


def run(pdfs: list[Path], rounds: int) -> None:
    """Print each PDF's first and second run, with a cache that starts empty."""
    print(f"{'PDF':28} {'first call':>11} {'second call':>12} {'of it CPU':>10} {'second command':>15}")
    slowest = 0.0
    with tempfile.TemporaryDirectory() as folder:
        os.environ[FOLDER_VARIABLE] = folder
        for path in pdfs:
            first, _ = _call(path)
            calls = [_call(path) for _ in range(rounds)]
            second, cpu = median(wall for wall, _ in calls), median(cpu for _, cpu in calls)
            command = median(_command(path) for _ in range(rounds))
            slowest = max(slowest, second)
            print(f"{path.stem:28} {first:9.2f} s {second:10.3f} s {cpu:8.3f} s {command:13.3f} s", flush=True)
        size = sum(entry.stat().st_size for entry in Path(folder).iterdir()) / 1e6
        print(f"slowest second call {slowest:.3f} s (target: below {TARGET}); {size:.1f} MB in the cache")


def _call(path: Path) -> tuple[float, float]:
    """Seconds by the clock, and seconds of CPU, which other programs on the machine hardly change."""
    wall, cpu = time.perf_counter(), time.process_time()
    extract(path, options=ExtractOptions(any_language=True))
    return time.perf_counter() - wall, time.process_time() - cpu


def _command(path: Path) -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, "-m", "analyser", "extract", str(path)], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started
