"""Which language and direction each stretch of a text has, so that mixed Danish and Arabic reads right."""

import re
import unicodedata
from itertools import groupby
from typing import Literal, NamedTuple

PIECE = "piece"
LEFT_TO_RIGHT_MARK = "\u200e"
FIRST_RIGHT_TO_LEFT = "\u0590"
Direction = Literal["ltr", "rtl"]
_RIGHT_TO_LEFT_LANGUAGES = frozenset({"ar"})
_ONE_PIECE = re.compile(r"\+?\d+(?:[ \u00a0]\d+)+|\w+://\S{1,60}|[\w.+-]{1,64}@[\w.-]+")


class Run(NamedTuple):
    """A stretch of text in one language (``da``, ``en``, ``ar``), or a ``PIECE`` that stays whole."""

    language: str
    text: str


def direction_of_language(language: str) -> Direction:
    """The reading direction of a language's own script."""
    return "rtl" if language in _RIGHT_TO_LEFT_LANGUAGES else "ltr"


def direction_of(text: str, language: str) -> Direction:
    """The direction of a text: that of its first letter, else of the language it stands in."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("R", "AL"):
            return "rtl"
        if kind == "L":
            return "ltr"
    return direction_of_language(language)


def runs(text: str, language: str) -> list[Run]:
    """Cut a text where the script changes. Spaces and signs belong to a stretch only when inside it.

    A phone number or an address in right-to-left text is a ``PIECE`` of its own: its parts stay in order. A
    whole Danish sentence there is one stretch, with a mark that keeps its full stop at its end.
    """
    if not text:
        return []
    if language != "ar" and max(text) < FIRST_RIGHT_TO_LEFT:
        return [Run(language, text)]
    if language == "ar" and _is_foreign_sentence(text):
        return [Run("da", text + LEFT_TO_RIGHT_MARK)]
    languages = _settled([_language_of(character, language) for character in text], language)
    for match in _ONE_PIECE.finditer(text):
        if language == "ar" or languages[match.start()] == "ar":
            languages[match.start() : match.end()] = [PIECE] * len(match.group())
    pairs = groupby(zip(languages, text, strict=True), key=lambda pair: pair[0])
    return [Run(spoken, "".join(character for _, character in group)) for spoken, group in pairs]


def _is_foreign_sentence(text: str) -> bool:
    """Whether a text is all in Latin letters and ends in a sign, which would otherwise jump to its front."""
    kinds = [unicodedata.bidirectional(character) for character in text]
    return "L" in kinds and kinds[-1] not in ("L", "EN") and not {"R", "AL"} & set(kinds)


def _settled(found: list[str | None], language: str) -> list[str]:
    """Give signs between two letters of one language that language, all other signs the surrounding one."""
    settled: list[str] = []
    before = language
    for spoken, group in groupby(found):
        count = len(list(group))
        after = next((later for later in found[len(settled) + count :][:1]), None)
        settled += [spoken or (before if before == after else language)] * count
        before = spoken or before
    return settled


def _language_of(character: str, language: str) -> str | None:
    """The language a letter belongs to inside a text of ``language``; None for spaces, digits and signs."""
    kind = unicodedata.bidirectional(character)
    if kind in ("R", "AL"):
        return "ar"
    if kind == "L":
        return "da" if language == "ar" else language
    return None
