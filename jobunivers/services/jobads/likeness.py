"""How alike two names are, when somebody types half a word or spells it their own way."""

import re
import unicodedata
from functools import lru_cache

from jobunivers.services.jobads.roots import root

_LETTERS = (("æ", "e"), ("ae", "e"), ("ø", "o"), ("oe", "o"), ("å", "a"), ("aa", "a"), ("é", "e"))
_WORD = re.compile(r"[^\W_]+")
_SHORTEST_PART = 4
_LEAST_LIKE = 0.45
MOST_LETTERS = 80


def fold(text: str) -> str:
    """A name as it is compared: lower case, no spaces or hyphens, æ/ae, ø/oe and å/aa alike."""
    small = unicodedata.normalize("NFC", text[:MOST_LETTERS]).lower()
    for letters, plain in _LETTERS:
        small = small.replace(letters, plain)
    return "".join(_WORD.findall(small))


def likeness(typed: str, name: str) -> float:
    """0 (nothing in common) to 100 (the same name): whole name, beginning, part, word roots, spelling."""
    asked, named = fold(typed), fold(name)
    if not asked or not named:
        return 0.0
    return max(_by_letters(asked, named), _by_roots(typed, name), _by_spelling(asked, named))


def _by_letters(asked: str, named: str) -> float:
    if named.startswith(asked):
        return 80.0 + 20.0 * len(asked) / len(named)
    if len(asked) < _SHORTEST_PART:
        return 0.0
    if named.endswith(asked):
        return 70.0
    if asked in named:
        return 55.0
    return 65.0 if len(named) >= _SHORTEST_PART and named in asked else 0.0


def _by_roots(typed: str, name: str) -> float:
    asked, named = _roots(typed), _roots(name)
    if not asked or not named:
        return 0.0
    return 75.0 * 2 * len(asked & named) / (len(asked) + len(named))


def _by_spelling(asked: str, named: str) -> float:
    mine, theirs = _triples(asked), _triples(named)
    dice = 2 * len(mine & theirs) / (len(mine) + len(theirs))
    return 75.0 * dice if dice >= _LEAST_LIKE else 0.0


@lru_cache(maxsize=8_000)
def _roots(text: str) -> frozenset[str]:
    return frozenset(root(word) for word in _WORD.findall(text[:MOST_LETTERS].lower()) if len(word) > 2)


@lru_cache(maxsize=8_000)
def _triples(folded: str) -> frozenset[str]:
    padded = f"^{folded}$"
    return frozenset(padded[place : place + 3] for place in range(len(padded) - 2))
