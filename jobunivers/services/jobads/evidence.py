"""The lines of a person's gross CV, indexed by what they show."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from jobunivers.services.jobads.compounds import Compounds
from jobunivers.services.jobads.header import language_of
from jobunivers.services.jobads.licences import Licences, licences_in
from jobunivers.services.jobads.terms import TITLE, Concepts, Term, concepts_of, terms_of
from jobunivers.services.jobads.titles import same_work, title_named
from jobunivers.services.jobads.tongues import Tongue, tongues_in
from jobunivers.services.jobads.vocabulary import ad_words

EvidenceKind = Literal[
    "profile", "job", "education", "certificate", "language", "it", "voluntary", "other", "competence"
]
How = Literal["same", "synonym", "kind_of", "part", "usual_in_job", "near_job", "suite", "licence", "level"]
_DOING: frozenset[EvidenceKind] = frozenset({"job", "voluntary", "other"})
MOST_LETTERS = 2_000


@dataclass(frozen=True)
class Evidence:
    """One line of the gross CV: ``key`` names it to the caller, ``kind`` is the section it stands in."""

    key: str
    text: str
    kind: EvidenceKind


@dataclass(frozen=True)
class Shown:
    """A CV line shows a concept: by which word, how, and whether fully or only nearly."""

    evidence: Evidence
    word: str
    how: How
    fully: bool


class Shelf:
    """All lines of a CV; ``showing(concepts)`` finds those that show any of them."""

    def __init__(self, facts: Sequence[Evidence], compounds: Compounds) -> None:
        self.facts = facts
        self._compounds = compounds
        self._by_concept: dict[str, list[Shown]] = {}
        for fact in facts:
            self._put(fact)

    @cached_property
    def licences(self) -> list[tuple[Evidence, Licences]]:
        """The lines that tell of driving licences."""
        return [(fact, licences) for fact in self.facts if (licences := licences_in(fact.text))]

    @cached_property
    def tongues(self) -> list[tuple[Evidence, Tongue]]:
        """The languages the lines tell of."""
        return [(fact, tongue) for fact in self.facts for tongue in tongues_in(fact.text)]

    def showing(self, concepts: Iterable[str]) -> list[Shown]:
        """What shows these concepts, full proofs first."""
        found = [shown for concept in sorted(concepts) for shown in self._by_concept.get(concept, ())]
        return sorted(found, key=lambda shown: not shown.fully)

    def _put(self, fact: Evidence) -> None:
        said = terms_of(fact.text, self._compounds, english=language_of(fact.text) == "en")
        terms = list({term.word.lower(): term for term in reversed(said)}.values())
        for term in terms:
            in_a_job = fact.kind in _DOING and bool(term.titles)
            self._add(fact, term, term.own, "same", fully=True)
            self._add(fact, term, term.head, "kind_of", fully=True)
            if term.titles or " " not in term.word:
                self._add(fact, term, term.parts, "part", fully=in_a_job)
            if fact.kind in _DOING or fact.kind == "education":
                self._add_titles(fact, term)
        self._add_suites(fact, terms)

    def _add_titles(self, fact: Evidence, term: Term) -> None:
        known = [title for title in map(title_named, term.titles) if title]
        near = frozenset(f"{TITLE}{other.title}" for title in known for other in same_work(title))
        self._add(fact, term, near, "near_job", fully=False)
        for title in known:
            self._add(fact, term, self._inside(title.title), "part", fully=fact.kind in _DOING)
            for skill in title.skills:
                self._add(fact, term, concepts_of(skill) | {f"~{skill}"}, "usual_in_job", fully=False)

    def _inside(self, title: str) -> Concepts:
        """What a title's own name says of the work: a "kunderådgiver" does "kundeservice"."""
        *before, _ = self._compounds.parts_of(title.lower()) or ("",)
        return frozenset(concept for word in before for concept in concepts_of(word))

    def _add_suites(self, fact: Evidence, terms: Sequence[Term]) -> None:
        for suite, parts in ad_words().suites.items():
            whole = concepts_of(suite)
            inside = [term for term in terms if term.own & set(parts)]
            for term in inside:
                self._add(fact, term, whole, "suite", fully=len(inside) > 1)
            for term in terms:
                if term.own & whole:
                    self._add(fact, term, frozenset(parts), "suite", fully=True)

    def _add(self, fact: Evidence, term: Term, concepts: Concepts, how: How, fully: bool) -> None:
        for concept in concepts:
            self._by_concept.setdefault(concept, []).append(Shown(fact, term.word, how, fully))
