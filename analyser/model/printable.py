"""What may stand on a terminal and in a file: a file's name is a stranger's, and holds anything but a slash."""

from __future__ import annotations

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def printable(text: str) -> str:
    """Replace what steers a terminal and what no file can hold; line breaks stay.

    A name that is not in the system's encoding comes with lone surrogates in it, which cannot be written as UTF-8.

    >>> printable("alder-2031\\x1b.pdf")
    'alder-2031�.pdf'
    """
    return "".join(c if c.isprintable() or c == "\n" else REPLACEMENT for c in text)
