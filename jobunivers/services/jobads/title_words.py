"""Finds job titles inside running text, in the singular or the plural: "søger to køkkenmedhjælpere"."""

from collections.abc import Sequence
from functools import cache

from jobunivers.services.jobads.phrases import Hit, Phrases
from jobunivers.services.jobads.roots import root
from jobunivers.services.jobads.titles import titles
from jobunivers.services.jobads.words import Word, lowered, words_of


def title_hits(words: Sequence[Word]) -> list[Hit]:
    """The titles in these words; the label is the title's own name, variants and English names included."""
    return _phrases().longest([root(word) for word in lowered(words)])


@cache
def _phrases() -> Phrases:
    return Phrases({title.title: _rooted((*title.names, title.english)) for title in titles()})


def _rooted(names: tuple[str, ...]) -> set[str]:
    """Each name as roots, written with its hyphens and without: "IT-supporter" and "IT supporter"."""
    spellings = {spelling for name in names for spelling in (name, name.replace("-", " "))}
    return {" ".join(root(word) for word in lowered(words_of(spelling))) for spelling in spellings}
