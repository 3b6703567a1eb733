"""Takes Danish compounds apart over words we know: "rengøringsassistent" is "rengøring" and "assistent"."""

from collections.abc import Iterable
from functools import cache, lru_cache

from jobunivers.services.jobads.roots import root
from jobunivers.services.jobads.titles import titles
from jobunivers.services.jobads.vocabulary import ad_words
from jobunivers.services.jobads.words import lowered, words_of

_SHORTEST_WORD, _LONGEST_WORD, _SHORTEST_PART = 7, 40, 3
_SHORTEST_NEW_PART = 4
_MOST_PARTS = 4
_JOINING = ("s", "e")


class Compounds:
    """A splitter over our own words and those of the texts at hand."""

    def __init__(self, more: Iterable[str] = ()) -> None:
        new = {word for word in more if len(word) >= _SHORTEST_NEW_PART and word.isalpha()}
        self._known = _own_words() | _usable(new)
        self.parts_of = lru_cache(maxsize=10_000)(self._parts_of)

    def _parts_of(self, word: str) -> tuple[str, ...]:
        """The parts of a lower-case word, the last one being what it is; empty for a word of one part.

        Of two ways the one with the longer beginning wins: "kundeservice|medarbejder".
        """
        if "-" in word:
            return tuple(part for part in word.split("-") if part)
        if not _SHORTEST_WORD <= len(word) <= _LONGEST_WORD or word in ad_words().whole:
            return ()
        return self._best(word, _MOST_PARTS)

    def _best(self, word: str, most: int) -> tuple[str, ...]:
        found: tuple[str, ...] = ()
        for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
            first = self._known_first(word[:cut])
            rest = self._rest(word[cut:], most - 1) if first else ()
            if first and rest and (not found or len(rest) + 1 <= len(found)):
                found = (first, *rest)
        return found

    def _rest(self, word: str, most: int) -> tuple[str, ...]:
        if self._knows(word):
            return (word,)
        return self._best(word, most) if most > 1 else ()

    def _known_first(self, part: str) -> str:
        if part in self._known:
            return part
        shorter = part[:-1]
        if part.endswith(_JOINING) and len(shorter) >= _SHORTEST_PART and self._knows(shorter):
            return shorter
        return part if self._knows(part) else ""

    def _knows(self, word: str) -> bool:
        return word in self._known or (len(word) > _SHORTEST_NEW_PART and root(word) in self._known)


@cache
def _own_words() -> frozenset[str]:
    known = ad_words()
    lists = [*(name for title in titles() for name in (*title.names, *title.skills))]
    lists += [phrase for group in known.groups for phrase in group if not phrase.startswith("en:")]
    return _usable({word for name in lists for word in lowered(words_of(name))} | known.generic)


def _usable(words: Iterable[str]) -> frozenset[str]:
    stop = ad_words().stop
    parts = {word for word in words if len(word) >= _SHORTEST_PART and word not in stop}
    return frozenset(parts | {root(word) for word in parts if len(root(word)) >= _SHORTEST_NEW_PART})
