"""What the matching finds, as data: the page turns it into words in the reader's language."""

from dataclasses import dataclass, replace
from typing import Literal

from jobunivers.services.jobads.ad import Requirement
from jobunivers.services.jobads.evidence import How

Answer = Literal["have", "partly", "open"]
Limit = Literal["years", "level", "category", "paper", "near"]


@dataclass(frozen=True)
class Proof:
    """Why: the ad's word ``wanted`` is met by the word ``found`` in the CV line ``key``, fully or nearly."""

    key: str
    wanted: str
    found: str
    how: How
    fully: bool


@dataclass(frozen=True)
class Match:
    """A demand and its answer: ``missing`` are words nothing meets, ``limits`` why it is not "have"."""

    requirement: Requirement
    answer: Answer
    proofs: tuple[Proof, ...] = ()
    missing: tuple[str, ...] = ()
    limits: tuple[Limit, ...] = ()


@dataclass(frozen=True)
class Finding:
    """An answer that does not know its requirement yet."""

    answer: Answer
    proofs: tuple[Proof, ...] = ()
    missing: tuple[str, ...] = ()
    limits: tuple[Limit, ...] = ()

    def limited(self, limit: Limit) -> "Finding":
        """The same, but only partly, and why."""
        return replace(self, answer="partly", limits=(*self.limits, limit))

    def match_for(self, requirement: Requirement) -> Match:
        """The finding as the answer to a requirement."""
        return Match(requirement, self.answer, self.proofs, self.missing, self.limits)


NOTHING = Finding("open")
RANK: dict[Answer, int] = {"have": 2, "partly": 1, "open": 0}
