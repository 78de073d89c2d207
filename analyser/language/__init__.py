"""How the analyser reads English: typographic and inflectional folding, spaCy's model, one annotation per manifesto.

Matching and judging share the annotation, so that a manifesto is read once.
"""

from analyser.language.annotation import Annotation, Reading, annotate
from analyser.language.folding import base_form, fold, words_of
from analyser.language.loading import load_language

__all__ = ["Annotation", "Reading", "annotate", "base_form", "fold", "load_language", "words_of"]
