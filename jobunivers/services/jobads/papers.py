"""Demands that are settled by rules, not by words: driving licences and languages."""

from collections.abc import Iterable

from jobunivers.services.jobads.demand import Demand
from jobunivers.services.jobads.evidence import Evidence, Shelf
from jobunivers.services.jobads.findings import NOTHING, Finding, Proof
from jobunivers.services.jobads.licences import covered, licences_in
from jobunivers.services.jobads.proofs import best_way
from jobunivers.services.jobads.tongues import EVERYDAY, Tongue, asks_for_others, tongues_in
from jobunivers.services.jobads.vocabulary import ad_words

_DANISH = "dansk"


def by_licences(demand: Demand, shelf: Shelf) -> Finding:
    """Whether the CV's driving licences cover those asked for, and the rest of the demand besides."""
    asked = licences_in(demand.core)
    if asked is None:
        return best_way(demand.ways, "certificate", shelf)
    proofs = [
        Proof(fact.key, wanted, min(licences.words), "licence", True)
        for wanted in sorted(asked.categories)
        for fact, licences in shelf.licences
        if wanted in covered(licences.categories)
    ]
    shown = {proof.wanted for proof in proofs}
    enough = bool(shown) if demand.either else shown == asked.categories
    rest = _besides(demand, asked.words)
    if enough and not rest:
        return Finding("have", tuple(proofs))
    missing = (*sorted(asked.categories - shown), *rest)
    if not shown:
        return Finding("open", missing=missing)
    return Finding("partly", tuple(proofs), missing, () if enough else ("category",))


def _besides(demand: Demand, licence_words: frozenset[str]) -> tuple[str, ...]:
    """What else the demand asks for: "kørekort og bil"."""
    known = licence_words | ad_words().generic
    words = [term.word for way in demand.ways[:1] for term in way]
    return tuple(word for word in words if word not in known and word.lower() not in known)


def by_languages(demand: Demand, shelf: Shelf, language_demands: Iterable[str]) -> Finding:
    """Whether the CV's languages reach those asked for; "andre sprog" is any the ad has not named."""
    told = [(fact, tongue) for fact, tongue in shelf.tongues if _may_tell(fact)]
    if asks_for_others(demand.core):
        named = {tongue.name for core in language_demands for tongue in tongues_in(core)} | {_DANISH}
        return _others([pair for pair in told if pair[1].name not in named])
    asked = tongues_in(demand.core)
    if not asked:
        return best_way(demand.ways, "personal", shelf)
    proofs = [proof for wanted in asked if (proof := _best(wanted, told))]
    return _settled(asked, proofs, demand.either)


def _may_tell(fact: Evidence) -> bool:
    return fact.kind in ("language", "education", "certificate", "competence", "profile")


def _others(told: list[tuple[Evidence, Tongue]]) -> Finding:
    spoken = [(fact, tongue) for fact, tongue in told if _is_told(fact)]
    found = [Proof(fact.key, tongue.name, tongue.word, "same", True) for fact, tongue in spoken]
    return Finding("have", tuple(found)) if found else NOTHING


def _best(wanted: Tongue, told: list[tuple[Evidence, Tongue]]) -> Proof | None:
    proofs = [
        Proof(fact.key, wanted.word, tongue.word, "level", _is_told(fact) and _reaches(tongue, wanted))
        for fact, tongue in told
        if tongue.name == wanted.name
    ]
    return max(proofs, key=lambda proof: proof.fully, default=None)


def _is_told(fact: Evidence) -> bool:
    return fact.kind == "language"


def _reaches(told: Tongue, wanted: Tongue) -> bool:
    asked = EVERYDAY if wanted.level is None else wanted.level
    return asked <= EVERYDAY if told.level is None else told.level >= asked


def _settled(asked: list[Tongue], proofs: list[Proof], either: bool) -> Finding:
    full = [proof for proof in proofs if proof.fully]
    if full if either else len(full) == len(asked):
        return Finding("have", tuple(full))
    shown = {proof.wanted for proof in proofs}
    missing = tuple(tongue.word for tongue in asked if tongue.word not in shown)
    if not proofs:
        return Finding("open", missing=missing)
    return Finding("partly", tuple(proofs), missing, ("level",))
