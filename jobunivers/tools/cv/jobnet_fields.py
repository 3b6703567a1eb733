"""What the gross CV has ready for each field of the national job bank, in its own order."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from jobunivers.services import content
from jobunivers.services.jobads import titles
from jobunivers.tools.cv import years
from jobunivers.tools.cv.document_words import WORDS
from jobunivers.tools.cv.documents import level
from jobunivers.tools.cv.models import Item
from jobunivers.tools.cv.sections import COMPETENCES, COURSES, EDUCATION, JOBS, LANGUAGES, OTHER, VOLUNTARY
from jobunivers.tools.cv.work import Work

MOST_VARIANTS = 8
_LICENCE = ("kørekort", "driving licence", "driver's licence", "رخصة")
SOURCES = {
    "education": "education",
    "courses": "education",
    "jobs": "jobs",
    "other": "other",
    "languages": "skills",
    "driving": "education",
    "profile": "profile",
}


@dataclass(frozen=True)
class Field:
    """One field: what ``jobnet.toml`` says of it, the text ready to copy, whether the person has written it
    there, and the page (``cv.<source>``) where the text comes from."""

    key: str
    told: dict[str, Any]
    ready: str
    ticked: bool
    source: str


def fields(work: Work) -> list[Field]:
    """Every field with what is ready; Danish words, since the job bank is Danish."""
    ready = _ready(work)
    return [
        Field(told["key"], told, ready[told["key"]], told["key"] in work.ticks, SOURCES.get(told["key"], ""))
        for told in content.deck("tools/cv/jobnet")["field"]
    ]


def suggested_titles(work: Work) -> list[str]:
    """Other names for the jobs the person has had or looks for, that are not chosen yet; nearest first."""
    had = [item.title for item in work.of(JOBS)]
    chosen = {row.title.casefold() for row in work.titles}
    known = (row.title for row in work.titles)
    named = [name for title in dict.fromkeys((*had, *known)) for name in _names(title)]
    fresh = [name for name in dict.fromkeys(named) if name.casefold() not in chosen]
    return fresh[:MOST_VARIANTS]


def _names(title: str) -> tuple[str, ...]:
    """The title as the list knows it, with its other names; the person's own word where it does not."""
    near = titles.title_named(title) or next(iter(titles.suggest(title, 1)), None)
    return near.names if near else (title,)


def _ready(work: Work) -> dict[str, str]:
    courses = work.of(COURSES)
    licences = [item for item in courses if any(word in item.title.casefold() for word in _LICENCE)]
    words = WORDS["da"]
    lived = (*_told(work.of(OTHER, VOLUNTARY)), *(_proved(item) for item in work.of(COMPETENCES)))
    return {
        "job_titles": "\n".join(row.title for row in work.titles),
        "education": "\n\n".join(_told(work.of(EDUCATION))),
        "courses": "\n\n".join(_told(item for item in courses if item not in licences)),
        "jobs": "\n\n".join(_told(work.of(JOBS))),
        "other": "\n\n".join(lived),
        "languages": "\n".join(_tongue(item, level(item.level, words)) for item in work.of(LANGUAGES)),
        "driving": "\n".join(item.title for item in licences),
        "profile": work.profile.text.strip(),
    }


def _told(items: Iterable[Item]) -> list[str]:
    return [_one(item) for item in items]


def _one(item: Item) -> str:
    when = years.period(item.began, item.ended, WORDS["da"]["now"])
    head = ", ".join(filter(None, (item.title, item.place, when)))
    return "\n".join(filter(None, (head, item.text.strip(), item.proof.strip())))


def _proved(item: Item) -> str:
    return "\n".join(filter(None, (item.title, item.proof.strip())))


def _tongue(item: Item, known: str) -> str:
    return f"{item.title}: {known}" if known else item.title
