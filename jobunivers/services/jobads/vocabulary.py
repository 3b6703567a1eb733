"""The words of ``content/shared/ad_words.toml``, checked once and ready to be looked up."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args

from jobunivers.services.content import shared_deck
from jobunivers.services.jobads.phrases import Phrases

Kind = Literal["licence", "certificate", "language", "education", "it", "hours", "experience", "personal"]
KINDS: tuple[Kind, ...] = get_args(Kind)


class AdWordsAreWrong(ValueError):
    """The file of ad words does not hold together; the message names the table and the word."""


@dataclass(frozen=True)
class AdWords:
    """What the reading of ads knows. Sets hold lower-case words; ``Phrases`` find words in a row."""

    danish: frozenset[str]
    english: frozenset[str]
    generic: frozenset[str]
    whole: frozenset[str]
    headings: Phrases
    whole_headings: dict[str, str]
    cues: Phrases
    kinds: Phrases
    tongues: Phrases
    tongue_cues: Phrases
    levels: Phrases
    licences: dict[str, frozenset[str]]
    licence_words: Phrases
    numbers: dict[str, int]
    months: dict[str, int]
    deadline: Phrases
    company: dict[str, tuple[str, ...]]
    suites: dict[str, tuple[str, ...]]
    alternatives: Phrases
    optional: Phrases
    denials: Phrases
    groups: tuple[tuple[str, ...], ...]

    @property
    def stop(self) -> frozenset[str]:
        """Words without content in either language."""
        return self.danish | self.english


@cache
def ad_words() -> AdWords:
    """The words, read once; raises AdWordsAreWrong."""
    deck = shared_deck("ad_words")
    _check(deck)
    kinds: dict[str, list[str]] = {kind: deck["kind"][kind] for kind in KINDS}
    return AdWords(
        danish=frozenset(deck["stop"]["da"].split()),
        english=frozenset(deck["stop"]["en"].split()),
        generic=frozenset(deck["generic"]["words"].split()),
        whole=frozenset(deck["whole"]["words"].split()),
        headings=Phrases({name: _spoken(phrases) for name, phrases in deck["heading"].items()}),
        whole_headings=_whole_lines(deck["heading"]),
        cues=Phrases(deck["cue"]),
        kinds=Phrases(kinds),
        tongues=Phrases(deck["language"]),
        tongue_cues=Phrases({"cue": deck["language_cue"]["words"]}),
        levels=Phrases(deck["level"]),
        licences={name: frozenset(covered) for name, covered in deck["licence"].items()},
        licence_words=Phrases(deck["licence_word"]),
        numbers=dict(deck["number"]),
        months=dict(deck["month"]),
        deadline=Phrases({"deadline": deck["deadline"]["words"]}),
        company={name: tuple(words) for name, words in deck["company"].items()},
        suites={name: tuple(parts) for name, parts in deck["suite"].items()},
        alternatives=Phrases({"or": deck["alternative"]["words"]}),
        optional=Phrases({"optional": deck["optional"]["words"]}),
        denials=Phrases({"no": deck["denial"]["words"]}),
        groups=tuple(tuple(group) for group in deck["group"]["words"]),
    )


def _spoken(phrases: Iterable[str]) -> list[str]:
    return [phrase for phrase in phrases if not phrase.startswith("=")]


def _whole_lines(headings: dict[str, list[str]]) -> dict[str, str]:
    return {
        phrase.removeprefix("="): name
        for name, phrases in headings.items()
        for phrase in phrases
        if phrase.startswith("=")
    }


def _check(deck: dict[str, Any]) -> None:
    for kind in KINDS:
        if not deck.get("kind", {}).get(kind):
            raise AdWordsAreWrong(f"[kind] {kind}: no words")
    for kind in deck["kind"]:
        if kind not in KINDS:
            raise AdWordsAreWrong(f"[kind] {kind}: unknown kind")
    for name, covered in deck["licence"].items():
        for other in covered:
            if other not in deck["licence"]:
                raise AdWordsAreWrong(f"[licence] {name}: unknown category {other}")
    for group in deck["group"]["words"]:
        if not group or len(set(group)) != len(group):
            raise AdWordsAreWrong(f"[group] {', '.join(group)}: empty or said twice")
