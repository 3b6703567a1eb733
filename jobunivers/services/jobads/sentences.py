"""Sentences and the pieces between their commas, each with its place in the ad."""

import re
from collections.abc import Iterator

from jobunivers.services.jobads.words import Word, words_of

Place = tuple[int, int]

# A run of signs or spaces is only looked at from its beginning, so a page of dots costs no more than words.
_END = re.compile(r"(?<![.!?…])[.!?…]+(?=[\s)\"”»]|$)|\n")
_JOINTS = r"(?:og|samt|men|and|but)\s+"
_BREAK = re.compile(rf"[,;:]\s+(?:{_JOINTS})?|(?<!\s)\s+(?:[–—-]\s+(?:{_JOINTS})?|{_JOINTS})|\n")
_SHORT_FORMS = frozenset(
    {
        "kl",
        "ca",
        "evt",
        "nr",
        "d",
        "inkl",
        "ekskl",
        "min",
        "max",
        "maks",
        "tlf",
        "osv",
        "mv",
        "fx",
        "ang",
        "pr",
    }
    | {"jf", "stk", "dvs", "hhv", "e.g", "i.e", "f.eks", "bl.a"}
)


def sentences_in(text: str, start: int, end: int) -> Iterator[Place]:
    """The sentences between two places; "kl. 9", "9. klasse" and "f.eks. her" do not end one."""
    begin = start
    for sign in _END.finditer(text, start, end):
        if sign[0] == "." and _is_short_form(text, begin, sign.start(), end):
            continue
        if text[sign.start()] == "\n" and not _starts_anew(text, sign.end(), end):
            continue
        yield from _trimmed(text, begin, sign.end())
        begin = sign.end()
    yield from _trimmed(text, begin, end)


def pieces_in(text: str, start: int, end: int) -> Iterator[tuple[str, Place]]:
    """The pieces of a sentence with the joint before each: ", og ", " og ", ", " or "" for the first."""
    begin, joint = start, ""
    for found in _BREAK.finditer(text, start, end):
        yield from ((joint, place) for place in _trimmed(text, begin, found.start()))
        begin, joint = found.end(), found[0]
    yield from ((joint, place) for place in _trimmed(text, begin, end))


def words_at(text: str, place: Place) -> list[Word]:
    """The words of one place."""
    return words_of(text, *place)


def _is_short_form(text: str, begin: int, dot: int, end: int) -> bool:
    follows = text[dot + 1 : min(dot + 3, end)].strip()
    before = text[max(begin, dot - 12) : dot].lower().split()
    if not follows or not before:
        return False
    if before[-1].strip("(") in _SHORT_FORMS:
        return True
    return before[-1][-1].isdigit() and not follows[0].isupper()


def _starts_anew(text: str, place: int, end: int) -> bool:
    rest = text[place:end].lstrip()
    return not rest or not rest[0].islower()


def _trimmed(text: str, start: int, end: int) -> Iterator[Place]:
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ")+#"):
        end -= 1
    if start < end:
        yield start, end
