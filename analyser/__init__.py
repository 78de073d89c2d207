"""Manifesto analyser: which party committed to what, in which words, on which page."""

__version__ = "0.1.0"
