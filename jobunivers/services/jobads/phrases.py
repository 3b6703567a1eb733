"""Finds many phrases in a text in one walk: the time grows with the text, not with the number of phrases."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

_KEY_LETTERS = 2


@dataclass(frozen=True)
class Hit:
    """A phrase found: words ``start`` up to, not with, ``end``; it was filed under ``label``."""

    start: int
    end: int
    label: str


def fits(pattern: str, word: str) -> bool:
    """Whether a word fits a pattern; ``*`` at its start or end stands for any letters."""
    core = pattern.strip("*")
    if pattern.startswith("*"):
        return core in word if pattern.endswith("*") else word.endswith(core)
    return word.startswith(core) if pattern.endswith("*") else word == core


class Phrases:
    """Phrases under labels, ready to be looked for in lower-case words."""

    _MOST_KNOWN_WORDS = 4_000

    def __init__(self, labelled: Mapping[str, Iterable[str]]) -> None:
        self._plain: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._begins: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._other: list[tuple[tuple[str, ...], str]] = []
        self._beginning_with = lru_cache(maxsize=self._MOST_KNOWN_WORDS)(self._find_beginning)
        for label, phrases in labelled.items():
            for phrase in phrases:
                self._file(tuple(phrase.lower().split()), label)

    def find(self, words: Sequence[str]) -> list[Hit]:
        """Every phrase in these words, in order; phrases may overlap."""
        return [
            Hit(place, place + len(pattern), label)
            for place, word in enumerate(words)
            for pattern, label in self._beginning_with(word)
            if _matches(pattern, words, place)
        ]

    def longest(self, words: Sequence[str]) -> list[Hit]:
        """Phrases that do not overlap: the longest at each place, from the left."""
        found: list[Hit] = []
        for hit in sorted(self.find(words), key=lambda hit: (hit.start, -hit.end)):
            if not found or hit.start >= found[-1].end or _same_place(hit, found[-1]):
                found.append(hit)
        return found

    def labels(self, words: Sequence[str]) -> set[str]:
        """The labels that have a phrase in these words."""
        return {hit.label for hit in self.find(words)}

    def _file(self, pattern: tuple[str, ...], label: str) -> None:
        first = pattern[0]
        if "*" not in first:
            self._plain.setdefault(first, []).append((pattern, label))
        elif first.startswith("*") or len(first) <= _KEY_LETTERS:
            self._other.append((pattern, label))
        else:
            self._begins.setdefault(first[:_KEY_LETTERS], []).append((pattern, label))

    def _find_beginning(self, word: str) -> list[tuple[tuple[str, ...], str]]:
        plain = self._plain.get(word, [])
        wild = self._begins.get(word[:_KEY_LETTERS], []) + self._other
        return plain + [entry for entry in wild if fits(entry[0][0], word)]


def _matches(pattern: tuple[str, ...], words: Sequence[str], place: int) -> bool:
    if place + len(pattern) > len(words):
        return False
    return all(fits(part, words[place + step]) for step, part in enumerate(pattern) if step)


def _same_place(hit: Hit, other: Hit) -> bool:
    return (hit.start, hit.end) == (other.start, other.end)
