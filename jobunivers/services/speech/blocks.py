"""The short name of a text, the same here and in the browser: published texts are asked for, never sent."""

import hashlib
import re
import unicodedata

_SPACE = re.compile("[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+")


def collapsed(text: str) -> str:
    r"""The text as a page shows it: NFC, each run of JavaScript's ``\s`` one space, none at either end."""
    return unicodedata.normalize("NFC", _SPACE.sub(" ", text)).strip(" ")


def block_id(text: str) -> str:
    """First 16 hex digits of the SHA-256 of the collapsed text in UTF-8."""
    return hashlib.sha256(collapsed(text).encode()).hexdigest()[:16]
