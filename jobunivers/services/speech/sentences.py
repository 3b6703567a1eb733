"""Where a text can be cut: sentences, and pieces of sentences short enough for one breath of a voice."""

import itertools
import re

PIECE = 300

_END = re.compile(r"[.!?…؟۔።]+[\"'”’»)\]]*(?=\s)|\n")
_DANISH = ["f.eks", "bl.a", "ca", "dvs", "osv", "evt", "nr", "kl", "tlf", "adr", "jf", "mv", "m.m", "pga"]
_OTHERS = ["m.fl", "inkl", "ekskl", "hr", "dr", "st", "e.g", "i.e", "mr", "mrs", "ms", "approx", "no", "vs"]
_ABBREVIATIONS = frozenset([*_DANISH, *_OTHERS])
_LAST_WORD = re.compile(r"([^\s(]+?)\.+$")
_SOFT_STOP = re.compile(r"[,;:،؛–—]\s")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """The sentences as (start, end), space trimmed; a line break ends one, an abbreviation does not."""
    cuts = [match.end() for match in _END.finditer(text) if _ends_here(text, match)]
    edges = [0, *cuts, len(text)]
    spans = (_trimmed(text, start, end) for start, end in itertools.pairwise(edges))
    return [(start, end) for start, end in spans if start < end]


def _ends_here(text: str, match: re.Match[str]) -> bool:
    if match.group() == "\n":
        return True
    following = text[match.end() :].lstrip()[:1]
    if match.group()[0] in ".…" and following.islower():
        return False
    word = _LAST_WORD.search(text[: match.end()])
    return not (word and _is_abbreviation(word.group(1)))


def _is_abbreviation(word: str) -> bool:
    return word.lower() in _ABBREVIATIONS or (len(word) == 1 and word.isupper())


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    inside = text[start:end]
    return start + len(inside) - len(inside.lstrip()), start + len(inside.rstrip())


def piece_spans(text: str, limit: int = PIECE) -> list[tuple[int, int]]:
    """The text as (start, end) of at most ``limit`` characters each: whole sentences where they fit."""
    spans: list[tuple[int, int]] = []
    for start, end in _short_enough(text, limit):
        if spans and end - spans[-1][0] <= limit:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _short_enough(text: str, limit: int) -> list[tuple[int, int]]:
    return [part for start, end in sentence_spans(text) for part in _cut(text, start, end, limit)]


def _cut(text: str, start: int, end: int, limit: int) -> list[tuple[int, int]]:
    parts = []
    while end - start > limit:
        middle = _best_cut(text, start, start + limit)
        parts.append(_trimmed(text, start, middle))
        start = _trimmed(text, middle, end)[0]
    return [*parts, (start, end)]


def _best_cut(text: str, start: int, most: int) -> int:
    """The last comma, else the last space, else the limit itself."""
    window = text[start:most]
    soft = [match.end() for match in _SOFT_STOP.finditer(window)]
    space = window.rfind(" ")
    return start + (soft[-1] if soft else space + 1 if space > 0 else len(window))
