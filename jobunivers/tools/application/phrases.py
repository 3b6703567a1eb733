"""Beginnings and words to tap: they go into a letter, so they are in the letter's language, with what they mean."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

from jobunivers.languages import current, speaking
from jobunivers.services import content
from jobunivers.services.facts import Fact
from jobunivers.services.phrases import Phrase
from jobunivers.tools.application.document import questions_of


def for_part(part: str, kind: str, language: str) -> dict[str, list[Phrase]]:
    """The beginnings (*starters*) and suggestions (*chips*) for one part of a letter in this language."""
    with speaking(language):
        source = questions_of(kind)[part]
    return _paired(source, questions_of(kind)[part], language)


def for_field(key: str, language: str) -> dict[str, list[Phrase]]:
    """The same for another field that ends in the letter."""
    with speaking(language):
        source = content.deck("tools/application/starters")[key]
    return _paired(source, content.deck("tools/application/starters")[key], language)


def proved(fact: Fact) -> str:
    """A fact as something to say in a letter: with what shows it."""
    return f"{fact.text}: {fact.proof}" if fact.proof else fact.text


def _paired(source: dict[str, Any], told: dict[str, Any], language: str) -> dict[str, list[Phrase]]:
    same = current().code == language
    return {
        name: _pairs(source.get(name, ()), () if same else told.get(name, ()), language)
        for name in ("starters", "chips")
    }


def _pairs(words: Sequence[str], meanings: Sequence[str], language: str) -> list[Phrase]:
    """Each with its meaning; where the two lists differ in length, a phrase stands alone."""
    pairs = zip_longest(words, meanings, fillvalue="")
    return [Phrase(said, meaning, language) for said, meaning in pairs if said]
