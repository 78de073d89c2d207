"""A PDF from file to laid-out sheets."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from analyser.extract.options import ExtractOptions
from analyser.extract.pdf.layout import lay_out
from analyser.extract.pdf.pool import read_sheets
from analyser.model.manifesto import Facts, Sheet
from analyser.model.progress import Progress, ProgressCallback, Stage


def read_pdf(path: Path, facts: Facts, options: ExtractOptions, progress: ProgressCallback) -> tuple[Sheet, ...]:
    """Parses every sheet, then lays the whole document out."""
    reads = read_sheets(
        path, options.workers, lambda done, total: progress(Progress(facts.id, Stage.READING, done, total))
    )
    sheets = lay_out([read.sheet for read in reads], facts)
    return tuple(_mark(sheet, read.failure) for sheet, read in zip(sheets, reads, strict=True))


def _mark(sheet: Sheet, failure: str) -> Sheet:
    """Says of a sheet that could not be parsed that it could not, and why."""
    if not failure:
        return sheet
    health = replace(sheet.health, garbled=True, confidence=0.0, notes=(*sheet.health.notes, failure))
    return replace(sheet, health=health)
