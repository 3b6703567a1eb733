"""The tool's own first page: missions, the gross CV by section, CVs for a job, and what to take along."""

from jobunivers.languages import Plural as _n
from jobunivers.services import feedback
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.pages import Shown
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.cv import gaps, sections, shown, work
from jobunivers.tools.cv.blueprint import bp

NAMED = 3


@bp.get("/")
def start() -> Shown:
    """The whole CV at a glance."""
    cv = work.latest(citizen_id())
    return tool_page(
        "cv/start.html",
        work=cv,
        parts=[_part(cv, kind) for kind in sections.SECTIONS],
        said=feedback.on(citizen_id(), "cv"),
        gaps=gaps.gaps(cv.items),
        whole=shown.GROSS,
        has_card=any(item.proof.strip() for item in cv.top),
    )


def _part(cv: work.Work, kind: str) -> dict[str, object]:
    own = cv.of(kind)
    names = [item.title for item in own if item.title]
    return {
        "title": sections.SECTIONS[kind].told["title"],
        "page": f"cv.{sections.page_of(kind)}",
        "kind": kind,
        "count": counted(kind, len(own)),
        "names": ", ".join(names[:NAMED]) + (" …" if len(names) > NAMED else ""),
    }


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
