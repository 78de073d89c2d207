"""Reading a manifesto: any supported file in, one `Document` out, with a health record for every sheet."""

from __future__ import annotations

from analyser.extract.options import ExtractOptions
from analyser.extract.read import extract

__all__ = ["ExtractOptions", "extract"]
