"""Holds an ad's demands against a person's gross CV: what is there, what nearly is, what is open.

Precision before recall: "have" needs lines of the CV that show every word that matters.
"""

from collections.abc import Sequence
from dataclasses import replace

from jobunivers.services.jobads.ad import Ad
from jobunivers.services.jobads.compounds import Compounds
from jobunivers.services.jobads.demand import Demand, demand_of
from jobunivers.services.jobads.denial import affirmed
from jobunivers.services.jobads.evidence import MOST_LETTERS, Evidence, Shelf
from jobunivers.services.jobads.findings import Answer, Finding, Limit, Match, Proof
from jobunivers.services.jobads.papers import by_languages, by_licences
from jobunivers.services.jobads.proofs import best_way, showing_fully
from jobunivers.services.jobads.words import lowered, words_of
from jobunivers.services.jobads.years import years_told

__all__ = ["Answer", "Evidence", "Limit", "Match", "Proof", "match"]


def match(ad: Ad, facts: Sequence[Evidence]) -> list[Match]:
    """Every requirement of the ad in its order with its answer; without facts everything is open."""
    lines = [replace(fact, text=affirmed(fact.text[:MOST_LETTERS])) for fact in facts]
    texts = [requirement.text for requirement in ad.requirements] + [line.text for line in lines]
    compounds = Compounds(word for text in texts for word in lowered(words_of(text)))
    shelf = Shelf(lines, compounds)
    english = ad.language == "en"
    demands = [demand_of(requirement, compounds, english) for requirement in ad.requirements]
    named = frozenset(demand.core for demand in demands if demand.requirement.kind == "language")
    return [_finding(demand, shelf, named).match_for(demand.requirement) for demand in demands]


def _finding(demand: Demand, shelf: Shelf, language_demands: frozenset[str]) -> Finding:
    if demand.requirement.kind == "licence":
        return by_licences(demand, shelf)
    if demand.requirement.kind == "language":
        return by_languages(demand, shelf, language_demands)
    found = best_way(demand.ways, demand.requirement.kind, shelf)
    if found.answer == "have" and demand.years is not None:
        lines = showing_fully(demand.ways, demand.requirement.kind, shelf)
        return found if years_told(line.text for line in lines) >= demand.years else found.limited("years")
    return found
