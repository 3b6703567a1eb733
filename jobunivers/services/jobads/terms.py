"""The words of a demand or a CV line that carry meaning, with everything they stand for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from jobunivers.services.jobads.compounds import Compounds
from jobunivers.services.jobads.phrases import Hit, Phrases
from jobunivers.services.jobads.roots import root
from jobunivers.services.jobads.titles import titles
from jobunivers.services.jobads.vocabulary import ad_words
from jobunivers.services.jobads.words import Word, lowered, words_of

ENGLISH_ONLY = "en:"
TITLE = "#"
Concepts = frozenset[str]
_NONE: Concepts = frozenset()


@dataclass(frozen=True)
class Term:
    """A word or phrase: ``own`` is what it means, ``head`` what it is a kind of, ``parts`` what is in it."""

    word: str
    start: int
    own: Concepts
    head: Concepts = _NONE
    parts: Concepts = _NONE

    @property
    def titles(self) -> tuple[str, ...]:
        """The job titles the term names."""
        return tuple(sorted(concept.removeprefix(TITLE) for concept in self.own if concept.startswith(TITLE)))

    @property
    def exact(self) -> Concepts:
        """What must be shown for the term to be shown fully: of a job title the title, not just its root."""
        return frozenset(f"{TITLE}{title}" for title in self.titles) or self.own


def terms_of(text: str, compounds: Compounds, english: bool = False) -> list[Term]:
    """The terms of a text in order, without words that are empty or too wide to prove anything."""
    words = words_of(text)
    roots = [root(word) for word in lowered(words)]
    places = _by_place(_phrases(english).longest(roots))
    covered = {step for first, last in places for step in range(first, last)}
    phrases = [_phrase_term(text, words, roots, place, labels) for place, labels in places.items()]
    singles = [_word_term(word, compounds, english) for step, word in enumerate(words) if step not in covered]
    return sorted((term for term in [*phrases, *singles] if term), key=lambda term: term.start)


def concepts_of(word: str, english: bool = False) -> Concepts:
    """What one lower-case word stands for: its root and the groups and titles it belongs to."""
    own = root(word)
    labels = _labels(english).get(own, {})
    return frozenset({own, *(label for label, name in labels.items() if _may_be(word, label, name))})


def _may_be(word: str, label: str, name: str) -> bool:
    """Whether a word of the same root bears the label: "male" is no painter, "malere" is; "cooking" is no cook."""
    if not label.startswith(TITLE):
        return True
    return word.startswith(name) and not word.removeprefix(name).startswith("ing")


def _by_place(hits: Sequence[Hit]) -> dict[tuple[int, int], set[str]]:
    places: dict[tuple[int, int], set[str]] = {}
    for hit in hits:
        places.setdefault((hit.start, hit.end), set()).add(hit.label)
    return places


def _phrase_term(
    text: str, words: Sequence[Word], roots: Sequence[str], place: tuple[int, int], labels: set[str]
) -> Term:
    first, last = place
    inside = [word.lower for word in words[first:last] if _has_content(word.lower)]
    return Term(
        word=text[words[first].start : words[last - 1].end],
        start=words[first].start,
        own=frozenset({" ".join(roots[first:last]), *labels}),
        parts=_all_concepts(inside, english=False),
    )


def _word_term(word: Word, compounds: Compounds, english: bool) -> Term | None:
    own = concepts_of(word.lower, english)
    if word.lower in ad_words().stop or (_is_wide(word.lower) and len(own) == 1):
        return None
    *before, last = compounds.parts_of(word.lower) or ("",)
    rest = _all_concepts(before, english)
    if not last:
        return Term(word.text, word.start, own)
    if not _is_wide(last):
        return Term(word.text, word.start, own, head=_all_concepts([last], english), parts=rest)
    if len(own) > 1:
        return Term(word.text, word.start, own, parts=rest)
    return Term(word.text, word.start, own | rest) if rest else None


def _all_concepts(words: Iterable[str], english: bool) -> Concepts:
    return frozenset(
        concept for word in words if _has_content(word) for concept in concepts_of(word, english)
    )


def _has_content(word: str) -> bool:
    return word not in ad_words().stop and not _is_wide(word)


def _is_wide(word: str) -> bool:
    return word in ad_words().generic or root(word) in _wide_roots()


@cache
def _wide_roots() -> Concepts:
    return frozenset(root(word) for word in ad_words().generic)


@cache
def _phrases(english: bool) -> Phrases:
    """The phrases of two words and more, as roots."""
    labelled: dict[str, set[str]] = {}
    for label, phrase in _labelled(english):
        words = lowered(words_of(phrase))
        if len(words) > 1:
            labelled.setdefault(label, set()).add(" ".join(root(word) for word in words))
    return Phrases(labelled)


@cache
def _labels(english: bool) -> dict[str, dict[str, str]]:
    """Root → the labels of single words, each with the word itself."""
    labels: dict[str, dict[str, str]] = {}
    for label, phrase in _labelled(english):
        words = lowered(words_of(phrase))
        if len(words) == 1:
            labels.setdefault(root(words[0]), {}).setdefault(label, words[0])
    return labels


def _labelled(english: bool) -> list[tuple[str, str]]:
    """Every phrase with a meaning of its own, under its label: groups "=", titles "#", skills "~"."""
    pairs = [
        (f"={group[0]}", phrase.removeprefix(ENGLISH_ONLY))
        for group in ad_words().groups
        for phrase in group
        if english or not phrase.startswith(ENGLISH_ONLY)
    ]
    pairs += [(f"{TITLE}{title.title}", name) for title in titles() for name in (*title.names, title.english)]
    return pairs + [(f"~{skill}", skill) for title in titles() for skill in title.skills if " " in skill]
