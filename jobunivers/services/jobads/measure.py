"""Measures the reading of ads: ``python -m jobunivers.services.jobads.measure [folder]``.

A demand counts as found when our mark and a careful reader's mark share at least half of their letters.
"""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from jobunivers.services.jobads.ad import Ad, read_ad
from jobunivers.services.jobads.cases import Case, Wanted, cases_in
from jobunivers.services.jobads.match import Match, match
from jobunivers.settings import ROOT

ADS = ROOT / "tests" / "jobads" / "ads"
_SHARED_LETTERS = 0.5


@dataclass(frozen=True)
class Ratio:
    """``hits`` of ``of``; of nothing it is 1.0."""

    hits: int = 0
    of: int = 0

    def __add__(self, other: "Ratio") -> "Ratio":
        return Ratio(self.hits + other.hits, self.of + other.of)

    def __str__(self) -> str:
        return f"{self.share:6.1%} ({self.hits}/{self.of})"

    @property
    def share(self) -> float:
        """0.0 to 1.0."""
        return self.hits / self.of if self.of else 1.0


@dataclass(frozen=True)
class Score:
    """How one or more ads were read. "have" is the answer that must not be wrong."""

    demand_precision: Ratio = Ratio()
    demand_recall: Ratio = Ratio()
    kind: Ratio = Ratio()
    weight: Ratio = Ratio()
    have_precision: Ratio = Ratio()
    have_recall: Ratio = Ratio()
    answer: Ratio = Ratio()
    proof: Ratio = Ratio()
    header: Ratio = Ratio()

    def __add__(self, other: "Score") -> "Score":
        return Score(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(Score)))


def score_of(case: Case) -> Score:
    """Read one case and hold the reading against what is known."""
    ad = read_ad(case.text)
    found = match(ad, case.facts)
    pairs = [(wanted, given) for wanted in case.wanted for given in found if _same(wanted, given)]
    had = [given for given in found if given.answer == "have"]
    right = [(wanted, given) for wanted, given in pairs if wanted.answer == given.answer == "have"]
    return Score(
        demand_precision=Ratio(len({id(given) for _, given in pairs}), len(found)),
        demand_recall=Ratio(len({id(wanted) for wanted, _ in pairs}), len(case.wanted)),
        kind=_share(wanted.requirement.kind == given.requirement.kind for wanted, given in pairs),
        weight=_share(wanted.requirement.weight == given.requirement.weight for wanted, given in pairs),
        have_precision=Ratio(len(right), len(had)),
        have_recall=Ratio(len(right), sum(wanted.answer == "have" for wanted in case.wanted)),
        answer=_share(wanted.answer == given.answer for wanted, given in pairs),
        proof=_share(_proven(wanted, given) for wanted, given in right),
        header=_header(case, ad),
    )


def total(cases: Iterable[Case]) -> Score:
    """The score of many cases together."""
    return sum((score_of(case) for case in cases), Score())


def main(arguments: Sequence[str]) -> int:
    """Print the table; 1 when there is nothing to measure."""
    cases = cases_in(Path(arguments[0]) if arguments else ADS)
    if not cases:
        sys.stderr.write("No ads there. Give the folder of cases: measure tests/jobads/ads\n")
        return 1
    for name, tuned in (("looked at", True), ("unseen", False)):
        some = [case for case in cases if case.tuned is tuned]
        sys.stdout.write(f"{name}: {len(some)} ads\n{_table(total(some))}\n")
    return 0


def _table(score: Score) -> str:
    return "".join(f"  {f.name.replace('_', ' '):<18}{getattr(score, f.name)}\n" for f in fields(Score))


def _same(wanted: Wanted, given: Match) -> bool:
    one, other = wanted.requirement, given.requirement
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared >= _SHARED_LETTERS * (max(one.end, other.end) - min(one.start, other.start))


def _share(answers: Iterable[bool]) -> Ratio:
    listed = list(answers)
    return Ratio(sum(listed), len(listed))


def _proven(wanted: Wanted, given: Match) -> bool:
    return set(wanted.by) <= {proof.key for proof in given.proofs}


def _header(case: Case, ad: Ad) -> Ratio:
    title = (ad.title_guess or "").lower() == (case.title or "").lower()
    company = (ad.company_guess or "").lower() == (case.company or "").lower()
    return _share([title, company, ad.deadline_guess == case.deadline])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
