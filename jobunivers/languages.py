"""The languages of the product: what each is called, its direction, and every message in it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from babel.core import Locale
from babel.messages.pofile import read_po
from markupsafe import Markup, escape

from jobunivers.settings import ROOT

SOURCE = "da"
TRANSLATIONS = ROOT / "translations"


class UnknownLanguage(LookupError):
    """The language asked for is not one the product has."""


@dataclass(frozen=True)
class Language:
    """One language. ``status`` tells honestly who has read the translation: source, machine, read, approved."""

    code: str
    name: str
    danish_name: str
    direction: str = "ltr"
    status: str = "machine"
    comma: str = ", "

    @property
    def document(self) -> Literal["da", "en", "ar"]:
        """The code a Document is set in."""
        return self.code if self.code in ("da", "en", "ar") else "da"  # type: ignore[return-value]

    @property
    def locale(self) -> Locale:
        """Babel's facts on the language: dates, numbers, plurals."""
        return _locale(self.code)


LANGUAGES = {
    language.code: language
    for language in (
        Language("da", "Dansk", "dansk", status="source"),
        Language("en", "English", "engelsk"),
        Language("ar", "العربية", "arabisk", direction="rtl", comma="، "),
    )
}
PSEUDO = Language("xx", "[Þšéûdö]", "prøvesprog", status="pseudo")
DOCUMENT_LANGUAGES = ("da", "en")
_current: ContextVar[Language] = ContextVar("language", default=LANGUAGES[SOURCE])


def language(code: str) -> Language:
    """The language with this code; raises UnknownLanguage."""
    if code == PSEUDO.code:
        return PSEUDO
    try:
        return LANGUAGES[code]
    except KeyError:
        raise UnknownLanguage(code) from None


def current() -> Language:
    """The language the present work is shown in."""
    return _current.get()


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Let everything inside be said in one language."""
    token = _current.set(language(code))
    try:
        yield
    finally:
        _current.reset(token)


def set_current(chosen: Language) -> None:
    """Say everything from here on (in this thread's work) in one language."""
    _current.set(chosen)


@dataclass(frozen=True)
class Catalog:
    """All messages of one language: Danish text → its translation, or its plural forms."""

    code: str
    messages: dict[str, str]
    plurals: dict[str, tuple[str, ...]]
    form_for: Callable[[int], int]

    def say(self, msgid: str) -> str:
        """The translation, or the Danish text where there is none."""
        return self.messages.get(msgid, msgid)

    def forms(self, singular: str, plural: str) -> tuple[str, ...]:
        """Every plural form, in the order of ``form_for``; the Danish two where there is no translation."""
        return self.plurals.get(singular, (singular, plural))

    def say_number(self, singular: str, plural: str, number: int) -> str:
        """The form that fits the number, with ``%(num)s`` still in it."""
        forms = self.forms(singular, plural)
        return forms[min(self.form_for(number), len(forms) - 1)]


@cache
def catalog(code: str) -> Catalog:
    """The messages of one language, read once from ``translations/<code>/LC_MESSAGES/messages.po``."""
    if code == PSEUDO.code:
        return _pseudo_catalog()
    messages: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    for message in _messages_of(TRANSLATIONS / code / "LC_MESSAGES" / "messages.po", code):
        if isinstance(message.id, tuple):
            if all(message.string):
                plurals[message.id[0]] = tuple(message.string)
        elif message.id and message.string and not message.fuzzy:
            messages[message.id] = str(message.string)
    return Catalog(code, messages, plurals, _plural_form(code))


class Text:
    """A Danish text in the code that is said in the reader's language when it is shown."""

    __slots__ = ("msgid", "values")

    def __init__(self, msgid: str, **values: object) -> None:
        self.msgid = msgid
        self.values = values

    def __str__(self) -> str:
        said = catalog(current().code).say(self.msgid)
        return said % {key: _said(value) for key, value in self.values.items()} if self.values else said

    def __mod__(self, values: Mapping[str, object]) -> "Text":
        """The same text with values for its places, as WTForms fills its messages."""
        return Text(self.msgid, **{**self.values, **values}) if "%(" in self.msgid else self

    def __html__(self) -> Markup:
        return escape(str(self))

    def __repr__(self) -> str:
        return f"Text({self.msgid!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and (self.msgid, self.values) == (other.msgid, other.values)

    def __hash__(self) -> int:
        return hash(self.msgid)


class Plural(Text):
    """A Danish text with a number in it; ``%(num)s`` is the number."""

    __slots__ = ("number", "plural")

    def __init__(self, singular: str, plural: str, number: int, **values: object) -> None:
        super().__init__(singular, num=number, **values)
        self.plural = plural
        self.number = number

    def __str__(self) -> str:
        said = catalog(current().code).say_number(self.msgid, self.plural, self.number)
        return said % {key: _said(value) for key, value in self.values.items()}


class Later(Text):
    """Words that are worked out when they are shown, in the reader's language: a weekday, the name of a language."""

    __slots__ = ("say", "told")

    def __init__(self, say: Callable[..., object], *told: object) -> None:
        super().__init__("")
        self.say, self.told = say, told

    def __str__(self) -> str:
        return str(self.say(*self.told))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Later) and (self.say, self.told) == (other.say, other.told)

    def __hash__(self) -> int:
        return hash((self.say, self.told))


