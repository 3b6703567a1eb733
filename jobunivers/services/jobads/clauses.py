"""Cuts a sentence of an ad into single demands, each of one kind, and says whether each is a must."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from jobunivers.services.jobads.kinds import kind_of
from jobunivers.services.jobads.phrases import Hit
from jobunivers.services.jobads.sentences import Place, pieces_in, words_at
from jobunivers.services.jobads.vocabulary import Kind, ad_words
from jobunivers.services.jobads.words import lowered

Weight = Literal["must", "nice"]

_BUT = frozenset({"men", "but"})
_OR = frozenset({"eller", "or"})
_REASONS = frozenset({"da", "fordi", "så", "because", "since"})
_SUBJECTS = frozenset({"du", "you", "det", "it", "vi", "we", "der", "som", "who"})
_WHO = frozenset({"der", "som", "who"})
_THAT = frozenset({"at", "that", "hvis", "if"})
_VERBS = frozenset("er har kan skal bliver vil are is have has can must will".split())  # noqa: SIM905
_SHORTEST_CLAUSE = 3
_LONGEST_BARE = 5
_THEN, _AND = "så", "og"
_OTHERS = frozenset({"vi", "we", "det", "it"})


@dataclass
class Clause:
    """A demand found so far. ``cued``: its words ask for something; ``refused``: they say it is not needed.

    ``wish``: only a word like "gerne" makes it nice.
    """

    start: int
    end: int
    words: list[str] = field(default_factory=list)
    kind: Kind | None = None
    weight: Weight = "must"
    wish: bool = False
    cued: bool = False
    refused: bool = False


def clauses_in(text: str, place: Place) -> list[Clause]:
    """The demands of one sentence in order; a lead-in such as "Vi forventer, at" only gives its weight."""
    found: list[Clause] = []
    opening: Clause | None = None
    leading: Clause | None = None
    in_reason = False
    for joint, piece in pieces_in(text, *place):
        clause = _read(text, piece)
        in_reason = _gives_reason(joint, clause) or (in_reason and "," not in joint)
        if in_reason:
            continue
        if opening is None and _leads_in(clause, first=not found):
            opening = clause
        elif found and _softens(joint, clause):
            found[-1].weight = "nice"
        elif opening:
            found.append(_opened(opening, joint, clause))
            leading, opening = opening, None
        elif found and not _stands_alone(joint, clause, found[-1]):
            _join(found[-1], clause)
        else:
            found.append(_parallel(leading, found, clause))
    if opening and found and opening.weight == "nice":
        found[-1].weight = "nice"
    return [clause for clause in found if clause.kind or clause.refused or _content_of(clause)]


def _gives_reason(joint: str, clause: Clause) -> bool:
    """Whether words say why; "og så har du kørekort" is one thing more, not a reason."""
    return clause.words[0] in _REASONS and not (clause.words[0] == _THEN and joint.split()[-1:] == [_AND])


def _read(text: str, piece: Place) -> Clause:
    words = lowered(words_at(text, piece))
    cues = ad_words().cues.find(words)
    labels = {cue.label for cue in cues}
    nice = [cue for cue in cues if cue.label == "nice" and not _is_afterthought(words, cue)]
    return Clause(
        start=piece[0],
        end=piece[1],
        words=words,
        kind=kind_of(words) or ("hours" if "hours" in labels else None),
        weight="nice" if nice else "must",
        wish=all(_is_optional(words, cue) for cue in nice),
        cued=bool(labels & {"must", "nice", "hours"}),
        refused="none" in labels,
    )


def _is_afterthought(words: Sequence[str], cue: Hit) -> bool:
    """Whether a wish stands beside a demand: "kørekort C og gerne CE" is still a must."""
    return _is_optional(words, cue) and any(_has_content(word) for word in words[: cue.start])


def _is_optional(words: Sequence[str], cue: Hit) -> bool:
    return bool(ad_words().optional.labels(words[cue.start : cue.end]))


def _has_content(word: str) -> bool:
    known = ad_words()
    return word not in known.stop and word not in known.generic


def _leads_in(clause: Clause, first: bool) -> bool:
    """Whether words only open for what is asked: "Det er en fordel", "Vi søger en kollega", "Du taler"."""
    if clause.kind or clause.refused or not (first or set(clause.words) & (_SUBJECTS | _VERBS)):
        return False
    if _seeks(clause):
        return True
    return not _content_of(clause)


def _seeks(clause: Clause) -> bool:
    return "seek" in ad_words().cues.labels(clause.words)


def _content_of(clause: Clause) -> list[str]:
    covered = {step for hit in ad_words().cues.find(clause.words) for step in range(hit.start, hit.end)}
    return [word for step, word in enumerate(clause.words) if step not in covered and _has_content(word)]


def _opened(opening: Clause, joint: str, clause: Clause) -> Clause:
    """The demand behind an opening: of "Du taler | og skriver dansk" all, of "Vi forventer, | at du …" the last."""
    if opening.weight == "nice":
        clause.weight = "nice"
    if "," not in joint or not (clause.words[0] in _THAT or clause.words[0] in _SUBJECTS):
        clause.start = opening.start
        clause.words = opening.words + clause.words
    clause.cued = clause.cued or opening.cued or _seeks(opening)
    return clause


def _parallel(leading: Clause | None, found: list[Clause], clause: Clause) -> Clause:
    """The second of two that run on alike: in "Det er en fordel, at …, og at …" both are wishes.

    What is expected goes on being expected: "Vi forventer, at du er handy og har lyst til at tale med folk".
    """
    if clause.words[0] in _THAT:
        clause.refused = clause.refused or bool(found and found[-1].refused)
        clause.weight = leading.weight if leading else clause.weight
    if leading and leading.cued and not _OTHERS & set(clause.words[:2]):
        clause.cued = True
    if clause.words[0] in _WHO:
        clause.cued = clause.cued or bool(found and found[-1].cued)
    return clause


def is_bare(clause: Clause) -> bool:
    """Whether a sentence names a thing and says nothing of it: "Dansk og engelsk.", "Kørekort B."."""
    return len(clause.words) <= _LONGEST_BARE and not set(clause.words) & (_SUBJECTS | _VERBS)


def _softens(joint: str, clause: Clause) -> bool:
    """Whether words take the must out of what stands before: ", men det er ikke et krav"."""
    but = joint.split()[-1:] and joint.split()[-1] in _BUT
    return bool(clause.refused and (but or clause.words[0] in _BUT))


def _stands_alone(joint: str, clause: Clause, before: Clause) -> bool:
    if clause.words[0] in _OR:
        return False
    if clause.kind and before.kind and clause.kind != before.kind:
        return True
    if before.refused or clause.refused:
        return True
    return _has_own_subject(clause.words) or (_is_hard(joint) and _has_own_verb(clause.words))


def _has_own_subject(words: Sequence[str]) -> bool:
    first = next((word for word in words if word not in _THAT), "")
    return first in _SUBJECTS and words[0] not in {"når", "when"} and len(words) >= _SHORTEST_CLAUSE


def _is_hard(joint: str) -> bool:
    return "," in joint and len(joint.split()) > 1


def _has_own_verb(words: Sequence[str]) -> bool:
    return len(words) >= _SHORTEST_CLAUSE and any(word in _VERBS for word in words)


def _join(clause: Clause, more: Clause) -> None:
    clause.end = more.end
    clause.words += more.words
    clause.kind = clause.kind or more.kind
    clause.cued = clause.cued or more.cued
    if more.weight == "nice" and not more.wish:
        clause.weight = "nice"
