"""What an ad says about itself: language, title, company and deadline. All of it are guesses."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from jobunivers.services.jobads.title_words import title_hits
from jobunivers.services.jobads.vocabulary import ad_words
from jobunivers.services.jobads.words import Word, lowered, words_of

_HEAD_LETTERS = 3_000
_LANGUAGE_LETTERS = 20_000
_FEWEST_KNOWN = 5
_DATE_WITHIN = 60
_MOST_NAME_WORDS = 4
_SOUGHT = frozenset({"søges", "søger", "jobtitel", "stillingsbetegnelse", "wanted", "hiring"})
_NUMERIC_DATE = re.compile(r"(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?(?!\d)")
_DAY_FIRST = re.compile(r"(\d{1,2})\.?\s{1,3}([^\W\d_]{3,9})\.?,?(?:\s{1,3}(\d{4}))?")
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,9})\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?(?:\s{1,3}(\d{4}))?(?!\d)")


def language_of(text: str) -> Literal["da", "en"] | None:
    """Danish or English, by the small words; None when there are too few to tell."""
    words = lowered(words_of(text[:_LANGUAGE_LETTERS]))
    known = ad_words()
    danish = sum(word in known.danish and word not in known.english for word in words)
    english = sum(word in known.english and word not in known.danish for word in words)
    if danish + english < _FEWEST_KNOWN:
        return None
    return "da" if danish >= english else "en"


def title_in(text: str) -> str | None:
    """The job's title in the ad's own words: a known title near the top, or what stands before "søges"."""
    for place, line in enumerate(_first_lines(text)):
        words = words_of(line)
        hit = next(iter(title_hits(words)), None)
        if hit and (place == 0 or _looks_for_somebody(words)):
            return line[words[hit.start].start : words[hit.end - 1].end]
    return _before_sought(text)


def company_in(text: str) -> str | None:
    """The employer's name: what is looking for somebody, bears A/S or Kommune, or stands after "hos"."""
    lines = list(_first_lines(text))
    for find in (_named_by_label, _named_by_verb, _named_by_ending, _named_by_place):
        for line in lines:
            name = find(line, words_of(line))
            if name:
                return name
    return None


def deadline_in(text: str, today: date | None = None) -> date | None:
    """The day the application must be in; without a year it needs ``today``."""
    words = words_of(text)
    for hit in ad_words().deadline.find(lowered(words)):
        after = text[words[hit.end - 1].end : words[hit.end - 1].end + _DATE_WITHIN].split("\n\n")[0]
        found = next(_dates(after, today), None)
        if found:
            return found
    return None


def _first_lines(text: str) -> Iterator[str]:
    return (line.strip() for line in text[:_HEAD_LETTERS].split("\n") if line.strip())


def _looks_for_somebody(words: Sequence[Word]) -> bool:
    return "seek" in ad_words().cues.labels(lowered(words)) or bool(_SOUGHT & {word.lower for word in words})


def _before_sought(text: str) -> str | None:
    for line in _first_lines(text):
        words = words_of(line)
        for place, word in enumerate(words[:_MOST_NAME_WORDS]):
            if place and word.lower in _SOUGHT:
                return line[: words[place - 1].end]
    return None


def _named_by_label(line: str, words: Sequence[Word]) -> str | None:
    if len(words) > 1 and words[0].lower in ad_words().company["label"] and line[words[0].end : words[0].end + 1] == ":":
        return line[words[1].start :].strip()
    return None


def _named_by_verb(line: str, words: Sequence[Word]) -> str | None:
    for verb in ad_words().company["looks_for"]:
        at = f" {line.lower()} ".find(f" {verb} ")
        name = [word for word in words if word.end <= at]
        if at > 0 and name and _is_name(name):
            return line[name[0].start : name[-1].end].split(",")[0]
    return None


def _named_by_ending(line: str, words: Sequence[Word]) -> str | None:
    for place, word in enumerate(words):
        if place and word.lower in ad_words().company["ending"] and word.text != word.lower:
            first = place
            while first and words[first - 1].text[0].isupper() and words[first - 1].lower not in ad_words().company["never"]:
                first -= 1
            return line[words[first].start : word.end] if first < place else None
    return None


def _named_by_place(line: str, words: Sequence[Word]) -> str | None:
    for place, word in enumerate(words[:-1]):
        if word.lower in ad_words().company["place"]:
            last = place
            while last + 1 < len(words) and words[last + 1].text[0].isupper():
                last += 1
            if last > place:
                return line[words[place + 1].start : words[last].end]
    return None


def _is_name(words: Sequence[Word]) -> bool:
    return words[0].text[0].isupper() and words[0].lower not in ad_words().company["never"]


def _dates(text: str, today: date | None) -> Iterator[date]:
    for found in _NUMERIC_DATE.finditer(text):
        yield from _date(found[1], int(found[2]), found[3], today)
    months = ad_words().months
    for found in _DAY_FIRST.finditer(text):
        yield from _date(found[1], months.get(found[2].lower(), 0), found[3], today)
    for found in _MONTH_FIRST.finditer(text):
        yield from _date(found[2], months.get(found[1].lower(), 0), found[3], today)


def _date(day: str, month: int, year: str | None, today: date | None) -> Iterator[date]:
    try:
        if year:
            yield date(int(year) + (2000 if len(year) == 2 else 0), month, int(day))
        elif today:
            this_year = date(today.year, month, int(day))
            yield this_year if this_year >= today else this_year.replace(year=today.year + 1)
    except ValueError:
        return
