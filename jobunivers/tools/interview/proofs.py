"""What shows that an answer is true: a fact, above all from the gross CV. Kept as a key, told as it stands there."""

from jobunivers.services import facts
from jobunivers.services.facts import COMPETENCE, EDUCATION, JOB, SKILL, Fact
from jobunivers.services.said import Said, in_danish

KINDS = (COMPETENCE, JOB, SKILL, EDUCATION)


def of_citizen(citizen_id: int) -> dict[str, Fact]:
    """All that can be a proof, by the key it is kept under; competences with their proof first."""
    found = sorted(facts.of(citizen_id, *KINDS), key=lambda fact: (KINDS.index(fact.kind), not fact.proof))
    return {f"{fact.tool}/{fact.key}": fact for fact in found}


def said(fact: Fact) -> str:
    """A proof in words: what it is, and what shows it."""
    if not fact.proof:
        return fact.text
    return Said(f"{fact.text}: {fact.proof}", f"{in_danish(fact.text)}: {fact.proof}")
