"""Words are found whatever their case, accents, dashes and quotation marks."""

import pytest

from analyser.report.search import fold_with_places, search, terms_of


@pytest.mark.parametrize(
    ("query", "terms"),
    [("free meals", ("free", "meals")), ("“free meals” now", ("free meals", "now")), ('"', ()), ("", ())],
)
def test_a_query_is_cut_into_words_and_phrases(query, terms):
    """In straight or curly quotation marks."""
    assert terms_of(query) == terms


@pytest.mark.parametrize("query", ["END spill", "“end spills – for”", "for £5", "“End spills”"])
def test_a_passage_is_found_by_all_of_its_words_or_their_starts(report, query):
    """In the order of the manifestos."""
    found = [hit.manifesto for hit in search(report.manifestos, query)]
    assert found == [entry.scorecard.facts.id for entry in report.manifestos]


def test_a_passage_without_one_of_the_words_is_not_found(report):
    """A word's end is not a word."""
    assert not list(search(report.manifestos, "end spills tomorrow"))
    assert not list(search(report.manifestos, "pills"))


def test_every_folded_letter_knows_where_it_comes_from():
    """Also where one letter becomes two."""
    assert fold_with_places("Straße – ‘É’")[0] == "strasse - 'e'"
    assert fold_with_places("ßé") == ("sse", (0, 0, 1))
