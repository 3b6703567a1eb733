"""Which experience shows which competence: proposed from the words they share, decided by the person."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from jobunivers.services.jobads.roots import root
from jobunivers.services.jobads.vocabulary import ad_words
from jobunivers.services.jobads.words import words_of
from jobunivers.tools.cv.models import Item

_SHORTEST = 4


def groups(lived: Iterable[Item], competences: Sequence[Item], decided: Mapping[str, int]) -> dict[str, int]:
    """Line id (as text) → the competence it stands under; 0 where the person wants it under none."""
    ids = {competence.id for competence in competences}
    found = {}
    for item in lived:
        own = decided.get(str(item.id))
        is_decided = own is not None and (own in ids or own == 0)
        found[str(item.id)] = own if own is not None and is_decided else _nearest(item, competences)
    return found


def _nearest(item: Item, competences: Sequence[Item]) -> int:
    said = _roots(f"{item.title} {item.place} {item.text} {item.proof}")
    shared = [(len(said & _roots(f"{one.title} {one.proof}")), one.id) for one in competences]
    most = max(shared, default=(0, 0), key=lambda pair: pair[0])
    return most[1] if most[0] else 0


@lru_cache(maxsize=2_000)
def _roots(text: str) -> frozenset[str]:
    stop = ad_words().stop
    words = (word.lower for word in words_of(text))
    return frozenset(root(word) for word in words if len(word) >= _SHORTEST and word not in stop)
