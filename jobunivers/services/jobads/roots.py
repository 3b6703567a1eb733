"""The root of a word, so that "svejser", "svejsede" and "svejsning" are one word to the matching."""

from functools import cache, lru_cache
from typing import Any

_LONGEST_WORD = 40
_ENDINGS = (("ning", 4), ("ing", 5))


@lru_cache(maxsize=50_000)
def root(word: str) -> str:
    """The root of a lower-case Danish word; English words come back shortened the same way each time.

    Very long words and words with digits come back as they are.
    """
    if len(word) > _LONGEST_WORD or not word.isalpha():
        return word
    stem: str = _danish().stemWord(word)
    for ending, least in _ENDINGS:
        if stem.endswith(ending) and len(stem) - len(ending) >= least:
            return stem.removesuffix(ending)
    return stem


@cache
def _danish() -> Any:
    import snowballstemmer  # type: ignore[import-untyped]

    return snowballstemmer.stemmer("danish")
