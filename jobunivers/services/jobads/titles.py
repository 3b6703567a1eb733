"""The job titles of ``content/shared/job_titles.toml``: what a job is called, and what else it is called."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from jobunivers.services.content import shared_deck
from jobunivers.services.jobads.likeness import fold, likeness

_UNIT_GROUP = re.compile(r"[0-9]{4}")
_FEWEST, _MOST = 3, 8
_GOOD_ENOUGH, _BESIDE_THE_BEST = 40.0, 0.6
_VARIANT_BEHIND, _ENGLISH_BEHIND = 2.0, 6.0


class JobTitlesAreWrong(ValueError):
    """The list of job titles does not hold together; the message names the title and what is wrong."""


@dataclass(frozen=True)
class Title:
    """One job: ``code`` its ISCO-08 unit group, ``branch`` a key of ``branches()``, ``esco`` maybe None."""

    title: str
    code: str
    branch: str
    english: str
    variants: tuple[str, ...]
    skills: tuple[str, ...]
    esco: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The title and its variants."""
        return (self.title, *self.variants)


@cache
def titles() -> tuple[Title, ...]:
    """All titles in the order of the file; raises JobTitlesAreWrong."""
    deck = shared_deck("job_titles")
    found = tuple(_title(row) for row in deck["title"])
    _check(found, deck["branch"])
    return found


def branches() -> dict[str, str]:
    """The branches: key → short Danish name."""
    return dict(shared_deck("job_titles")["branch"])


def title_named(name: str) -> Title | None:
    """The job with this title or, failing that, this variant; None when the list does not know it."""
    return _by_name().get(fold(name))


def suggest(title_text: str, limit: int = 8) -> list[Title]:
    """The jobs most like what somebody typed, best first; empty for empty or unknown text."""
    scored = [(_score(title_text, title), title) for title in titles()]
    least = max(_GOOD_ENOUGH, _BESIDE_THE_BEST * max(score for score, _ in scored))
    good = [pair for pair in scored if pair[0] >= least]
    return [title for _, title in sorted(good, key=lambda pair: -pair[0])[:limit]]


def variants_of(title: str) -> tuple[str, ...]:
    """Every other name for the same work, for "Søger job som"; empty when the title is unknown."""
    known = title_named(title)
    return tuple(name for name in known.names if fold(name) != fold(title)) if known else ()


def same_work(title: Title) -> list[Title]:
    """The other titles of the same unit group: near, but not the same."""
    return [other for other in titles() if other.code == title.code and other != title]


def _score(typed: str, title: Title) -> float:
    variants = max(likeness(typed, name) for name in title.variants)
    english = likeness(typed, title.english)
    return max(likeness(typed, title.title), variants - _VARIANT_BEHIND, english - _ENGLISH_BEHIND)


@cache
def _by_name() -> dict[str, Title]:
    names = {fold(name): title for title in reversed(titles()) for name in title.variants}
    return names | {fold(title.title): title for title in titles()}


def _title(row: dict[str, Any]) -> Title:
    missing = {"title", "code", "branch", "english", "variants", "skills"} - row.keys()
    if missing:
        raise JobTitlesAreWrong(f"{row.get('title', row)}: lacks {', '.join(sorted(missing))}")
    return Title(
        title=row["title"],
        code=row["code"],
        branch=row["branch"],
        english=row["english"],
        variants=tuple(row["variants"]),
        skills=tuple(row["skills"]),
        esco=row.get("esco"),
    )


def _check(found: tuple[Title, ...], branch: dict[str, str]) -> None:
    seen: set[str] = set()
    for title in found:
        _check_one(title, branch)
        if fold(title.title) in seen:
            raise JobTitlesAreWrong(f"{title.title}: stands twice")
        seen.add(fold(title.title))


def _check_one(title: Title, branch: dict[str, str]) -> None:
    if not _UNIT_GROUP.fullmatch(title.code):
        raise JobTitlesAreWrong(f"{title.title}: code {title.code!r} is not four digits")
    if title.branch not in branch:
        raise JobTitlesAreWrong(f"{title.title}: unknown branch {title.branch!r}")
    if len({name.lower() for name in title.names}) != len(title.names):
        raise JobTitlesAreWrong(f"{title.title}: a name is said twice")
    for what, words in (("variants", title.variants), ("skills", title.skills)):
        if not _FEWEST <= len(words) <= _MOST:
            raise JobTitlesAreWrong(f"{title.title}: {len(words)} {what}, {_FEWEST} to {_MOST} wanted")
