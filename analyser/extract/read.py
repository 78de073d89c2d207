"""The one way into a manifesto: find out what the file is by its bytes, read it, and say plainly when that fails."""

from __future__ import annotations

import hashlib
from pathlib import Path

from analyser.errors import DamagedError
from analyser.extract.facts import read_facts
from analyser.extract.options import ExtractOptions
from analyser.model.manifesto import Document, Facts
from analyser.model.progress import ProgressCallback, silent


def extract(
    path: Path,
    facts: Facts | None = None,
    *,
    options: ExtractOptions | None = None,
    progress: ProgressCallback = silent,
) -> Document:
    """Reads one manifesto.

    Args:
        path: a PDF. What a file is, is decided by its bytes, not by its suffix.
        facts: whose it is; None reads the sidecar or proposes them from the file's name.
        options: how to read; see `ExtractOptions`.
        progress: called as sheets are read.

    Raises:
        ManifestoError: with a sentence that says what is wrong with the file and what to do next.
    """
    from analyser.extract.pdf.read import read_pdf

    path = Path(path)
    options = options or ExtractOptions()
    if not path.is_file():
        raise DamagedError(path.name, "there is no such file.", "Check the name and the folder.")
    facts = facts or read_facts(path)
    sheets = read_pdf(path, facts, options, progress)
    return Document(facts, path.name, hashlib.sha256(path.read_bytes()).hexdigest(), "pdf", sheets)