_AND = Text("%(first)s og %(last)s")


class AllOf(Text):
    """Several texts in a row as one says them: *a, b og c*."""

    __slots__ = ("parts",)

    def __init__(self, parts: Iterable[object]) -> None:
        super().__init__(_AND.msgid)
        self.parts = tuple(parts)

    def __str__(self) -> str:
        *first, last = [_said(part) for part in self.parts] or [""]
        joined = current().comma.join(first)
        return catalog(current().code).say(self.msgid) % {"first": joined, "last": last} if first else last

    def __eq__(self, other: object) -> bool:
        return isinstance(other, AllOf) and self.parts == other.parts

    def __hash__(self) -> int:
        return hash(self.parts)


def _said(value: object) -> str:
    """A value inside a text; one that knows its Danish says that where Danish is spoken."""
    return str(getattr(value, "danish", None) or value) if current().code == SOURCE else str(value)


Words = str | Text
_ = Text
_n = Plural


def _locale(code: str) -> Locale:
    return _parse_locale(SOURCE if code == PSEUDO.code else code)


@cache
def _parse_locale(code: str) -> Locale:
    return Locale.parse(code)


def _messages_of(path: Path, code: str) -> list:  # type: ignore[type-arg]
    if not path.exists():
        return []
    with path.open("rb") as file:
        return [message for message in read_po(file, locale=code) if message.id]


def _plural_form(code: str) -> Callable[[int], int]:
    from gettext import c2py  # type: ignore[attr-defined]

    from babel.messages.plurals import get_plural

    rule: Callable[[int], int] = c2py(get_plural(code).plural_expr)
    return rule


_PSEUDO_LETTERS = str.maketrans("aeiouyAEIOUYnsc", "àéîöûýÀÉÎÖÛÝñšç")


def pseudo(text: str) -> str:
    """A text of ours in letters with marks and brackets round it, so that one that was left out is seen."""
    parts = [
        part if part.startswith("%(") else part.translate(_PSEUDO_LETTERS) for part in _split_values(text)
    ]
    return f"[{''.join(parts)}~~]"


def _split_values(msgid: str) -> list[str]:
    import re

    return re.split(r"(%\([a-z_]+\)[sd])", msgid)


class _Pseudo(dict):  # type: ignore[type-arg]
    """Every message, in the pseudo-language."""

    def get(self, msgid: str, default: object = None) -> str:
        return pseudo(msgid)


class _PseudoForms(dict):  # type: ignore[type-arg]
    def get(self, singular: str, default: tuple[str, str] = ("", "")) -> tuple[str, ...]:  # type: ignore[override]
        return tuple(pseudo(form) for form in default)


def _pseudo_catalog() -> Catalog:
    return Catalog(PSEUDO.code, _Pseudo(), _PseudoForms(), lambda number: int(number != 1))
