"""Make a text sayable: no emoji, no control characters, addresses in words. Never markup of any kind.

Raise ``NORMALISER`` whenever a text comes out differently: sounds made before are then made again.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator

from jobunivers.services.speech.addresses import address_edits, phone_edits
from jobunivers.services.speech.shortened import date_edits, span_edits, time_edits, word_edits
from jobunivers.services.speech.spoken import Edit, Spoken

NORMALISER = 2

_KEPT = re.compile(r"[^\W_]|[ .,;:!?'()+%&=@$£€°§-]|[،؛؟۔።፣፤٪]|\u200c")
_SAID: dict[str, str] = {
    **dict.fromkeys("’‘ʼ", "'"),
    **dict.fromkeys("–—", ","),
    "…": ".",
    "\n": " ",
    "‑": "-",
    "−": "-",
    "·": ",",
}
_SILENT = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Sk"})
_APOSTROPHES = re.compile(r"(?<!\w)'|'(?!\w)")
_LINE_END = re.compile(r"(?<![.!?:;,…؟۔። \n])\s*(\n)")

Rule = Callable[[str, str], Iterator[Edit]]


def spoken(text: str, language: str) -> Spoken:
    """What a voice is to say for ``text`` in ``language``, each character tied to its place in ``text``."""
    said = Spoken.of(text)
    for rule in _RULES:
        said = said.edited(rule(said.text, language))
    return said


def _line_edits(text: str, _language: str) -> Iterator[Edit]:
    """A line without a stop gets one, so that lists are not run together."""
    for match in _LINE_END.finditer(text):
        yield Edit(match.start(1), match.end(1), ". ")


def _character_edits(text: str, _language: str) -> Iterator[Edit]:
    for place, character in enumerate(text):
        said = _said(character)
        if said != character:
            yield Edit(place, place + 1, said)


def _said(character: str) -> str:
    if character in _SAID:
        return _SAID[character]
    if character > "\uffff" or "\uff01" <= character <= "\uff5e":
        return _plain(character)
    if _KEPT.match(character) or unicodedata.category(character).startswith("M"):
        return "" if "\ufe00" <= character <= "\ufe0f" or character == "\u20e3" else character
    return "" if unicodedata.category(character) in _SILENT and character not in "\t\r\x0b\x0c\x85" else " "


def _plain(character: str) -> str:
    """Decorated letters (bold, full width) as plain ones; everything else out there is not said."""
    plain = unicodedata.normalize("NFKC", character)
    return plain if len(plain) == 1 and plain < "\uff00" and plain.isalnum() else " "


def _apostrophe_edits(text: str, _language: str) -> Iterator[Edit]:
    """An apostrophe inside a word is part of it; one that opens or closes a quotation is not said."""
    for match in _APOSTROPHES.finditer(text):
        yield Edit(match.start(), match.end(), " ")


_RULES: tuple[Rule, ...] = (
    _line_edits,
    address_edits,
    phone_edits,
    date_edits,
    time_edits,
    word_edits,
    span_edits,
    _character_edits,
    _apostrophe_edits,
)
