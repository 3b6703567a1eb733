"""Web addresses, mail addresses and phone numbers, said as a person would say them."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from jobunivers.services.speech.spoken import Edit


@dataclass(frozen=True)
class Words:
    """The signs of an address in one language; ``pairs``: phone numbers are said two figures at a time."""

    dot: str
    slash: str
    dash: str
    underscore: str
    at: str
    plus: str
    pairs: bool


_WORDS = {
    "da": Words("punktum", "skråstreg", "bindestreg", "understreg", "snabel-a", "plus", True),
    "en": Words("dot", "slash", "dash", "underscore", "at", "plus", False),
    "ar": Words("نقطة", "شرطة مائلة", "شرطة", "شرطة سفلية", "آت", "زائد", False),
}
_SILENT = Words("", "", "", "", "", "", False)

_MAIL = r"[\w.+-]+@(?:[\w-]+\.)+\w{2,}"
_ENDINGS = r"(?:dk|com|org|net|eu|info|io|nu|gov|edu|example)"
_PATH = r"(?:/[^\s?#]*[^\s?#.,;:!)\]»”\"'/])?"
_QUERY = r"(?:[?#][^\s]*[^\s.,;:!)\]»”\"'])?"
_SITE = rf"(?P<scheme>(?:https?://)?(?:www\.)?)(?P<site>(?:[\w-]+\.)+[a-z]{{2,}}{_PATH})/?(?P<query>{_QUERY})"
_BARE = rf"(?P<site2>(?:[\w-]+\.)+{_ENDINGS}\b{_PATH})/?"
_ADDRESS = re.compile(rf"(?P<mail>{_MAIL})|(?=https?://|www\.){_SITE}|(?<![\w@.-]){_BARE}", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\d.,/-])(?:\+\d{2,3} ?)?(?:\d{2} ?){3}\d{2}(?![\d/-]|[.,]\d)")


def address_edits(text: str, language: str) -> Iterator[Edit]:
    """Say ``jobnet.dk/cv`` as "jobnet punktum dk skråstreg cv"; what follows a question mark is left out."""
    words = _WORDS.get(language, _SILENT)
    for match in _ADDRESS.finditer(text):
        if match["scheme"]:
            yield Edit(match.start("scheme"), match.end("scheme"), "")
        group = next(name for name in ("mail", "site", "site2") if match[name])
        yield from _sign_edits(text, match.start(group), match.end(group), words)
        if match.end() > match.end(group):
            yield Edit(match.end(group), match.end(), "")


def _sign_edits(text: str, start: int, end: int, words: Words) -> Iterator[Edit]:
    said = dict(
        zip(
            "./-_@+",
            (words.dot, words.slash, words.dash, words.underscore, words.at, words.plus),
            strict=True,
        )
    )
    for place in range(start, end):
        if text[place] in said:
            yield Edit(place, place + 1, f" {said[text[place]]} ".replace("  ", " "))


def phone_edits(text: str, language: str) -> Iterator[Edit]:
    """Say ``+4512345678`` as "plus 45, 12, 34, 56, 78", in figures one by one where that is the habit."""
    words = _WORDS.get(language, _SILENT)
    for match in _PHONE.finditer(text):
        yield from _figure_edits(match.group(), match.start(), words)


def _figure_edits(number: str, start: int, words: Words) -> Iterator[Edit]:
    """A comma after every second figure from the end; the country code keeps together."""
    figures = [place for place, character in enumerate(number) if character.isdigit()]
    if number[0] == "+":
        yield Edit(start, start + 1, f"{words.plus} " if words.plus else "")
    for left, right in itertools.pairwise(figures):
        from_end = len(figures) - figures.index(right)
        pause = ", " if from_end % 2 == 0 and from_end <= 8 else " "
        if pause == ", " or not words.pairs:
            yield Edit(start + left + 1, start + right, pause)
