"""Years: how many an ad asks for, and how many a CV line tells of."""

import re
from collections.abc import Iterable
from itertools import pairwise

from jobunivers.services.jobads.vocabulary import ad_words
from jobunivers.services.jobads.words import lowered, words_of

_TOLD = re.compile(
    r"(?<![\d–-])(\d{1,2})(?:[.,]5)?\s?(år|years?|måneder|mdr|months?|uger|weeks?)\b", re.IGNORECASE
)
_PERIOD = re.compile(r"(?<!\d)(19\d\d|20\d\d)\s?(?:[-–—]|til|to)\s?(19\d\d|20\d\d)(?!\d)")
_EXPERIENCE = ("erfaring", "experience")
_YEAR = frozenset({"år", "års", "year", "years"})
_NEAR = 3
_PER_YEAR = {"år": 1.0, "ye": 1.0, "må": 12.0, "md": 12.0, "mo": 12.0, "ug": 52.0, "we": 52.0}


def years_asked(text: str) -> float | None:
    """The years of experience a demand names: "mindst 2 års erfaring", "flere års erfaring"; else None."""
    words = lowered(words_of(text))
    experience = [place for place, word in enumerate(words) if word.startswith(_EXPERIENCE)]
    for place, (number, year) in enumerate(pairwise(words)):
        if year in _YEAR and any(abs(place - other) <= _NEAR for other in experience):
            asked = _number(number)
            if asked is not None:
                return asked
    return None


def _number(word: str) -> float | None:
    digits = word.split("-")[0].split("–")[0]
    if digits.isdecimal() and len(digits) <= 2:
        return float(digits)
    known = ad_words().numbers.get(word)
    return None if known is None else float(known)


def years_told(texts: Iterable[str]) -> float:
    """The years CV lines tell of together: "2016-2019", "3 år", "13 uger". Years that overlap count once."""
    worked: set[int] = set()
    besides = 0.0
    for text in texts:
        periods = [range(int(found[1]), int(found[2])) for found in _PERIOD.finditer(text)]
        worked |= {year for period in periods for year in period}
        besides += 0.0 if periods else _longest_span(text)
    return len(worked) + besides


def _longest_span(text: str) -> float:
    spans = (int(found[1]) / _PER_YEAR[found[2][:2].lower()] for found in _TOLD.finditer(text))
    return max(spans, default=0.0)
