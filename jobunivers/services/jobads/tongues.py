"""Languages: which a text names, and at what level, from 1 (a few words) to 6 (mother tongue)."""

from dataclasses import dataclass

from jobunivers.services.jobads.phrases import Hit
from jobunivers.services.jobads.vocabulary import ad_words
from jobunivers.services.jobads.words import lowered, words_of

EVERYDAY = 3
_OTHERS = (("andre", "sprog"), ("flere", "sprog"), ("other", "languages"), ("fremmedsprog",))


@dataclass(frozen=True)
class Tongue:
    """A language a text names; ``level`` is None where the text does not say."""

    name: str
    word: str
    level: int | None


def tongues_in(text: str) -> list[Tongue]:
    """The languages of a text in order, each with the level that stands nearest after it, else before it."""
    words = words_of(text)
    spoken = lowered(words)
    names = ad_words().tongues.longest(spoken)
    levels = ad_words().levels.longest(spoken)
    found = []
    for place, name in enumerate(names):
        ends = names[place + 1].start if place + 1 < len(names) else len(words)
        begins = names[place - 1].end if place else 0
        level = _nearest(levels, name, begins, ends)
        found.append(Tongue(name.label, words[name.start].text, level))
    if len({tongue.level for tongue in found} - {None}) == 1 and not _said_apart(text):
        found = [Tongue(tongue.name, tongue.word, _only_level(found)) for tongue in found]
    return found


def asks_for_others(text: str) -> bool:
    """Whether a demand is for "andre sprog", any language it has not named."""
    words = tuple(lowered(words_of(text)))
    return any(words[place : place + len(say)] == say for say in _OTHERS for place in range(len(words)))


def _nearest(levels: list[Hit], name: Hit, begins: int, ends: int) -> int | None:
    after = [level for level in levels if name.end <= level.start < ends]
    before = [level for level in levels if begins <= level.start < name.start]
    said = max(after, key=lambda level: int(level.label), default=None) or (before[-1] if before else None)
    return int(said.label) if said else None


def _said_apart(text: str) -> bool:
    return any(sign in text for sign in ",;.\n") or bool(ad_words().optional.find(lowered(words_of(text))))


def _only_level(tongues: list[Tongue]) -> int:
    return next(tongue.level for tongue in tongues if tongue.level is not None)
