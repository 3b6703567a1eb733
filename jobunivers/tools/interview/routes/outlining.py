"""M2: what to say when they ask one to tell about oneself, part by part."""

from flask import url_for

from jobunivers.services.facts import COMPETENCE, EDUCATION, JOB, PITCH, SKILL, VALUE
from jobunivers.toolkit import questions
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.pages import Shown
from jobunivers.toolkit.questions import Asked
from jobunivers.toolkit.said_before import said_before
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.interview import work
from jobunivers.tools.interview.blueprint import bp
from jobunivers.tools.interview.models import Part

USEFUL = {
    "life": (JOB, EDUCATION),
    "professional": (COMPETENCE, EDUCATION, JOB),
    "personal": (VALUE, COMPETENCE),
    "success": (COMPETENCE,),
    "home": (SKILL,),
    "closing": (PITCH, VALUE),
}


@bp.get("/disposition")
def outline() -> Shown:
    """All parts in their order, with what is written, to be read and heard as a whole."""
    saved = work.latest(citizen_id()).parts
    parts = work.parts()
    return tool_page(
        "interview/outline.html",
        parts=[(number, one, saved.get(one["key"])) for number, one in enumerate(parts, 1)],
        minutes=sum(one["minutes"] for one in parts),
        written=any(one.text for one in saved.values()),
        first=questions.first_open(saved, parts),
    )


@bp.get("/disposition/<int:number>")
def part(number: int) -> Shown:
    """One part."""
    asked = _asked(number)
    return questions.show(asked, "interview/part.html", before=said_before(*USEFUL[asked.question["key"]]))


@bp.post("/disposition/<int:number>")
def save_part(number: int) -> Shown | str:
    """Save a part."""
    asked = _asked(number)
    return questions.keep(asked, "interview/part.html", before=said_before(*USEFUL[asked.question["key"]]))


def _asked(number: int) -> Asked:
    def at(place: int) -> str:
        return url_for("interview.part", number=place)

    return Asked(Part, work.parts(), number, at, url_for("interview.outline"))
