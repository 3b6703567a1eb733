"""Texts made fit for paper: what no font can draw gets a stand-in or is left out, and nothing fails."""

import re
import unicodedata

from jobunivers.services.export.fonts import covered

UNKNOWN_LETTER = "\N{WHITE SQUARE}"
_FACES = "😀😁😃😄😅😆😉😊😋😌😎🙂🤗"
_HEARTS = "💙💚💛💜🧡🤍🖤💕💖💗"
_SIGNS = {"✅": "✔", "❌": "✘", "❓": "?", "❗": "!", "➕": "+", "➖": "–", "📞": "☎", "📧": "✉", "🌟": "★"}
_STAND_INS = dict.fromkeys(_FACES, "☺") | dict.fromkeys(_HEARTS, "♥") | _SIGNS

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff0-\uffff]")
_LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029\x85\x0b\x0c]")
_UNBROKEN = re.compile(r"[^\s\u200b\u00ad-]{60,}")
_ADDRESS = re.compile(r"\w+://|www\.")
_BREAK_EVERY = 30


def plain(text: str) -> str:
    """The text without control characters and broken halves of characters; line ends are ``\\n``."""
    return _CONTROL.sub("", _LINE_ENDS.sub("\n", text)).replace("\t", " ")


def printable(text: str) -> str:
    """The text as our fonts can set it. Emoji get a simple sign or vanish, unknown letters become ``□``."""
    text = plain(text)
    if not text.isascii():
        drawable = covered()
        text = "".join(c if ord(c) in drawable else _stand_in(c) for c in unicodedata.normalize("NFC", text))
    return _UNBROKEN.sub(_breakable, text)


def missing_letters(text: str) -> str:
    """The letters of a text that no font can draw, each once: to tell the person before printing."""
    drawable = covered()
    unknown = (c for c in plain(text) if ord(c) not in drawable and _stand_in(c) == UNKNOWN_LETTER)
    return "".join(dict.fromkeys(unknown))


def _stand_in(character: str) -> str:
    if character == "\n":
        return character
    unknown = UNKNOWN_LETTER if unicodedata.category(character).startswith("L") else ""
    return _STAND_INS.get(character, unknown)


def _breakable(match: re.Match[str]) -> str:
    """Let a line break inside a very long word; web addresses find their own places."""
    word = match.group()
    if _ADDRESS.match(word):
        return word
    return "\u200b".join(word[at : at + _BREAK_EVERY] for at in range(0, len(word), _BREAK_EVERY))
