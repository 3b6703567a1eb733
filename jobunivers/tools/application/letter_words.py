"""The words of a letter: those we set ourselves, and those by which we read what a citizen has written."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from jobunivers.services.content import shared_deck

LetterLanguage = Literal["da", "en"]
CHOICES: tuple[LetterLanguage, ...] = ("da", "en")


@dataclass(frozen=True)
class SetWords:
    """What we set in a letter where the citizen has not said it: all in the letter's own language."""

    dear: str
    hello: str
    regards: str
    attention: str
    telephone: str
    headlines: dict[str, str]
    unnamed: str


SET: dict[LetterLanguage, SetWords] = {
    "da": SetWords(
        dear="Kære {name}",
        hello="Goddag",
        regards="Venlig hilsen",
        attention="Att. {name}",
        telephone="Tlf.",
        headlines={
            "ad": "Ansøgning: {title}",
            "unsolicited": "Vil I have en til jeres hold?",
            "internship": "Må jeg komme i praktik hos jer?",
            "wage_subsidy": "Må jeg arbejde hos jer med løntilskud?",
        },
        unnamed="Ansøgning",
    ),
    "en": SetWords(
        dear="Dear {name}",
        hello="Hello",
        regards="Kind regards",
        attention="Attn. {name}",
        telephone="Phone",
        headlines={
            "ad": "Application: {title}",
            "unsolicited": "Would you like one more on your team?",
            "internship": "May I come to you on a work placement?",
            "wage_subsidy": "May I work with you on a wage subsidy?",
        },
        unnamed="Application",
    ),
}


@dataclass(frozen=True)
class ReadWords:
    """What tells a greeting from a paragraph, a claim from a proof; phrases of plain lower-case words."""

    greeting: tuple[str, ...]
    whom: frozenset[str]
    sign_off: tuple[str, ...]
    claim: tuple[str, ...]
    proof: tuple[str, ...]
    big: tuple[str, ...]
    me: frozenset[str]
    them: frozenset[str]


@cache
def read_words(language: LetterLanguage) -> ReadWords:
    """The words by which a letter in this language is read."""
    deck = shared_deck("letter_words")[language]
    return ReadWords(
        greeting=tuple(deck["greeting"]),
        whom=frozenset(deck["whom"]),
        sign_off=tuple(deck["sign_off"]),
        claim=tuple(deck["claim"]),
        proof=tuple(_each(deck["proof"])),
        big=tuple(deck["big"]),
        me=frozenset(deck["me"]),
        them=frozenset(deck["them"]),
    )


def language(code: str) -> LetterLanguage:
    """The language a letter can be written in; Danish for any other code."""
    return "en" if code == "en" else "da"


def _each(lines: list[str]) -> list[str]:
    """A line of many words is many words; two or three make a phrase."""
    return [word for line in lines for word in (line.split() if len(line.split()) > 3 else [line])]
