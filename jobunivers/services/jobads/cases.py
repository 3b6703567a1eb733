"""Ads with known answers, for measuring how well we read: invented ads, each with a person's CV lines."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from jobunivers.services.jobads.ad import Requirement
from jobunivers.services.jobads.evidence import Evidence
from jobunivers.services.jobads.findings import Answer


class CaseIsWrong(ValueError):
    """A case does not hold together; the message names the file and the quote."""


@dataclass(frozen=True)
class Wanted:
    """A demand a careful reader finds, the right answer to it, and the CV lines that give it."""

    requirement: Requirement
    answer: Answer
    by: tuple[str, ...]


@dataclass(frozen=True)
class Case:
    """One ad. ``tuned`` ads were looked at while the reading was written; the others only measure it."""

    name: str
    text: str
    tuned: bool
    title: str | None
    company: str | None
    deadline: date | None
    wanted: tuple[Wanted, ...]
    facts: tuple[Evidence, ...]


def cases_in(folder: Path) -> list[Case]:
    """Every ``*.toml`` of a folder as a case, by name; raises CaseIsWrong."""
    return [case_from(path) for path in sorted(folder.glob("*.toml"))]


def case_from(path: Path) -> Case:
    """One case; a quote that does not stand in its ad raises CaseIsWrong."""
    row = tomllib.loads(path.read_text(encoding="utf-8"))
    return Case(
        name=path.stem,
        text=row["text"],
        tuned=row["tuned"],
        title=row.get("title"),
        company=row.get("company"),
        deadline=row.get("deadline"),
        wanted=tuple(_wanted(want, row["text"], path.stem) for want in row.get("want", [])),
        facts=tuple(Evidence(fact["key"], fact["text"], fact["kind"]) for fact in row.get("fact", [])),
    )


def _wanted(want: dict[str, Any], text: str, name: str) -> Wanted:
    start = text.find(want["quote"])
    if start < 0:
        raise CaseIsWrong(f"{name}: the ad does not say {want['quote']!r}")
    end = start + len(want["quote"])
    requirement = Requirement(want["quote"], start, end, want["kind"], want["weight"])
    return Wanted(requirement, want["answer"], tuple(want.get("by", ())))
