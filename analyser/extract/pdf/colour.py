"""Colours of a PDF as ``#rrggbb``: near enough to tell white from tint and one heading's colour from another's."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

_SUBTRACTIVE = frozenset(("Separation", "DeviceN"))  #: 1 is all of an ink, 0 is none of it


@lru_cache(maxsize=4096)
def as_hex(colour: Any, space: str = "") -> str:
    """Gives the colour as ``#rrggbb``; empty where it is a pattern or of an unknown space.

    >>> as_hex((0.0, 0.0, 0.0, 1.0), "DeviceCMYK"), as_hex(1.0, "Separation"), as_hex("P1", "Pattern")
    ('#000000', '#000000', '')
    """
    parts = colour if isinstance(colour, tuple) else (colour,)
    if not all(isinstance(part, (int, float)) for part in parts):
        return ""
    if len(parts) == 1:
        level = 1 - parts[0] if space in _SUBTRACTIVE else parts[0]
        rgb = (level, level, level)
    elif len(parts) == 3:
        rgb = parts
    elif len(parts) == 4:
        rgb = ((1 - parts[0]) * (1 - parts[3]), (1 - parts[1]) * (1 - parts[3]), (1 - parts[2]) * (1 - parts[3]))
    else:
        return ""
    return "#" + "".join(f"{round(255 * min(1.0, max(0.0, level))):02x}" for level in rgb)
