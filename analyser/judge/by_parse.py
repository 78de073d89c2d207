"""Read a passage's stance from spaCy's parse: the verbs above the ask's words, their subjects, tense and negation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from analyser.judge.clauses import SUBJECTS, SUBORDINATE, Level, Mood, action_of, climb, head_of, one_act
from analyser.judge.cues import CueBook, Found, Kind
from analyser.judge.names import Names
from analyser.judge.stance import Stance, Voice
from analyser.language import Reading, base_form
from analyser.model.manifesto import Passage, PassageKind

LISTED = frozenset({PassageKind.BULLET, PassageKind.TABLE})
SHOWN = frozenset({PassageKind.HEADING, PassageKind.PULL_QUOTE, PassageKind.CAPTION})
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
OUTLAWED = frozenset({"against", "illegal", "unlawful"})
POINTING = frozenset({"this", "that", "it", "which", "these", "those", "they"})
REASONED = frozenset({"advcl", "ccomp"})  #: clauses of time, purpose and content
EVALUATIVE = frozenset({"would", "'d", "’d"})  #: "this would end …" tells a consequence unless the party is who would


@dataclass(frozen=True, slots=True)
class Parsed:
    """A passage with everything that reading its stance needs."""

    passage: Passage
    reading: Reading
    cues: tuple[Found, ...]
    doc: Doc
    book: CueBook
    names: Names
    before: str  #: the passage before, in lower case, for what "they" means


def read_by_parse(parsed: Parsed, spans: tuple[tuple[int, int], ...]) -> Stance:
    """Read the stance that governs the words at `spans` (a hit's parts)."""
    groups = [tokens for span in spans if (tokens := _tokens(parsed, span))]
    if not groups:
        return Stance(Voice.STATEMENT)
    action = action_of(groups)
    to_come = any(c.tag_ == "TO" for c in action.children)
    if (
        action.dep_ == "acl" and action.tag_ == "VBN" and not to_come
    ):  # "the cap introduced by …": it describes, and acts no more
        return Stance(Voice.RECORD, action.text)
    levels = list(climb(action))
    own_words = {t.i for tokens in groups for t in tokens}
    voice, words, decided = _voice(parsed, levels, own_words)
    governed = [level for level in levels[: decided + 1] if level.token.i not in own_words]
    condition = next((c for c in parsed.cues if c.kind is Kind.CONDITION), None)
    return Stance(
        voice=voice,
        voice_words=words,
        weak=_whether(levels[: decided + 1])
        or _weak(parsed, governed)
        or (words if base_form(words.lower()) in parsed.book.weak else ""),
        pause=_listed(governed, parsed.book.pauses),
        condition=" ".join(parsed.reading.spellings[condition.start : condition.end]) if condition else "",
        review=_review(parsed, action),
        apart=not one_act(action, [head_of(tokens) for tokens in groups]),
        described=_described(parsed, action, groups),
        undone=_listed(governed, parsed.book.undoing),
        negated=_negated(parsed, levels[: decided + 1], governed, own_words),
    )


def _tokens(parsed: Parsed, span: tuple[int, int]) -> Sequence[Token]:
    """The parse's words for a run of the reading's words."""
    shift = len(parsed.doc.text) - len(parsed.passage.text)
    lead = parsed.reading.lead
    start = parsed.reading.spans[span[0]][0] + (shift if span[0] >= lead else 0)
    end = parsed.reading.spans[span[1] - 1][1] + (shift if span[1] > lead else 0)
    found = parsed.doc.char_span(start, end, alignment_mode="expand")
    return [t for t in found if not t.is_punct] if found is not None else []


def _voice(parsed: Parsed, levels: list[Level], own_words: set[int]) -> tuple[Voice, str, int]:
    """The voice, the words that gave it, and the level that decided."""
    for number, level in enumerate(levels):
        holder = next((c for c in level.token.children if c.dep_ == "poss"), None)
        if number and holder is not None and _whose(parsed, holder) == "other":
            return Voice.OTHERS, holder.text, number
        decided = _decide(parsed, level)
        if decided is None:
            continue
        outer = next((o for o in levels[number + 1 :] if _is_others(parsed, o)), None)
        if outer is not None and outer.subject is not None:
            return Voice.OTHERS, outer.subject.text, number
        return *decided, number
    return *_undecided(parsed, levels, own_words), len(levels) - 1


def _decide(parsed: Parsed, level: Level) -> tuple[Voice, str] | None:
    """What one level says of its act; None where it has no tense of its own."""
    whose = _whose(parsed, level.subject) if level.subject is not None else ""
    word = level.token.text
    if level.token.dep_ == "ROOT" and level.mood in (Mood.PAST, Mood.PRESENT) and _opens_with_verb(parsed, level.token):
        return Voice.PROMISE, parsed.passage.text.split()[0]
    if level.mood is Mood.BINDING:
        if whose == "other" and level.modal not in {"must", "should", "ought"}:
            return Voice.OTHERS, level.subject.text if level.subject is not None else word
        if _consequence(parsed, level):
            return Voice.STATEMENT, level.modal
        supposed = level.modal in EVALUATIVE and whose != "own" and not _imposed(parsed, level)
        if supposed and _supposes(parsed, level):
            return Voice.STATEMENT, level.modal
        return Voice.PROMISE, level.modal
    if level.mood in (Mood.PAST, Mood.OPEN) and level.token.dep_ in REASONED and not whose:
        return None  # "only when all else has been tried", "so that families can apply": the act stands above it
    if level.mood is Mood.PAST:
        return (Voice.OTHERS if whose == "other" else Voice.RECORD), word
    if level.mood is Mood.BARE:
        return (Voice.PROMISE, word) if level.subject is None and level.token.dep_ != "ccomp" else None
    if level.mood is Mood.PRESENT and _is_to(level.token):
        return (Voice.OTHERS, word) if whose == "other" else (Voice.PROMISE, word)
    if level.mood is Mood.PRESENT and level.token.dep_ in SUBORDINATE and whose != "other":
        return None
    if level.mood is Mood.PRESENT:
        if whose == "other":
            return Voice.OTHERS, level.subject.text if level.subject is not None else word
        if level.token.dep_ == "ROOT" and whose == "own" and level.token.lemma_ in parsed.book.holdings:
            return Voice.HELD, word
        if level.token.lemma_ == "be" and (announced := _announced(parsed, level, whose)):
            return Voice.PROMISE, announced
        bound = base_form(level.token.lower_) in parsed.book.binding or level.token.lemma_ in parsed.book.binding
        if bound and (whose == "own" or level.subject is None):
            return Voice.PROMISE, word
        return Voice.STATEMENT, word
    if level.mood is Mood.OPEN and level.token.dep_ in SUBORDINATE:
        return None
    if level.mood is Mood.OPEN:
        return (Voice.PROMISE if _forbidden(level) else Voice.STATEMENT), level.modal
    return None


def _imposed(parsed: Parsed, level: Level) -> bool:
    """True where "would" lays an act on its subject: "tests would be scrapped", "homes would have to register"."""
    if any(child.lower_ in OUTLAWED for child in level.token.children):  # "it would be against the law to …"
        return True
    if level.subject is None or level.subject.lower_ in POINTING:
        return False
    return level.subject.dep_ == "nsubjpass" or level.token.lemma_ == "have" or bool(parsed.reading.lead)


def _is_to(token: Token) -> bool:
    """True for "are to": "citizens are to lead", "there is to be"."""
    acts = (child for child in token.children if child.dep_ == "xcomp" and child.tag_ == "VB")
    return token.lemma_ == "be" and any(t.tag_ == "TO" and t.i == token.i + 1 for act in acts for t in act.children)


def _forbidden(level: Level) -> bool:
    """True for "no council may …", "nobody may be …": what a rule forbids."""
    subject = level.subject
    if level.modal != "may" or subject is None:
        return False
    return subject.lower_ in {"nobody", "none"} or any(t.lower_ == "no" for t in subject.lefts)


def _consequence(parsed: Parsed, level: Level) -> bool:
    """True for "it will undermine …": what follows from something, unless the verb lays a policy out."""
    subject = level.subject.lower_ if level.subject is not None else ""
    return subject in POINTING and level.token.lemma_ not in parsed.book.setting_out


def _supposes(parsed: Parsed, level: Level) -> bool:
    """True for "this would end …", "under their plan it would be cut", "if …": a consequence and no plan."""
    words = {t.lower_ for t in level.token.sent}
    if "if" in words or words & parsed.names.others:
        return True
    subject = level.subject
    return subject is None or subject.pos_ not in {"NOUN", "PROPN"} or subject.dep_ == "csubj"


def _announced(parsed: Parsed, level: Level, whose: str) -> str:
    """What names a plan in "our plan is to …", "it is time to …"; empty where nothing does."""
    subject = level.subject
    if subject is not None and whose == "own" and subject.lower_ in parsed.book.plans:
        return subject.text
    return next(
        (c.text for c in level.token.children if c.dep_ == "attr" and c.lower_ == "time" and whose != "other"), ""
    )


def _opens_with_verb(parsed: Parsed, root: Token) -> bool:
    """True where the sentence of a root opens with a bare verb that the parse took for something else."""
    opening = next((t for t in root.sent if not t.is_punct), root)
    auxiliary = any(c.dep_ in {"aux", "auxpass"} for c in root.children)
    return opening.lower_ in parsed.book.openings and not auxiliary and whole_subject(root) is None


def whole_subject(root: Token) -> Token | None:
    """A root's subject that is a pronoun or a name, which no imperative has."""
    return next((c for c in root.children if c.dep_ in SUBJECTS and c.pos_ in {"PRON", "PROPN"}), None)


def _undecided(parsed: Parsed, levels: list[Level], own_words: set[int]) -> tuple[Voice, str]:
    """A passage without a tense: an item of a policy list, or a phrase that names something."""
    top = levels[-1].token
    lead = parsed.reading.lead
    above = parsed.passage.heading_path[-1].lower() if parsed.passage.heading_path else ""
    if not lead and any(words in above for words in parsed.book.record_headings):
        return Voice.RECORD, parsed.passage.heading_path[-1]
    if any(c.kind is Kind.PROMISE and c.end <= lead for c in parsed.cues):
        return Voice.PROMISE, parsed.passage.lead_in
    opening = base_form(parsed.reading.spellings[lead]) if len(parsed.reading.spellings) > lead else ""
    if parsed.passage.kind in SHOWN and opening not in parsed.book.imperatives:
        return Voice.STATEMENT, ""
    if (
        parsed.passage.kind in LISTED
        or lead
        or top.tag_ == "VBG"
        or top.i in own_words
        or opening in parsed.book.imperatives
    ):
        return Voice.PROMISE, top.text
    if parsed.passage.kind not in SHOWN and not any(t.tag_ in FINITE for t in parsed.doc):
        return Voice.PROMISE, top.text  # "Free meals for every child.": an item of a list that lost its mark
    return Voice.STATEMENT, ""


def _is_others(parsed: Parsed, level: Level) -> bool:
    return level.mood is not Mood.NONE and level.subject is not None and _whose(parsed, level.subject) == "other"


def _whose(parsed: Parsed, token: Token) -> str:
    """Whose a subject is: ``own``, ``other`` or ``""`` (people and things that are no party)."""
    words = [t.lower_ for t in token.subtree if t.dep_ not in {"relcl"}][-8:] if token.n_lefts else [token.lower_]
    if set(words) & parsed.names.own or words[0] in {"we", "our", "i"} or words[-1] == "we":
        return "own"
    if set(words) & parsed.names.others or " ".join(words) in parsed.book.others:
        return "other"
    if words == ["they"] and any(name in parsed.before.split() for name in parsed.names.others):
        return "other"
    return ""


def _review(parsed: Parsed, action: Token) -> str:
    """The act where it is a review that names no direction: "review the age", not "consult on raising the age"."""
    if base_form(action.lower_) not in parsed.book.reviews:
        return ""
    return "" if any(t.tag_ in {"VBG", "VB"} and t != action for t in action.subtree) else action.text


def _whether(levels: list[Level]) -> str:
    """An open question leaves the act open: "ask whether homes should be inspected"."""
    return "whether" if any(c.lower_ == "whether" for level in levels for c in level.token.children) else ""


def _described(parsed: Parsed, action: Token, groups: Sequence[Sequence[Token]]) -> str:
    """The word that says who is meant by what they have: "pupils *eligible* for it", "families *receiving* it"."""
    for head in map(head_of, groups):
        for word in head.ancestors:
            if word.lemma_ not in parsed.book.having or action not in word.ancestors:
                continue
            clause = word if word.dep_ in {"relcl", "acl", "amod"} else word.head
            if clause.dep_ in {"relcl", "acl", "amod"} and base_form(clause.head.lower_) in parsed.book.people:
                return word.text
    return ""


def _weak(parsed: Parsed, governed: list[Level]) -> str:
    return _listed(governed, parsed.book.weak)


def _listed(governed: list[Level], keys: frozenset[str]) -> str:
    return next((level.token.text for level in governed if base_form(level.token.lower_) in keys), "")


def _negated(parsed: Parsed, levels: list[Level], governed: list[Level], own_words: set[int]) -> str:
    """What turns the act round: "not", "no plans to", "oppose", "instead of"."""
    for level in levels:
        for word in level.negations:
            after = word.nbor().lower_ if word.i + 1 < len(word.doc) else ""
            if word.i not in own_words and after not in {"only", "just", "simply", "merely"}:
                return word.text
        nor = next((c for c in level.token.children if c.lower_ in {"nor", "neither"} and c.i < level.token.i), None)
        if nor is not None and nor.i not in own_words:
            return nor.text
    for level in governed:
        ruled_in = level.token.lemma_ == "rule" and not any(c.lower_ == "out" for c in level.token.children)
        if base_form(level.token.lower_) in parsed.book.refusals and not ruled_in:
            return level.token.text
        if level.determiner == "no" and not any(c.lower_ == "no" and c.i in own_words for c in level.token.children):
            return f"no {level.token.text}"
    objects = (c for c in levels[0].token.children if c.dep_ == "dobj")
    refused = next((c for o in objects for c in o.children if c.dep_ == "det" and c.lower_ == "no"), None)
    return "" if refused is None or refused.i in own_words else f"no {refused.head.text}"
