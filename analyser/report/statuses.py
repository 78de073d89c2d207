"""One word, one symbol, one tint for every status, on screen, in files, in print and in notebooks alike.

Blue against orange, never green against red: the tool does not cheer. Every text colour reaches a contrast of at least
4.5 : 1 on its tint (WCAG 2.2, 1.4.3; tested), and no meaning is carried by colour alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from analyser.model.findings import Status


@dataclass(frozen=True, slots=True)
class Look:
    """How a status is shown."""

    word: str
    symbol: str
    tint: str  #: of the cell, light
    ink: str  #: of the text on the tint
    meaning: str  #: what a user is told


LOOKS: dict[Status, Look] = {
    Status.COMMITTED: Look(
        "Committed", "●", "#0B5CAD", "#FFFFFF", "The manifesto promises what the ask asks for."
    ),
    Status.PARTIAL: Look("Partly", "◐", "#A9CCEE", "#000000", "It promises part of it, or a weaker step."),
    Status.MENTIONED: Look(
        "Mentioned", "○", "#E4E4E4", "#000000", "It speaks of the subject and promises nothing towards the ask."
    ),
    Status.OPPOSED: Look("Opposed", "✕", "#B84F00", "#FFFFFF", "It promises or defends the contrary."),
    Status.MIXED: Look("Mixed", "◪", "#A9CCEE", "#000000", "Some asks are met, another is opposed."),
    Status.NONE: Look(
        "No mention found", "–", "#FFFFFF", "#000000", "The whole text was searched; the record says how."
    ),
    Status.UNREAD: Look(
        "Could not be read", "?", "#F4F4F4", "#000000",
        "The document or these sheets could not be read: not a finding.",
    ),
    Status.UNJUDGED: Look(
        "No verdict", "·", "#FFFFFF", "#595959",
        "The ask has no written vocabulary: passages are shown, no verdict is given.",
    ),
    Status.UNCLEAR: Look("Unclear", "~", "#FFFFFF", "#595959", "A person could not decide. Set by people only."),
    Status.NOT_APPLICABLE: Look(
        "Not applicable", "n/a", "#FFFFFF", "#595959", "The ask does not apply to this party. Set by people only."
    ),
}  # fmt: skip


def shown(status: Status) -> str:
    """Symbol and word, such as ``◐ Partly``."""
    look = LOOKS[status]
    return f"{look.symbol} {look.word}"
