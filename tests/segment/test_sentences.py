"""Where sentences end and where they do not."""

import pytest

from analyser.segment.sentences import split_sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["We will build 1.5 million homes.", "They will be warm."],
        ["The fund is worth £1.5 billion p.a. over a decade.", "It starts in May."],
        ["We will open No. 10 to visitors.", "Children first!"],
        ["Write to J. K. Baker at the press office.", "She answers."],
        ["Schools, e.g. primaries, will get more.", "Will it work?", "Yes."],
        ["“Every child matters.”", "That is our rule."],
        ["He said it (twice.)", "Nobody heard."],
    ],
)
def test_a_paragraph_is_cut_only_where_sentences_end(sentences: list[str]) -> None:
    """Abbreviations, initials, sums and closing quotes do not mislead the splitter."""
    assert cut(" ".join(sentences)) == sentences
