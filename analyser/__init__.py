"""Manifesto analyser: which party committed to what, in which words, on which page."""

import logging

__version__ = "0.1.0"

logging.getLogger(__name__).addHandler(logging.NullHandler())  # a library speaks where its user wants to listen
