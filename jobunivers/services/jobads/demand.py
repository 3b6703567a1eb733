"""A demand ready for matching: its terms, sorted into ways of which one is enough."""

from dataclasses import dataclass
from itertools import pairwise

from jobunivers.services.jobads.ad import Requirement
from jobunivers.services.jobads.compounds import Compounds
from jobunivers.services.jobads.terms import Term, terms_of
from jobunivers.services.jobads.vocabulary import ad_words
from jobunivers.services.jobads.words import Word, lowered, words_of
from jobunivers.services.jobads.years import years_asked

Way = tuple[Term, ...]


@dataclass(frozen=True)
class Demand:
    """``core`` is the demand without its wishes ("… og gerne CE"); any one of ``ways`` meets it."""

    requirement: Requirement
    core: str
    ways: tuple[Way, ...]
    either: bool
    years: float | None


def demand_of(requirement: Requirement, compounds: Compounds, english: bool) -> Demand:
    """Take a requirement apart. A demand of empty words only has one empty way."""
    core = _without_wishes(requirement.text)
    years = years_asked(core)
    weighing = _weighing_words(core)
    found = [term for term in terms_of(core, compounds, english) if term.word.lower() not in weighing]
    terms = [term for term in found if not (years and _counts(term))]
    breaks = _breaks(core)
    return Demand(requirement, core, _ways(terms, breaks), either=bool(breaks), years=years)


def _without_wishes(text: str) -> str:
    words = words_of(text)
    for hit in ad_words().optional.find(lowered(words)):
        if any(_says_something(word) for word in words[: hit.start]):
            return text[: words[hit.start].start]
    return text


def _weighing_words(text: str) -> set[str]:
    """The words that say how much a thing matters: "is preferred", "vægtes positivt"."""
    words = lowered(words_of(text))
    hits = [hit for hit in ad_words().cues.find(words) if hit.label in ("nice", "none")]
    return {word for hit in hits for word in words[hit.start : hit.end]}


def _says_something(word: Word) -> bool:
    return word.lower not in ad_words().stop


def _counts(term: Term) -> bool:
    return term.word[0].isdigit() or term.word.lower() in ad_words().numbers


def _breaks(text: str) -> list[int]:
    """Where one alternative ends and the next begins; the commas before an "eller" are such places too."""
    words = words_of(text)
    found = [words[hit.start].start for hit in ad_words().alternatives.find(lowered(words))]
    found += [before.end for before, after in pairwise(words) if text[before.end : after.start] == "/"]
    if not found:
        return []
    commas = [place for place, sign in enumerate(text[: max(found)]) if sign == ","]
    return sorted({*found, *commas})


def _ways(terms: list[Term], breaks: list[int]) -> tuple[Way, ...]:
    """The alternatives; of "børn, fra arbejde eller fritid" the children are asked for in every one."""
    edges = [0, *breaks, 10**9]
    groups = [tuple(term for term in terms if start <= term.start < end) for start, end in pairwise(edges)]
    first, *others = [group for group in groups if group] or [()]
    return (first, *((*first[:-1], *group) for group in others))
