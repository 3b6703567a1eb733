"""The words as people see them on the page: what is marked while it is said."""

import re
import unicodedata

_RUN = re.compile(r"\S+")


def tokens(text: str) -> list[tuple[int, int]]:
    """(start, end) of every run between spaces with a letter or digit in it, punctuation trimmed."""
    found = (_without_punctuation(text, *run.span()) for run in _RUN.finditer(text))
    return [(start, end) for start, end in found if start < end]


def _without_punctuation(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not _belongs(text[end - 1]):
        end -= 1
    return start, end


def _belongs(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character).startswith("M")
