"""Proves a demand word by word: each term by the best line of the CV that shows it."""

from collections.abc import Sequence

from jobunivers.services.jobads.demand import Way
from jobunivers.services.jobads.evidence import Evidence, How, Shelf, Shown
from jobunivers.services.jobads.findings import NOTHING, RANK, Finding, Limit, Proof
from jobunivers.services.jobads.kinds import kind_of
from jobunivers.services.jobads.proving import counts_fully, counts_nearly
from jobunivers.services.jobads.roots import root
from jobunivers.services.jobads.terms import Term
from jobunivers.services.jobads.vocabulary import Kind

_LEAST_SHARE = 0.25
_SAID: frozenset[How] = frozenset({"same", "synonym", "kind_of"})


def best_way(ways: Sequence[Way], kind: Kind, shelf: Shelf) -> Finding:
    """The finding for the way of a demand that the CV answers best."""
    findings = [prove(way, kind, shelf) for way in ways if way]
    return max(findings, key=lambda found: (RANK[found.answer], -len(found.missing)), default=NOTHING)


def prove(terms: Sequence[Term], kind: Kind, shelf: Shelf) -> Finding:
    """All terms must be shown fully for "have"; a fair share of them for "partly"."""
    proofs = [(term, _best_proof(term, kind, shelf)) for term in terms]
    found = tuple(proof for _, proof in proofs if proof)
    missing = tuple(term.word for term, proof in proofs if not proof)
    if found and not missing and all(proof.fully for proof in found):
        return Finding("have", found)
    if _share(proofs, kind) < _LEAST_SHARE:
        return Finding("open", missing=tuple(term.word for term in terms))
    return Finding("partly", found, missing, _limits(found, kind))


def _share(proofs: Sequence[tuple[Term, Proof | None]], kind: Kind) -> float:
    """How much of the demand is shown; of "serviceminded over for kunder" only the trait counts."""
    traits = [pair for pair in proofs if kind == "personal" and _is_trait(pair[0])]
    counted = traits or [pair for pair in proofs if not pair[0].word[0].isdigit()]
    weights = [1.0 if proof.fully else 0.5 for _, proof in counted if proof]
    return sum(weights) / max(1, len(counted))


def _is_trait(term: Term) -> bool:
    return kind_of(term.word.lower().split()) == "personal"


def _limits(proofs: Sequence[Proof], kind: Kind) -> tuple[Limit, ...]:
    if all(proof.fully for proof in proofs):
        return ()
    return ("paper",) if kind in ("education", "certificate") else ("near",)


def _best_proof(term: Term, kind: Kind, shelf: Shelf) -> Proof | None:
    direct = [proof for shown in shelf.showing(term.exact) if (proof := _proof(term, shown, kind))]
    full = next((proof for proof in direct if proof.fully), None) or _in_parts(term, kind, shelf)
    return full or next(iter(direct), None) or _broader(term, kind, shelf)


def showing_fully(ways: Sequence[Way], kind: Kind, shelf: Shelf) -> list[Evidence]:
    """Every line that fully shows a term of the demand."""
    shown = [shown for way in ways for term in way for shown in shelf.showing(term.exact)]
    return list(dict.fromkeys(one.evidence for one in shown if _is_full(one, kind)))


def _proof(term: Term, shown: Shown, kind: Kind) -> Proof | None:
    fully = counts_fully(kind, shown.evidence)
    if kind == "hours" and shown.how not in _SAID:
        return None
    if not fully and not counts_nearly(kind, shown.evidence):
        return None
    return Proof(shown.evidence.key, term.word, shown.word, _how(term, shown), fully and shown.fully)


def _how(term: Term, shown: Shown) -> How:
    other_word = root(shown.word.lower()) != root(term.word.lower())
    return "synonym" if shown.how == "same" and other_word else shown.how


def _in_parts(term: Term, kind: Kind, shelf: Shelf) -> Proof | None:
    """The line that tells of both parts: of a hotel and of cleaning for "hotelrengøring"."""
    if not (term.head and term.parts):
        return None
    heads = {shown.evidence: shown for shown in shelf.showing(term.head) if _is_full(shown, kind)}
    rest = {shown.evidence for shown in shelf.showing(term.parts) if _is_full(shown, kind)}
    both = next((shown for fact, shown in heads.items() if fact in rest), None)
    return Proof(both.evidence.key, term.word, both.word, "part", True) if both else None


def _is_full(shown: Shown, kind: Kind) -> bool:
    return shown.fully and counts_fully(kind, shown.evidence)


def _broader(term: Term, kind: Kind, shelf: Shelf) -> Proof | None:
    for shown in shelf.showing((term.own - term.exact) | term.head | term.parts):
        if shown.fully and _may_show(kind, shown.evidence):
            return Proof(shown.evidence.key, term.word, shown.word, "part", False)
    return None


def _may_show(kind: Kind, fact: Evidence) -> bool:
    return counts_fully(kind, fact) or counts_nearly(kind, fact)
