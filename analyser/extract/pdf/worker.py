"""A process that parses sheets for another: numbers come in on standard input, sheets go out on standard output.

Started by `analyser.extract.pdf.pool` with the PDF's path as its first argument. It ends when its input ends, so it
never outlives the process that started it.
"""

from __future__ import annotations

import gc
import os
import pickle
import sys
from pathlib import Path
from typing import BinaryIO

from analyser.extract.pdf.sheets import WITH_OCR, SheetRead, SheetSource

SHEETS_BETWEEN_COLLECTIONS = 24  #: reading makes no cycles to speak of; collecting now and then costs a tenth less


def main() -> None:
    """Says with an empty list that it is ready, then answers each line ``3 4 5`` with a pickled list of `SheetRead`."""
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints must not end up among the sheets
    gc.disable()
    done = 0
    with SheetSource(Path(sys.argv[1]), with_ocr=WITH_OCR in sys.argv[2:]) as source:
        _send(out, [])
        for line in sys.stdin:
            sheets = [source.read(int(number)) for number in line.split()]
            _send(out, sheets)
            done += len(sheets)
            if done >= SHEETS_BETWEEN_COLLECTIONS:
                gc.collect()
                done = 0


def _send(out: BinaryIO, sheets: list[SheetRead]) -> None:
    pickle.dump(sheets, out, protocol=pickle.HIGHEST_PROTOCOL)
    out.flush()


if __name__ == "__main__":
    main()
