"""A content stream cut into operations, phrase by phrase.

pdfminer's tokenizer takes a step of Python for every number of every curve; on designed sheets that is nearly all the
time there is. Here one regular expression takes a whole phrase at a time: a subpath, an array of shown text, an
operator with its numbers. What the expression doesn't know is not guessed: `UnusualContentError` sends the sheet to
pdfminer's own parser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum

from pdfminer.psparser import LIT

_SPACE = rb"[\x00\t\n\x0c\r ]"
_NUMBER = rb"[-+.0-9]++"
_PLAIN = rb"[^()\\]++|\\[\x00-\xff]"
_STRING = rb"\((?:%s|\((?:%s|\((?:%s)*+\))*+\))*+\)" % (_PLAIN, _PLAIN, _PLAIN)  # parentheses nest twice at most
_HEX = rb"<[0-9A-Fa-f\x00\t\n\x0c\r ]*+>"
_SUBPATH = rb"(?:%s%s++){2}m(?:%s++(?:%s%s++)*+[lcvyh](?=%s))*+(?![A-Za-z*])" % (
    _NUMBER,
    _SPACE,
    _SPACE,
    _NUMBER,
    _SPACE,
    _SPACE,
)


class Part(IntEnum):
    """The phrase's groups, by their number in the expression."""

    ARRAY_SHOWN = 1
    STRING_SHOWN = 2
    SUBPATH = 3
    NUMBERS = 4
    OPERATOR = 5
    NAME = 6
    STRING = 7
    DICTIONARY = 8
    ARRAY = 9
    LONE_NUMBERS = 10
    IGNORED = 11
    UNKNOWN = 12


_PHRASE = re.compile(
    rb"%(space)s*+(?:"
    rb"\[((?:[^][()<>]++|%(string)s|%(hex)s)*+)\]%(space)s*+TJ(?![A-Za-z0-9*])"
    rb"|(%(string)s|%(hex)s)%(space)s*+Tj(?![A-Za-z0-9*])"
    rb"|(%(subpath)s)"
    rb"|((?:%(number)s%(space)s*+)*+)([A-Za-z'\"][A-Za-z0-9*'\"]*+)"
    rb"|/([^#/%%\[\]()<>{}\x00\t\n\x0c\r ]*+)(?!\#)"
    rb"|(%(string)s|%(hex)s)"
    rb"|(<<(?:[^<>()]++|%(string)s|%(hex)s|<<(?:[^<>()]++|%(string)s|%(hex)s)*+>>)*+>>)"
    rb"|(\[(?:[^][()<>]++|%(string)s|%(hex)s)*+\])"
    rb"|((?:%(number)s%(space)s*+)++)"
    rb"|(%%[^\r\n]*+|%(space)s*+\Z)"
    rb"|([\x00-\xff])"
    rb")" % {b"space": _SPACE, b"string": _STRING, b"hex": _HEX, b"subpath": _SUBPATH, b"number": _NUMBER}
)
_SHOWN = re.compile(rb"\(((?:%s|%s)*+)\)|<([^>]*+)>|(%s)" % (_PLAIN, _STRING, _NUMBER))
_INLINE_IMAGE = re.compile(rb"[\x00-\xff]*?\sID\s[\x00-\xff]*?EI(?=\s|\Z)")
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|[\x00-\xff])")
_ESCAPED = {b"b": b"\b", b"t": b"\t", b"n": b"\n", b"f": b"\f", b"r": b"\r", b"(": b"(", b")": b")", b"\\": b"\\"}
_HIGHEST_BYTE = 255

SUBPATH = b"a subpath"  #: stands for m, l, c, v, y and h in the operations given
Operand = object


class UnusualContentError(Exception):
    """The stream holds something that this reading of it does not know."""


def operations(stream: bytes) -> Iterator[tuple[bytes, list[Operand]]]:
    """Gives a content stream's operators in order, each with its operands.

    Operands are floats, bytes (shown strings), lists of both (shown arrays), pdfminer literals, or None for what no
    operator that shows text or fills an area needs (dictionaries, dash arrays). A subpath comes as `SUBPATH` with its
    own bytes.

    Raises:
        UnusualContentError: the stream must be read by a parser that takes no short cuts.
    """
    operands: list[Operand] = []
    position, end = 0, len(stream)
    while position < end:
        for phrase in _PHRASE.finditer(stream, position):
            part = phrase.lastindex
            if part == Part.OPERATOR:
                operator = phrase[Part.OPERATOR]
                numbers = phrase[Part.NUMBERS]
                if numbers:
                    operands += _floats(numbers)
                if operator == b"BI":
                    position = _after_inline_image(stream, phrase.end())
                    operands = []
                    break
                yield operator, operands
                operands = []
            elif part == Part.ARRAY_SHOWN:
                yield b"TJ", [_shown(phrase[Part.ARRAY_SHOWN])]
                operands = []
            elif part == Part.STRING_SHOWN:
                yield b"TJ", [_shown(phrase[Part.STRING_SHOWN])]
                operands = []
            elif part == Part.SUBPATH:
                yield SUBPATH, [phrase[Part.SUBPATH]]
                operands = []
            elif part == Part.UNKNOWN:
                raise UnusualContentError(f"byte {phrase.start()} of the content stream")
            elif part != Part.IGNORED:
                operands += _operands(part, phrase[part or 0])
        else:
            return


def _operands(part: int | None, text: bytes) -> list[Operand]:
    if part == Part.LONE_NUMBERS:
        return list(_floats(text))
    if part == Part.NAME:
        try:
            return [LIT(text.decode("utf-8"))]
        except UnicodeDecodeError:
            return [LIT(text)]
    if part == Part.STRING:
        return list(_shown(text))
    return [None]


def _floats(numbers: bytes) -> list[float]:
    try:
        return [float(number) for number in numbers.split()]
    except ValueError as error:
        raise UnusualContentError(f"number {numbers[:40]!r}") from error


def _shown(array: bytes) -> list[float | bytes]:
    """The strings and the shifts between them of one shown array."""
    shown: list[float | bytes] = []
    for literal, hexadecimal, number in _SHOWN.findall(array):
        if number:
            shown += _floats(number)
        elif hexadecimal:
            shown.append(_from_hexadecimal(hexadecimal))
        elif b"\\" in literal:
            shown.append(_ESCAPE.sub(_unescaped, literal))
        else:
            shown.append(literal)
    return shown


def _from_hexadecimal(digits: bytes) -> bytes:
    digits = b"".join(digits.split())
    if len(digits) % 2:
        digits = digits[:-1] + b"0" + digits[-1:]  # as pdfminer reads it
    try:
        return bytes.fromhex(digits.decode("ascii"))
    except ValueError as error:
        raise UnusualContentError(f"string {digits[:40]!r}") from error


def _unescaped(match: re.Match[bytes]) -> bytes:
    code = match[1]
    if code[:1] in b"01234567":
        value = int(code, 8)
        if value > _HIGHEST_BYTE:
            raise UnusualContentError(f"octal code {code!r}")
        return bytes((value,))
    return _ESCAPED.get(code, b"")


def _after_inline_image(stream: bytes, start: int) -> int:
    match = _INLINE_IMAGE.match(stream, start)
    if not match:
        raise UnusualContentError("an inline image without an end")
    return match.end()
