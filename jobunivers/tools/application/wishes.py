"""What a company asks for, held against what the citizen has said elsewhere and against the letter."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from jobunivers import clock
from jobunivers.services.facts import COMPETENCE, EDUCATION, JOB, SKILL, Fact
from jobunivers.services.jobads.ad import Ad, Requirement, read_ad
from jobunivers.services.jobads.evidence import Evidence, EvidenceKind
from jobunivers.services.jobads.kinds import kind_of, likely_kind
from jobunivers.services.jobads.match import Match, match
from jobunivers.services.jobads.roots import root
from jobunivers.services.jobads.words import lowered, words_of

USEFUL = (JOB, EDUCATION, COMPETENCE, SKILL)
_SHELVES: dict[str, tuple[EvidenceKind, ...]] = {
    JOB: ("job",),
    EDUCATION: ("education", "certificate"),
    COMPETENCE: ("competence",),
    SKILL: ("it", "language", "certificate"),
}
_IN_A_LETTER: tuple[EvidenceKind, ...] = ("other", "certificate", "language")
_EMPTY_START = ("at ", "og ", "samt ")
MOST_FACTS = 2
LONGEST_WISH = 200


@dataclass(frozen=True)
class Wish:
    """One thing the company asks for. ``facts`` are the citizen's own words that show it; ``told``: the letter does."""

    text: str
    facts: tuple[Fact, ...] = ()
    told: bool = False


@dataclass(frozen=True)
class Piece:
    """A piece of the ad's own text; ``marked`` when it asks for something."""

    text: str
    marked: bool = False


def found_in(ad: str) -> list[str]:
    """What an ad asks for, each as one short line, in the ad's order."""
    lines = [_line(requirement.text) for requirement in read_ad(ad, clock.today()).requirements]
    return list(dict.fromkeys(line for line in lines if line))


def marked(ad: str) -> list[Piece]:
    """The ad cut into pieces, so that what it asks for can be marked where it stands."""
    pieces: list[Piece] = []
    at = 0
    for asked in read_ad(ad, clock.today()).requirements:
        if asked.start >= at:
            pieces += [Piece(ad[at : asked.start]), Piece(ad[asked.start : asked.end], marked=True)]
            at = asked.end
    return [piece for piece in (*pieces, Piece(ad[at:])) if piece.text]


def also_found(ad: str, asked: Sequence[str]) -> list[str]:
    """What else the ad asks for: the lines that nothing in ``asked`` says already."""
    lines = [line for line in found_in(ad) if line not in asked]
    said = [Evidence(str(place), text, "other") for place, text in enumerate(asked)]
    return [line for line, one in zip(lines, match(_as_ad(lines), said), strict=True) if one.answer == "open"]


def wishes(asked: Sequence[str], facts: Sequence[Fact] = (), letter: str = "") -> list[Wish]:
    """Each thing asked for, with the facts that show it and whether the letter speaks of it."""
    shown = [
        replace(wish, facts=found) for wish, found in zip(map(Wish, asked), _shown(asked, facts), strict=True)
    ]
    return [replace(wish, told=told) for wish, told in zip(shown, _told(asked, letter), strict=True)]


def _shown(asked: Sequence[str], facts: Sequence[Fact]) -> list[tuple[Fact, ...]]:
    by_key = {f"{place}": fact for place, fact in enumerate(facts)}
    shelf = [
        Evidence(key, ". ".join(filter(None, (fact.text, fact.detail, fact.proof))), kind)
        for key, fact in by_key.items()
        for kind in _SHELVES.get(fact.kind, ())
    ]
    return [_best(one, by_key) for one in match(_as_ad(asked), shelf)]


def _best(one: Match, by_key: dict[str, Fact]) -> tuple[Fact, ...]:
    if one.answer == "open":
        return ()
    surest = sorted(one.proofs, key=lambda proof: not proof.fully)
    return tuple(by_key[key] for key in dict.fromkeys(proof.key for proof in surest))[:MOST_FACTS]


def _told(asked: Sequence[str], letter: str) -> list[bool]:
    shelf = [Evidence("letter", letter, kind) for kind in _IN_A_LETTER] if letter.strip() else []
    said = _roots(letter)
    return [
        one.answer != "open" or (bool(_roots(text)) and _roots(text) <= said)
        for text, one in zip(asked, match(_as_ad(asked), shelf), strict=True)
    ]


def _roots(text: str) -> frozenset[str]:
    return frozenset(root(word) for word in lowered(words_of(text)))


def _as_ad(asked: Iterable[str]) -> Ad:
    """A list of wishes as an ad that asks for just these."""
    lines = tuple(asked)
    return Ad("\n".join(lines), tuple(_requirement(line) for line in lines), None, None, None, None)


def _requirement(line: str) -> Requirement:
    words = lowered(words_of(line))
    return Requirement(line, 0, len(line), kind_of(words) or likely_kind(words), "must")


def _line(text: str) -> str:
    line = " ".join(text.split())
    for start in _EMPTY_START:
        line = line.removeprefix(start)
    return (line[:1].upper() + line[1:])[:LONGEST_WISH]
