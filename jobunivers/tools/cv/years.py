"""Years and months as people write them: "2019", "marts 2019", "3/2019", "nu"; the rest is kept as it is."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from jobunivers import clock
from jobunivers.languages import LANGUAGES

_NOW = frozenset(
    (
        "nu",
        "i dag",
        "stadig",
        "stadigvæk",
        "endnu",
        "now",
        "today",
        "present",
        "current",
        "still",
        "الآن",
        "حتى الآن",
    )
)
_YEAR = re.compile(r"(?<!\d)(19[3-9]\d|20\d\d)(?!\d)")
_MONTH_FIGURES = re.compile(r"(?<!\d)(\d{1,2})[./ -]+(?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d-(\d{2})(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST_NAME = 3


@dataclass(frozen=True, order=True)
class Month:
    """A month of a year; ``month`` is 0 when only the year is known."""

    year: int
    month: int = 0


def read(written: str) -> Month | None:
    """The month somebody wrote; "nu" is this month; None when no year can be seen."""
    if is_now(written):
        return Month(clock.today().year, clock.today().month)
    words = "".join(str(unicodedata.decimal(sign, sign)) for sign in written).casefold()
    year = _YEAR.search(words)
    return Month(int(year.group()), _month(words)) if year else None


def is_now(written: str) -> bool:
    """Whether the words say that it still goes on."""
    return " ".join(written.casefold().split()).strip(" .–-") in _NOW


def period(began: str, ended: str, now: str) -> str:
    """From and to on one line; ``now`` is the word for what still goes on in the document's language."""
    start, end = began.strip(), now if is_now(ended) else ended.strip()
    return f"{start} – {end}" if start and end and start != end else start or end


def span(began: str, ended: str) -> range:
    """The calendar years something lasted, from the first to the last that can be seen; else empty."""
    seen = [month.year for month in (read(began), read(ended)) if month]
    return range(min(seen), max(seen) + 1) if seen else range(0)


def _month(words: str) -> int:
    figures = _MONTH_FIGURES.search(words)
    if figures:
        number = int(figures.group(1) or figures.group(2))
        return number if number <= 12 else 0
    found = (_names().get(word[:_SHORTEST_NAME]) for word in _WORD.findall(words))
    return next((month for month in found if month), 0)


@cache
def _names() -> dict[str, int]:
    """The first letters of the months' names in the languages of the product."""
    return {
        name.casefold()[:_SHORTEST_NAME]: number
        for language in LANGUAGES.values()
        for number, name in language.locale.months["format"]["wide"].items()
    }
