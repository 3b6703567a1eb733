"""Driving licences: which categories a text names, and which of them cover which."""

from collections.abc import Iterable
from dataclasses import dataclass

from jobunivers.services.jobads.vocabulary import ad_words
from jobunivers.services.jobads.words import Word, lowered, words_of

_ORDINARY = "B"
_LICENCE_PARTS = ("kørekort", "licence", "license", "førerbevis")
_JOINTS = frozenset("/+")


@dataclass(frozen=True)
class Licences:
    """The categories a text names, B where it names none, and the words they stand in."""

    categories: frozenset[str]
    words: frozenset[str]


def licences_in(text: str) -> Licences | None:
    """The driving licences a text speaks of; a bare "kørekort" is B; None when it speaks of none."""
    words = words_of(text)
    spoken = [word.text for word in words if any(part in word.lower for part in _LICENCE_PARTS)]
    phrases = ad_words().licence_words.longest(lowered(words))
    if not spoken and not phrases:
        return None
    found = {hit.label for hit in phrases} | set(_letters(text, words))
    used = {word.text for hit in phrases for word in words[hit.start : hit.end]}
    used |= {word.text for word in words if word.text.isupper() and len(word.text) <= 3}
    return Licences(frozenset(found or {_ORDINARY}), frozenset({*spoken, *used}))


def covered(categories: Iterable[str]) -> frozenset[str]:
    """These categories and all that the same licence gives the right to."""
    known = ad_words().licences
    return frozenset(other for name in categories for other in (name, *known.get(name, ())))


def _letters(text: str, words: list[Word]) -> list[str]:
    found: list[str] = []
    for place, word in enumerate(words):
        before = words[place - 1] if place else None
        if before and word.text == "E" and text[before.end : word.start].strip() in _JOINTS:
            found = [*found[:-1], f"{before.text}E"]
        elif word.text in ad_words().licences:
            found.append(word.text)
        elif word.text.split("-")[0] in ad_words().licences and "kørekort" in word.lower:
            found.append(word.text.split("-")[0])
    return found
