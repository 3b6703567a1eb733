"""The sections of the gross CV: which fields a line of each has, and on which page it is written."""

from dataclasses import dataclass, field
from typing import Any

from jobunivers.languages import Text
from jobunivers.languages import Text as _
from jobunivers.services import content

JOBS, EDUCATION, COURSES, LANGUAGES, IT = "jobs", "education", "courses", "languages", "it"
VOLUNTARY, OTHER, COMPETENCES, REFERENCES = "voluntary", "other", "competences", "references"
EXPERIENCE = (JOBS, VOLUNTARY, OTHER)
TOP = 3

NATIVE, FLUENT, GOOD, SOME = "native", "fluent", "good", "some"
LEVELS = {NATIVE: _("Modersmål"), FLUENT: _("Flydende"), GOOD: _("Godt"), SOME: _("Lidt")}


@dataclass(frozen=True)
class Section:
    """One section. ``labels`` names the fields of a line in order; ``asks`` ties fields to sentence starters,
    whose question is the field's name where it has none of its own."""

    key: str
    add: Text
    labels: dict[str, Text | str]
    asks: dict[str, str] = field(default_factory=dict)

    @property
    def told(self) -> dict[str, Any]:
        """What ``sections.toml`` says of it in the reader's language: title, help, why, empty, chips."""
        return told()[self.key]


_FROM, _TO, _WHERE = _("Fra"), _("Til"), _("Hvor var det?")

SECTIONS = {
    section.key: section
    for section in (
        Section(
            JOBS,
            _("Hvad hed dit job?"),
            {
                "title": _("Hvad hed dit job?"),
                "place": _("Hvor arbejdede du?"),
                "began": _FROM,
                "ended": _TO,
                "text": "",
                "proof": "",
            },
            {"text": "job_tasks", "proof": "job_result"},
        ),
        Section(
            EDUCATION,
            _("Hvilken skole eller uddannelse?"),
            {
                "title": _("Hvilken skole eller uddannelse?"),
                "place": _("Hvor lå den?"),
                "began": _FROM,
                "ended": _TO,
                "text": "",
            },
            {"text": "education_text"},
        ),
        Section(
            COURSES,
            _("Hvilket kursus eller bevis?"),
            {
                "title": _("Hvilket kursus eller bevis?"),
                "place": _WHERE,
                "ended": _("Hvilket år?"),
                "text": "",
            },
            {"text": "course_text"},
        ),
        Section(
            LANGUAGES,
            _("Hvilket sprog?"),
            {"title": _("Hvilket sprog?"), "level": _("Hvor godt kan du det?")},
        ),
        Section(IT, _("Hvad bruger du IT til?"), {"title": _("Hvad bruger du IT til?")}),
        Section(
            VOLUNTARY,
            _("Hvad har du gjort for andre?"),
            {
                "title": _("Hvad har du gjort for andre?"),
                "place": _WHERE,
                "began": _FROM,
                "ended": _TO,
                "text": "",
            },
            {"text": "voluntary_text"},
        ),
        Section(
            OTHER,
            _("Hvad har du prøvet?"),
            {"title": _("Hvad har du prøvet?"), "place": _WHERE, "began": _FROM, "ended": _TO, "text": ""},
            {"text": "other_text"},
        ),
        Section(
            COMPETENCES,
            _("Hvad er du god til?"),
            {"title": "", "proof": ""},
            {"title": "competence_name", "proof": "competence_proof"},
        ),
        Section(
            REFERENCES,
            _("Hvem kan fortælle om dig?"),
            {
                "title": _("Hvad hedder personen?"),
                "place": _("Hvilket job og hvor?"),
                "text": _("Telefon eller mail"),
            },
        ),
    )
}

PAGES = {
    "jobs": (JOBS,),
    "education": (EDUCATION, COURSES),
    "other": (OTHER, VOLUNTARY),
    "competences": (COMPETENCES,),
    "skills": (LANGUAGES, IT),
    "references": (REFERENCES,),
}


def page_of(kind: str) -> str:
    """The page (also the endpoint ``cv.<page>``) on which a section's lines are listed; raises KeyError."""
    return {section: page for page, sections in PAGES.items() for section in sections}[kind]


def told() -> dict[str, dict[str, Any]]:
    """All of ``sections.toml`` by key, the profile among it."""
    return {section["key"]: section for section in content.deck("tools/cv/sections")["section"]}


def starters() -> dict[str, dict[str, Any]]:
    """The questions, help and sentence starters of ``starters.toml`` by field."""
    found: dict[str, dict[str, Any]] = content.deck("tools/cv/starters")
    return found
