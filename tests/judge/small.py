"""A tiny pledge set and manifesto of our own, so that matching and judging can be tested without the real ones."""

from datetime import date

from analyser.model.manifesto import Document, Facts, Health, Passage, PassageKind, Sheet
from analyser.model.pledges import Ask, Example, Pledge, PledgeSet, Query, Reach, Theme, Vocabulary, Wants

CONCEPTS = {"end": ("end", "scrap", "abolish", "abolition"), "keep": ("keep", "retain"), "review": ("review",)}
LIMIT = Vocabulary(
    ask="1a",
    wants=Wants.END,
    definition="Ends the toll on the moon bridge.",
    parts=(),
    concepts={"toll": ("moon toll", "toll on the moon bridge")},
    queries=(
        Query(Reach.FULL, ("@end", "@toll"), within=8),
        Query(Reach.WEAKER, ("@review", "@toll")),
        Query(Reach.CONTRARY, ("@keep", "@toll"), within=8),
        Query(Reach.SUBJECT, ("@toll",)),
    ),
    examples=(Example(Reach.FULL, "We will abolish the moon toll."),),
)


def pledge_set(*, vocabulary: bool = True) -> PledgeSet:
    """One pledge with one ask, with its vocabulary or without."""
    pledge = Pledge("01-toll", 1, "roads", "End the moon toll.", (), (Ask("1a", "End the toll on the moon bridge"),))
    words = {"1a": LIMIT} if vocabulary else {}
    return PledgeSet(
        "small", "Small", "Us", date(2024, 1, 1), "", "", (Theme("roads", "Roads"),), (pledge,), CONCEPTS, words
    )


def passage(text: str, index: int = 0, *, kind: PassageKind = PassageKind.SENTENCE, lead_in: str = "") -> Passage:
    """A passage of our own under one heading."""
    return Passage(f"p{index}", index, kind, text, ("Roads",), lead_in, 1, "1", ())


def document(party: str = "Lantern Party") -> Document:
    """A read document of one sheet; its passages are given beside it."""
    sheet = Sheet(1, 100, 100, (), Health())
    return Document(Facts("lantern-2024", party, "2024"), "lantern-2024.txt", "0" * 64, "txt", (sheet,))
