"""An ad as people paste it: headings, bullets and prose, each part with its place and its section."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from jobunivers.services.jobads.kinds import kind_of
from jobunivers.services.jobads.phrases import Hit
from jobunivers.services.jobads.vocabulary import ad_words
from jobunivers.services.jobads.words import lowered, words_of

_BULLET = re.compile(r"\s*(?:[-–—*•·‣▪◦●○■□✓✔☑►»>+]+\s*|o\s+|\d{1,2}[.)]\s+)(?=[^\W_])")
_PICTURE = re.compile(r"\s*([^\w\s\x00-\x7f])[^\w\s]{0,3}\s*(?=[^\W_])")
_SENTENCE_SIGNS = ".!?"
_WRAPPED_AT_LEAST = 45
_LONGEST_HEADING = 10
_SHORT_HEADING = 6
_LONGEST_ITEM = 70
_LISTS = frozenset({"wanted", "nice"})
_ASKING = frozenset({"must", "seek"})
_YOU = frozenset({"du", "you"})
NO_SECTION = ""


@dataclass(frozen=True)
class Block:
    """A bullet or a run of prose, ``start`` to ``end`` of the ad; ``section`` is what its heading announces.

    ``lead`` is the heading's own text: "Det er en fordel, hvis du" says that what follows is a wish.
    """

    start: int
    end: int
    bullet: bool = False
    heading: bool = False
    section: str = NO_SECTION
    lead: str = ""


def blocks_of(text: str) -> list[Block]:
    """The parts of an ad in order, headings with them."""
    return _with_sections(text, _unwrapped(text, list(_lines(text))))


def _lines(text: str) -> Iterator[Block]:
    place = 0
    pictures = _repeated_pictures(text)
    for line in text.split("\n"):
        bullet = _BULLET.match(line) or _picture(line, pictures)
        start = place + (bullet.end() if bullet else len(line) - len(line.lstrip()))
        end = place + len(line.rstrip())
        if any(sign.isalnum() for sign in text[start:end]):
            yield Block(start, end, bullet=bullet is not None)
        place += len(line) + 1


def _repeated_pictures(text: str) -> frozenset[str]:
    """The emojis that begin two lines or more, and so stand for bullets; one alone adorns a heading."""
    seen = [found[1] for line in text.split("\n") if (found := _PICTURE.match(line))]
    return frozenset(sign for sign in seen if seen.count(sign) > 1)


def _picture(line: str, pictures: frozenset[str]) -> re.Match[str] | None:
    found = _PICTURE.match(line)
    return found if found and found[1] in pictures else None


def _unwrapped(text: str, lines: list[Block]) -> list[Block]:
    whole: list[Block] = []
    for line in lines:
        if whole and _goes_on(text, whole[-1], line):
            whole[-1] = replace(whole[-1], end=line.end)
        else:
            whole.append(line)
    return whole


def _goes_on(text: str, before: Block, line: Block) -> bool:
    last_line = text.rfind("\n", before.start, before.end) + 1
    length = before.end - max(last_line, before.start)
    next_to = text.count("\n", before.end, line.start) == 1
    begins_small = text[line.start].islower() and not line.bullet
    return next_to and begins_small and length >= _WRAPPED_AT_LEAST and text[before.end - 1] not in ".!?:"


def _with_sections(text: str, blocks: list[Block]) -> list[Block]:
    done: list[Block] = []
    section, lead = NO_SECTION, ""
    for place, block in enumerate(blocks):
        before_list = place + 1 < len(blocks) and blocks[place + 1].bullet and not block.bullet
        if place and blocks[place - 1].bullet and not block.bullet:
            section, lead = NO_SECTION, ""
        if not block.bullet and section in _LISTS and _is_item(text, blocks, place):
            done.append(replace(block, bullet=True, section=section, lead=lead))
            continue
        announced = None if block.bullet else _announced(text[block.start : block.end], before_list)
        if announced is not None:
            section, lead = announced, text[block.start : block.end]
        done.append(replace(block, heading=announced is not None, section=section, lead=lead))
    return done


def _is_item(text: str, blocks: list[Block], place: int) -> bool:
    """Whether a short line is one of a list without bullets: right under its heading or another, no heading itself."""
    before, block = blocks[place - 1], blocks[place]
    after = blocks[place + 1] if place + 1 < len(blocks) else None
    line = text[block.start : block.end]
    if before.bullet or text.count("\n", before.end, block.start) > 1 or len(line) > _LONGEST_ITEM:
        return False
    if line[-1] in ".:!?" or _announced(line, before_list=False) not in (None, NO_SECTION):
        return False
    under = after is not None and text.count("\n", block.end, after.start) == 1
    return not (under and after and (after.bullet or after.end - after.start > _LONGEST_ITEM))


def _announced(line: str, before_list: bool) -> str | None:
    """The section a heading opens; "" for a heading that says nothing to us; None when it is no heading."""
    words = lowered(words_of(line))
    whole = ad_words().whole_headings.get(" ".join(words))
    if whole is not None:
        return whole
    hits = ad_words().headings.find(words)
    best = max(hits, key=lambda hit: (hit.end - hit.start, -hit.start), default=None)
    if best and _reads_as_heading(line, words, best, before_list):
        return best.label
    if before_list and _ASKING & ad_words().cues.labels(words):
        return "wanted"
    return NO_SECTION if _looks_unknown(line, words, before_list) else None


def _reads_as_heading(line: str, words: list[str], hit: Hit, before_list: bool) -> bool:
    if before_list or line.endswith(":"):
        return True
    if line[-1] in ".!" or len(words) > _LONGEST_HEADING:
        return False
    return hit.end - hit.start >= len(words) - (1 if words[0] in _YOU else 2)


def _looks_unknown(line: str, words: list[str], before_list: bool) -> bool:
    if line.endswith(":"):
        return len(words) <= _LONGEST_HEADING
    short = len(words) <= _SHORT_HEADING and line[-1] not in ".!,"
    says_nothing = kind_of(words) is None and not ad_words().cues.find(words)
    return short and line[0].isupper() and says_nothing
