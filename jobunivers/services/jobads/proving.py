"""Which section of a CV can prove which kind of demand: a job experience, a paper schooling."""

from jobunivers.services.jobads.evidence import Evidence, EvidenceKind
from jobunivers.services.jobads.vocabulary import Kind
from jobunivers.services.jobads.words import lowered, words_of

_ALL: frozenset[EvidenceKind] = frozenset(
    {"profile", "job", "education", "certificate", "language", "it", "voluntary", "other", "competence"}
)
_LIFE: frozenset[EvidenceKind] = frozenset({"job", "voluntary", "other"})
_PAPERS: frozenset[EvidenceKind] = frozenset({"education", "certificate"})
_FULLY: dict[Kind, frozenset[EvidenceKind]] = {
    "experience": _LIFE,
    "education": _PAPERS,
    "certificate": _PAPERS,
    "it": _ALL - {"profile", "language"},
    "personal": _LIFE | {"competence", "profile"},
    "hours": frozenset({"profile", "competence", "other"}),
}
_NEARLY: dict[Kind, frozenset[EvidenceKind]] = {
    "experience": _ALL,
    "education": _LIFE,
    "certificate": _ALL,
    "it": _ALL,
    "personal": frozenset({"education", "certificate"}),
    "hours": frozenset({"job", "voluntary"}),
}
_TRAINED = frozenset({"uddannet", "udlært", "faglært", "trained", "educated", "qualified"})


def counts_fully(kind: Kind, fact: Evidence) -> bool:
    """Whether a line of this section proves a demand of this kind by itself."""
    if kind == "education" and _TRAINED & set(lowered(words_of(fact.text))):
        return True
    return fact.kind in _FULLY.get(kind, _ALL)


def counts_nearly(kind: Kind, fact: Evidence) -> bool:
    """Whether a line of this section is worth showing for a demand of this kind."""
    return fact.kind in _NEARLY.get(kind, _ALL)
