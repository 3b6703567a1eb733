"""The words of a text, each with its place, so that what is found can be marked in the ad itself."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_ABBREVIATION = r"(?:[aipk]/s|og/eller|and/or|f\.eks|bl\.a|m\.v|e\.g|i\.e)(?!\w)"
_NUMBER = r"\d+(?:[.,:\-–]\d+){0,3}(?!\w)"
_PLAIN = r"[^\W_]+(?:[-'’][^\W_]+)*(?:\+\+|\#)?"
_WORD = re.compile(f"{_ABBREVIATION}|{_NUMBER}|{_PLAIN}", re.IGNORECASE)


@dataclass(frozen=True)
class Word:
    """One word: ``text`` as it stands, ``lower`` for comparing, ``start`` and ``end`` in the whole text."""

    text: str
    lower: str
    start: int
    end: int


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words between two places of a text; "A/S", "C#" and "9-16" are one word each. Never raises."""
    stop = len(text) if end is None else end
    return [Word(m[0], m[0].lower(), m.start(), m.end()) for m in _WORD.finditer(text, start, stop)]


def lowered(words: Sequence[Word]) -> list[str]:
    """The words alone, for looking up phrases."""
    return [word.lower for word in words]
