"""The tool's own first page: missions, the gross CV by section, CVs for a job, and what to take along."""

from dataclasses import dataclass

from flask import url_for

from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.services import feedback
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.pages import Shown
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.cv import gaps, sections, shown, work
from jobunivers.tools.cv.blueprint import bp
from jobunivers.tools.cv.models import Profile

NAMED, LINE = 3, 80


@dataclass(frozen=True)
class Part:
    """A part of the gross CV: how many lines in words, and one line of what stands there (empty: nothing yet)."""

    title: str | _
    href: str
    line: str | _
    count: _n | None = None


@bp.get("/")
def start() -> Shown:
    """The whole CV at a glance."""
    cv = work.latest(citizen_id())
    return tool_page(
        "cv/start.html",
        work=cv,
        parts=[
            _head(cv.profile),
            *(_part(cv, kind) for kind in sections.SECTIONS),
            _contact(cv.profile),
            _photo(cv.profile),
        ],
        said=feedback.on(citizen_id(), "cv"),
        gaps=gaps.gaps(cv.items),
        whole=shown.GROSS,
        begun=bool(cv.items or cv.profile.text),
        has_card=any(item.proof.strip() for item in cv.top),
    )


def _head(profile: Profile) -> Part:
    line = profile.headline or profile.text[:LINE].strip()
    return Part(sections.told()["profile"]["title"], url_for("cv.profile"), line)


def _part(cv: work.Work, kind: str) -> Part:
    own = cv.of(kind)
    names = [item.title for item in own if item.title]
    line = ", ".join(names[:NAMED]) + (" …" if len(names) > NAMED else "")
    href = url_for(f"cv.{sections.page_of(kind)}", _anchor=f"del-{kind}")
    return Part(sections.SECTIONS[kind].told["title"], href, line, counted(kind, len(own)) if own else None)


def _contact(profile: Profile) -> Part:
    line = ", ".join(part for part in (profile.phone, profile.mail, profile.town) if part)
    return Part(_("Telefon, mail og by"), url_for("cv.contact"), line)


def _photo(profile: Profile) -> Part:
    return Part(_("Billede"), url_for("cv.picture"), _("Dit billede er med") if profile.photo else "")


def counted(kind: str, number: int) -> _n:
    """How many lines a section has, in words."""
    return {
        sections.JOBS: _n("%(num)s job", "%(num)s job", number),
        sections.EDUCATION: _n("%(num)s skole eller uddannelse", "%(num)s skoler og uddannelser", number),
        sections.COURSES: _n("%(num)s kursus eller bevis", "%(num)s kurser og beviser", number),
        sections.LANGUAGES: _n("%(num)s sprog", "%(num)s sprog", number),
        sections.IT: _n("%(num)s ting, du kan med IT", "%(num)s ting, du kan med IT", number),
        sections.VOLUNTARY: _n("%(num)s ting for andre", "%(num)s ting for andre", number),
        sections.OTHER: _n("%(num)s anden erfaring", "%(num)s andre erfaringer", number),
        sections.COMPETENCES: _n("%(num)s ting, du er god til", "%(num)s ting, du er god til", number),
        sections.REFERENCES: _n("%(num)s person", "%(num)s personer", number),
    }[kind]
