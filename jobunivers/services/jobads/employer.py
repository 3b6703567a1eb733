"""Who is looking for somebody: the employer's name, as the ad writes it. A guess."""

from collections.abc import Callable, Iterator, Sequence

from jobunivers.services.jobads.vocabulary import ad_words
from jobunivers.services.jobads.words import Word, lowered, words_of

_HEAD_LETTERS = 3_000
_FARTHEST = 4
_JOINERS = frozenset({"og", "af", "&", "and", "of", "the", "de", "den", "for"})


def company_in(text: str) -> str | None:
    """What stands at "Firma:", before "søger", with A/S or Kommune, or after "hos"; else None."""
    lines = [(line, words_of(line)) for line in first_lines(text)]
    for find in _WAYS:
        for line, words in lines:
            name = find(line, words)
            if name:
                return name
    return None


def first_lines(text: str) -> Iterator[str]:
    """The lines at the top of an ad, where it says who and what."""
    return (line.strip() for line in text[:_HEAD_LETTERS].split("\n") if line.strip())


def looks_for_at(words: Sequence[Word]) -> tuple[int, int] | None:
    """Where "søger" or "is hiring" stands among the words: first and last plus one."""
    spoken = lowered(words)
    for verb in ad_words().company["looks_for"]:
        parts = verb.split()
        for place in range(len(spoken) - len(parts) + 1):
            if spoken[place : place + len(parts)] == parts:
                return place, place + len(parts)
    return None


def _by_label(line: str, words: Sequence[Word]) -> str | None:
    labelled = len(words) > 1 and words[0].lower in ad_words().company["label"]
    return line[words[1].start :].strip() if labelled and line[words[0].end] == ":" else None


def _by_verb(line: str, words: Sequence[Word]) -> str | None:
    verb = looks_for_at(words)
    if not verb or not verb[0] or not _may_begin(words[0]):
        return None
    last = _end_of_name(line, words, 0, verb[0])
    return line[words[0].start : words[last].end] if verb[0] - last <= _FARTHEST else None


def _by_ending(line: str, words: Sequence[Word]) -> str | None:
    for place, word in enumerate(words):
        if word.lower in ad_words().company["ending"] and word.text != word.lower:
            first = place
            while first and _may_begin(words[first - 1]):
                first -= 1
            return line[words[first].start : word.end] if first < place else None
    return None


def _by_place(line: str, words: Sequence[Word]) -> str | None:
    for place, word in enumerate(words[:-1]):
        if word.lower in ad_words().company["place"] and words[place + 1].text[0].isupper():
            last = _end_of_name(line, words, place + 1, len(words))
            return line[words[place + 1].start : words[last].end]
    return None


def _may_begin(word: Word) -> bool:
    return word.text[0].isupper() and word.lower not in ad_words().company["never"]


def _end_of_name(line: str, words: Sequence[Word], first: int, stop: int) -> int:
    """The last word of the name that begins at ``first``: capitals, numbers, and "og" between capitals."""
    last = first
    for place in range(first + 1, stop):
        if "," in line[words[place - 1].end : words[place].start]:
            break
        if not words[place].text[0].islower() or words[place].lower in ad_words().company["ending"]:
            last = place
        elif words[place].lower not in _JOINERS:
            break
    return last


_WAYS: tuple[Callable[[str, Sequence[Word]], str | None], ...] = (_by_label, _by_verb, _by_ending, _by_place)
