"""A PDF from file to laid-out sheets."""

from __future__ import annotations

from pathlib import Path

import pdfplumber

from analyser.extract.options import ExtractOptions
from analyser.extract.pdf.layout import lay_out
from analyser.extract.pdf.parse import parse_sheet
from analyser.model.manifesto import Facts, Sheet
from analyser.model.progress import Progress, ProgressCallback, Stage


def read_pdf(path: Path, facts: Facts, options: ExtractOptions, progress: ProgressCallback) -> tuple[Sheet, ...]:
    """Parses every sheet, then lays the whole document out."""
    raw = []
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            raw.append(parse_sheet(page))
            progress(Progress(facts.id, Stage.READING, page.page_number, len(pdf.pages)))
    return tuple(lay_out(raw, facts))
