"""``python -m tests.bench [NAME...] [--pdf PATH]... [--rounds N]``: run benchmarks, all of them if none is named."""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.bench import caching, dashboard, faithfulness, growth, memory, orders, quotes, speed
from tests.bench.places import pdfs

BENCHMARKS = {
    "speed": speed.run,
    "memory": memory.run,
    "cache": caching.run,
    "growth": growth.run,
    "faithfulness": faithfulness.run,
    "quotes": quotes.run,
    "orders": orders.run,
    "dashboard": dashboard.run,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(BENCHMARKS)}")
    parser.add_argument("--pdf", action="append", type=Path, default=[], help="measure on this PDF (again for more)")
    parser.add_argument("--rounds", type=int, default=3, help="runs of which the median counts")
    chosen = parser.parse_args()
    unknown = sorted(set(chosen.names) - set(BENCHMARKS))
    if unknown:
        parser.error(f"no benchmark is called {unknown[0]!r}; there are {', '.join(BENCHMARKS)}")
    for name in chosen.names or BENCHMARKS:
        print(f"\n== {name}")
        BENCHMARKS[name](pdfs(chosen.pdf), chosen.rounds)


if __name__ == "__main__":
    main()
