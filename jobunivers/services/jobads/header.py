"""What an ad says about itself: its language and the job's title. Both are guesses."""

from collections.abc import Sequence
from itertools import takewhile
from typing import Literal

from jobunivers.services.jobads.employer import first_lines, looks_for_at
from jobunivers.services.jobads.title_words import title_hits
from jobunivers.services.jobads.vocabulary import ad_words
from jobunivers.services.jobads.words import Word, lowered, words_of

_LANGUAGE_LETTERS = 20_000
_FEWEST_KNOWN = 5
_LONGEST_TITLE = 4
_SOUGHT = frozenset({"søges", "søger", "jobtitel", "stillingsbetegnelse", "wanted", "hiring"})
_BEFORE_A_TITLE = frozenset("en et to tre a an two ny nye flere dygtig dygtige glad new".split())  # noqa: SIM905


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
    """The job's title in the ad's own words: a known one near the top, else what is "søges" or sought."""
    for place, line in enumerate(first_lines(text)):
        words = words_of(line)
        hit = next(iter(title_hits(words)), None)
        if hit and (place == 0 or _looks_for_somebody(words)):
            return line[words[hit.start].start : words[hit.end - 1].end]
    guesses = (_before_sought(line) or _after_seeking(line) for line in first_lines(text))
    return next((guess for guess in guesses if guess), None)


def _looks_for_somebody(words: Sequence[Word]) -> bool:
    spoken = lowered(words)
    return "seek" in ad_words().cues.labels(spoken) or bool(_SOUGHT & set(spoken))


def _before_sought(line: str) -> str | None:
    words = words_of(line)[: _LONGEST_TITLE + 1]
    sought = next((place for place, word in enumerate(words) if word.lower in {"søges", "wanted"}), 0)
    return line[: words[sought - 1].end] if sought else None


def _after_seeking(line: str) -> str | None:
    words = words_of(line)
    verb = looks_for_at(words)
    after = words[verb[1] :] if verb else []
    while after and after[0].lower in _BEFORE_A_TITLE:
        after = after[1:]
    title = list(takewhile(lambda word: word.lower not in ad_words().stop, after[:_LONGEST_TITLE]))
    return line[title[0].start : title[-1].end] if title else None
