"""A pledge's status from the statuses of its asks (codebook, "Status of a pledge, derived from its asks")."""

from __future__ import annotations

from collections.abc import Iterable

from analyser.model.findings import Status

MET = frozenset({Status.COMMITTED, Status.PARTIAL})
OPEN = (Status.UNREAD, Status.UNCLEAR, Status.UNJUDGED)  #: never become "no mention"; the first goes first


def pledge_status(asks: Iterable[Status]) -> Status:
    """Derive a pledge's status.

    ======================================================  ================
    the pledge's asks                                       the pledge
    ======================================================  ================
    every ask committed                                     committed
    one opposed, another committed or partial               mixed
    otherwise one committed or partial                      partial
    otherwise one opposed                                   opposed
    otherwise one mentioned                                 mentioned
    otherwise one not read, unclear or without a verdict    the same
    otherwise                                               none
    ======================================================  ================

    So three asks of which one is committed and two have no mention make ``partial``; one committed and one opposed make
    ``mixed``. Asks that a person called not applicable don't count; a pledge of nothing else is not applicable itself.

    Args:
        asks: One status an ask, at least one.

    Returns:
        The pledge's status.
    """
    found = [status for status in asks if status is not Status.NOT_APPLICABLE]
    if not found:
        return Status.NOT_APPLICABLE
    if all(status is Status.COMMITTED for status in found):
        return Status.COMMITTED
    if any(status in MET for status in found):
        return Status.MIXED if Status.OPPOSED in found else Status.PARTIAL
    for status in (Status.OPPOSED, Status.MENTIONED, *OPEN):
        if status in found:
            return status
    return Status.NONE
