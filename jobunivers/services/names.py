"""Names as they are looked for and put in order, whatever letters they are written with."""

import unicodedata

# The three signs come after z, in this order.
_DANISH = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"})
_ARABIC = str.maketrans({"ى": "ي", "ة": "ه", "ـ": None})
MOST_WORDS = 4
LONGEST = 200


def name_key(name: str) -> str:
    """One key to search by and to sort by: Å after Z, case and accents gone, Arabic letters in their plain form.

    *Østergaard* and *østergaard*, *José* and *jose*, *أمينة* and *امينه* have the same key.
    """
    plain = unicodedata.normalize("NFC", name).casefold().translate(_DANISH)
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(sign))
    return " ".join(bare.translate(_ARABIC).split())[:LONGEST]


def patterns(search: str) -> tuple[str, ...]:
    """What a search asks of a key: LIKE patterns (escape ``/``) for each of its words, in any order; always as many."""
    words = [*name_key(search).split(maxsplit=MOST_WORDS - 1), *[""] * MOST_WORDS][:MOST_WORDS]
    return tuple(f"%{_escaped(word)}%" for word in words)


def _escaped(word: str) -> str:
    for sign in "/%_":
        word = word.replace(sign, f"/{sign}")
    return word
