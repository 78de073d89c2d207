"""The printed page number, as the furniture shows it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from analyser.extract.pdf.layout.lines import Line

PRINTED = re.compile(r"(?:^|\s)(\d{1,3})(?:\s|$)")


def printed_numbers(
    furniture: Mapping[int, Sequence[Line]], sheets: Sequence[int], offset: int | None
) -> dict[int, str | None]:
    """Give every sheet's printed number: by the user's offset, else by the offset most sheets agree on."""
    votes: Counter[int] = Counter()
    for number, lines in furniture.items():
        for line in lines:
            for match in PRINTED.finditer(line.text):
                votes[int(match[1]) - number] += 1
    if offset is None:
        if not votes or votes.most_common(1)[0][1] < 2:
            return dict.fromkeys(sheets)
        offset = votes.most_common(1)[0][0]
    return {number: str(number + offset) if number + offset > 0 else None for number in sheets}
