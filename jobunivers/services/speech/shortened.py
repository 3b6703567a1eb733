"""What people write short and say long: abbreviations, dates, times, and spans such as 9–12."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from babel.dates import get_month_names

from jobunivers.services.speech.spoken import Edit


@dataclass(frozen=True)
class Long:
    """How one language says them. ``clock`` comes before a time of day, ``and_minutes`` inside it."""

    until: str = ""
    clock: str = ""
    and_minutes: str = " "
    day_dot: str = " "
    words: dict[str, str] = field(default_factory=dict)


_DANISH = {
    "f.eks.": "for eksempel",
    "fx": "for eksempel",
    "bl.a.": "blandt andet",
    "m.m.": "med mere",
    "m.fl.": "med flere",
    "o.l.": "og lignende",
    "osv.": "og så videre",
    "dvs.": "det vil sige",
    "evt.": "eventuelt",
    "inkl.": "inklusive",
    "maks.": "maksimum",
    "ca.": "cirka",
    "kl.": "klokken",
    "kr.": "kroner",
    "nr.": "nummer",
    "pr.": "per",
    "tlf.": "telefon",
    "mdr.": "måneder",
    "stk.": "styk",
    "IT": "I T",
    "CV": "C V",
    "PDF": "P D F",
    "QR": "Q R",
}
_ENGLISH = {
    "e.g.": "for example",
    "i.e.": "that is",
    "etc.": "et cetera",
    "CV": "C V",
    "PDF": "P D F",
    "QR": "Q R",
}
_LONG = {
    "da": Long(" til ", r"kl\.|klokken", " ", ". ", _DANISH),
    "en": Long(" to ", r"at", " ", " ", _ENGLISH),
    "ar": Long(" إلى ", "الساعة", " و"),
}
_DATE = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(?=\d{4}(?!\d))")
_SPAN = re.compile(r"(?<=\d)( ?[–—] ?|-)(?=\d)")
_CHAIN = re.compile(r"\d+(?:[-–—]\d+){2,}")
_MAY_END = frozenset({"m.m.", "m.fl.", "o.l.", "osv.", "kr.", "mdr.", "stk.", "etc."})
_ENDS = re.compile(r"\s*$|\s+[A-ZÆØÅ]")


def date_edits(text: str, language: str) -> Iterator[Edit]:
    """``31.12.2019`` is said with the name of the month; what is no date stays."""
    long = _LONG.get(language)
    for match in _DATE.finditer(text) if long else ():
        month = int(match[2])
        if long and 1 <= month <= 12:
            name = get_month_names("wide", locale=language)[month]
            yield Edit(match.end(1), match.end(), f"{long.day_dot}{name} ")


def time_edits(text: str, language: str) -> Iterator[Edit]:
    """``kl. 10.42`` is no decimal number: ten forty-two; the full hour is said alone."""
    long = _LONG.get(language)
    if not long or not long.clock or not re.search(rf"(?<!\w)(?:{long.clock})\s*\d", text):
        return
    for match in re.finditer(r"(?<![\d.,])0?(\d{1,2})\.([0-5]\d)(?![\d%]|[.,]\d)", text):
        yield Edit(match.start(), match.start(1), "")
        minutes = "" if match[2] == "00" else long.and_minutes
        yield Edit(match.end(1), match.start(2) if minutes else match.end(), minutes)


def word_edits(text: str, language: str) -> Iterator[Edit]:
    """``fx`` and ``m.m.`` are said whole; one that ends a sentence still ends it."""
    words = _LONG[language].words if language in _LONG else {}
    if not words:
        return
    known = "|".join(re.escape(word) for word in words)
    for match in re.finditer(rf"(?<![\w.])(?:{known})(?!\w)", text):
        ends = match[0] in _MAY_END and _ENDS.match(text, match.end())
        yield Edit(match.start(), match.end(), words[match[0]] + ("." if ends else ""))


def span_edits(text: str, language: str) -> Iterator[Edit]:
    """``9–12`` is said *9 to 12*; a row of numbers (2019-05-31) as its numbers."""
    rows = [match.span() for match in _CHAIN.finditer(text)]
    until = _LONG[language].until if language in _LONG else " "
    for match in _SPAN.finditer(text):
        in_row = any(start < match.start() < end for start, end in rows)
        yield Edit(match.start(), match.end(), " " if in_row else until)
