"""Words to tap into a field: what ends on paper is in a language papers have, with what it means to the reader."""

from collections.abc import Iterable
from dataclasses import dataclass

from jobunivers.languages import DOCUMENT_LANGUAGES, SOURCE, current
from jobunivers.services.said import Said


@dataclass(frozen=True)
class Phrase:
    """Words for a field. ``meaning`` says them in the reader's language where they are in another, ``language``."""

    words: str
    meaning: str = ""
    language: str = ""


def phrases(words: Iterable[str | Phrase]) -> list[Phrase]:
    """Words as they are, in the reader's own language or the person's own."""
    return [one if isinstance(one, Phrase) else Phrase(one) for one in words]


def for_document(words: Iterable[str]) -> list[Phrase]:
    """The same for a field that ends in a CV or a pitch: in Danish for somebody who reads what no document is in."""
    return [_for_document(one) for one in words]


def _for_document(words: str) -> Phrase:
    if current().code in DOCUMENT_LANGUAGES or not isinstance(words, Said):
        return Phrase(words)
    return Phrase(words.danish, str(words), SOURCE)
