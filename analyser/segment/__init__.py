"""Cutting a manifesto into passages: quotable units, each with the headings and the lead-in that govern it."""

from __future__ import annotations

from analyser.segment.passages import segment

__all__ = ["segment"]
