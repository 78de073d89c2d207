"""The codebook's rules for one passage: from what its words amount to and how it speaks, to a status with reasons."""

from __future__ import annotations

from analyser.judge.stance import Stance, Voice
from analyser.model.findings import Cue, Hit, Reason, Status
from analyser.model.pledges import Reach, Wants

WITHIN = {Status.COMMITTED: 4, Status.OPPOSED: 3, Status.PARTIAL: 2, Status.MENTIONED: 1, Status.NONE: 0}
"""Which of a passage's verdicts stands: the contrary of an ask is often said with the words of a part of it."""

Verdict = tuple[Status, tuple[Reason, ...], tuple[tuple[Cue, str], ...]]


def judge_hit(hit: Hit, stance: Stance, wants: Wants) -> Verdict:
    """Apply rules 1 to 3, 9, 12, 16 and 19 to one hit, in the codebook's order."""
    said = f"It speaks of {_quoted(hit.terms)}."
    if hit.query.reach is Reach.SUBJECT:
        return (
            Status.MENTIONED,
            (Reason("14", f"{said} That is the ask's subject, and nothing is promised towards it."),),
            (),
        )
    if stance.voice is Voice.OTHERS:
        text = f"{said} The one who acts is “{stance.voice_words}”, not the party itself."
        return Status.MENTIONED, (Reason("2", text),), ((Cue.OTHER_PARTY, stance.voice_words),)
    if stance.voice is Voice.RECORD:
        text = f"{said} “{stance.voice_words}” tells what has been done, not what will be."
        return Status.MENTIONED, (Reason("1", text),), ((Cue.RECORD, stance.voice_words),)
    if stance.voice is Voice.HELD and hit.query.reach is Reach.CONTRARY:
        text = f"{said} “{stance.voice_words}” defends the contrary of the ask."
        return Status.OPPOSED, (Reason("7", text),), ((Cue.CONTRARY, stance.voice_words),)
    if stance.voice in (Voice.STATEMENT, Voice.HELD):
        return (
            Status.MENTIONED,
            (Reason("2", f"{said} It states a value or a problem and promises no act."),),
            ((Cue.VALUE, ""),),
        )
    if stance.described and wants is Wants.DO and hit.query.reach in (Reach.FULL, Reach.WEAKER):
        text = f"{said} “{stance.described}” only says who is meant, by what they have already."
        return Status.NONE, (Reason("14", text),), ()
    if stance.apart and hit.query.reach is Reach.WEAKER:  # the whole of an ask may take two acts, a part of it is one
        text = f"{said} They stand in different acts of one sentence, and none of them is what the ask asks for."
        return Status.MENTIONED, (Reason("19", text),), ((Cue.OWN_PROMISE, stance.voice_words),)
    return _promise(hit, stance, wants, said)


def _promise(hit: Hit, stance: Stance, wants: Wants, said: str) -> Verdict:
    promise = (Cue.OWN_PROMISE, stance.voice_words)
    if stance.negated and hit.query.reach is Reach.FULL:
        text = f"{said} “{stance.negated}” turns the promise round."
        return Status.OPPOSED, (Reason("7", text),), (promise, (Cue.NEGATED, stance.negated))
    if stance.negated or (stance.undone and hit.query.reach is Reach.CONTRARY):
        turned = stance.negated or stance.undone
        text = f"{said} “{turned}” turns it round, which promises nothing towards the ask by itself."
        return Status.MENTIONED, (Reason("19", text),), (promise, (Cue.NEGATED, turned))
    if hit.query.reach is Reach.CONTRARY:
        return (
            Status.OPPOSED,
            (Reason("7", f"{said} That promises the contrary of the ask."),),
            (promise, (Cue.CONTRARY, "")),
        )
    if hit.query.reach is Reach.WEAKER and stance.review and wants is Wants.DO:
        text = f"{said} “{stance.review}” promises to look at it, and does not say which way."
        return Status.MENTIONED, (Reason("9", text),), (promise, (Cue.WEAK, stance.review))
    if hit.query.reach is Reach.WEAKER:
        return (
            Status.PARTIAL,
            (Reason("13", f"{said} That promises part of the ask, or a step towards it."),),
            (promise,),
        )
    for words, rule, cue, what in (
        (stance.weak, "9", Cue.WEAK, "stops short of the act itself"),
        (stance.condition, "12", Cue.CONDITION, "makes it hang on a condition"),
        (stance.pause, "16", Cue.WEAK, "suspends and does not end it"),
    ):
        if words:
            return Status.PARTIAL, (Reason(rule, f"{said} “{words}” {what}."),), (promise, (cue, words))
    return (
        Status.COMMITTED,
        (Reason("1", f"{said} It promises, in the party's own name, what the ask asks for."),),
        (promise,),
    )


def _quoted(terms: tuple[str, ...]) -> str:
    return ", ".join(f"“{term}”" for term in dict.fromkeys(terms)) or "the subject in its lead-in"
