"""Matching: find every passage that may bear on an ask. Similarity proposes; it gives no verdict."""

from analyser.match.matching import match

__all__ = ["match"]
