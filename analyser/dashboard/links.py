"""Addresses inside the dashboard: from a quote to its cell and its page, from a passage to the search that finds it.

They are relative to the page's own address, so that they hold wherever the dashboard is served.
"""

from __future__ import annotations

import re
from urllib.parse import urlencode

from analyser.dashboard.address import View, to_address
from analyser.model.manifesto import Passage
from analyser.report.search import MAX_QUERY

WORDS = 8  #: of a passage that find it again


def cell_link(row: str, manifesto: str, passage: Passage | None = None) -> str:
    """The cell of a pledge and a manifesto on the coverage page, open at a passage's page."""
    sheet = passage.sheet if passage is not None and passage.pictured else 0
    return "./?" + urlencode(to_address(View(row=row, manifesto=manifesto, sheet=sheet)))


def search_link(manifesto: str, passage: Passage) -> str:
    """The search that finds a passage again, open at it."""
    unquoted = re.split(r"[\"“”]", passage.text.strip('"“” '))[0]
    words = " ".join(unquoted.split()[:WORDS])[: MAX_QUERY - 2]
    return "./search?" + urlencode({"q": f"“{words}”", "in": manifesto, "hit": hit_name(manifesto, passage)})


def hit_name(manifesto: str, passage: Passage) -> str:
    """What a search hit is called in the address."""
    return f"{manifesto}/{passage.id}"
