"""The letter as it will be read: greeting, paragraphs and sign-off, found in the citizen's own words or set by us."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from jobunivers.services.plain_language import words_of
from jobunivers.tools.application.letter_words import SET, LetterLanguage, language, read_words
from jobunivers.tools.application.models import AD, Application
from jobunivers.tools.application.work import text_of

_LONGEST_NAME = 60
_PARAGRAPHS = re.compile(r"\n\s*\n")


@dataclass(frozen=True)
class Letter:
    """A whole letter. ``sign_off`` is the farewell and the name, a line each."""

    language: LetterLanguage
    headline: str
    greeting: str
    paragraphs: tuple[str, ...]
    sign_off: tuple[str, ...]

    @property
    def body(self) -> str:
        """The paragraphs as one text."""
        return "\n\n".join(self.paragraphs)

    @property
    def words(self) -> int:
        """How many words the paragraphs have."""
        return len(words_of(self.body))


def letter_of(application: Application, name: str) -> Letter:
    """The letter of an application, signed by this name; only the parts that are written."""
    code = language(application.language)
    greeting, rest = _greeting(text_of(application).strip(), code)
    rest, sign_off = _sign_off(rest, code)
    return Letter(
        language=code,
        headline=headline_of(application),
        greeting=greeting or _dear(application, code),
        paragraphs=tuple(part.strip() for part in _PARAGRAPHS.split(rest) if part.strip()),
        sign_off=sign_off if len(sign_off) > 1 else (*(sign_off or (SET[code].regards,)), name),
    )


def headline_of(application: Application) -> str:
    """What stands over the letter: the citizen's own line, else one that fits the kind."""
    words = SET[language(application.language)]
    if application.headline.strip():
        return application.headline.strip()
    if application.kind == AD and not application.title:
        return words.unnamed
    return words.headlines[application.kind].format(title=application.title)


def addressee(contact: str) -> str:
    """Whom a letter greets: the name without what may stand after it."""
    return re.split(r"[,;(\n]", contact)[0].strip()


def _dear(application: Application, code: LetterLanguage) -> str:
    name = addressee(application.contact) or application.company.strip()
    return SET[code].dear.format(name=name) if name else SET[code].hello


def _greeting(text: str, code: LetterLanguage) -> tuple[str, str]:
    found = _opens(code).match(text)
    if found is None or not _greets(found[2].split(), code):
        return "", text
    return found[1].strip(), text[found.end() :].lstrip()


def _greets(whom: list[str], code: LetterLanguage) -> bool:
    """Whether these words are somebody to greet: a name among them, or words such as *alle*."""
    known = read_words(code).whom
    return any(not word[0].islower() for word in whom) or all(word in known for word in whom)


def _sign_off(text: str, code: LetterLanguage) -> tuple[str, tuple[str, ...]]:
    found = _closes(code).search(text)
    if found is None:
        return text, ()
    lines = (found[1].rstrip(",. "), *(line.strip() for line in found[2].splitlines()))
    return text[: found.start()].rstrip(), tuple(line for line in lines if line)


@cache
def _opens(code: LetterLanguage) -> re.Pattern[str]:
    words = _either(read_words(code).greeting)
    return re.compile(
        rf"((?:{words})\b((?: (?:mr|mrs|ms|dr)\.| [^\s.,!?:]+){{0,5}}))(?:[.,!:]+(?=\s|$)|\n|$)\s*",
        re.IGNORECASE,
    )


@cache
def _closes(code: LetterLanguage) -> re.Pattern[str]:
    words = _either(read_words(code).sign_off)
    return re.compile(
        rf"(?:(?<=[.!?…])\s+|\n\s*|^)((?:{words})\b[,.]?)((?:[^\S\n]+|\n\s*)?[^.!?\n]{{0,{_LONGEST_NAME}}}"
        rf"(?:\n[^.!?\n]{{0,{_LONGEST_NAME}}}){{0,2}})\s*$",
        re.IGNORECASE,
    )


def _either(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
