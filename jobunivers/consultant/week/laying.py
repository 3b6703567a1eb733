"""Laying a course model over the weeks of a team: shown first, then done, and undone again."""

from collections import Counter

from flask import Blueprint, url_for
from sqlalchemy import select

from jobunivers import clock
from jobunivers.consultant import words
from jobunivers.consultant.week import telling
from jobunivers.consultant.week.reaching import team_of, teams
from jobunivers.db import session
from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.services.accounts.models import Course
from jobunivers.services.week import course_models, filling, operations
from jobunivers.services.week.days import Week
from jobunivers.services.week.filling import THERE
from jobunivers.services.week.models import CourseModel
from jobunivers.toolkit.access import or_404
from jobunivers.toolkit.pages import Shown, go, page
from jobunivers.toolkit.saving import go_with_undo

bp = Blueprint("laying", __name__, url_prefix="/konsulent/modeller", template_folder="templates")


def courses() -> list[Course]:
    """The running courses of the consultant's teams, the newest first."""
    found = select(Course).where(
        Course.team_id.in_([team.id for team in teams()]),
        Course.ends_on >= clock.today(),
        Course.ended_at.is_(None),
    )
    return list(session.scalars(found.order_by(Course.starts_on.desc(), Course.name)))


@bp.get("/<int:model_id>/forloeb/<int:course_id>")
def look(model_id: int, course_id: int) -> Shown:
    """What it would give, day by day, and which days it passes over; nothing is done yet."""
    model, course = _both(model_id, course_id)
    planned = filling.plan(model, course)
    weeks: dict[Week, list[filling.Planned]] = {}
    for one in planned:
        weeks.setdefault(Week.of(one.day), []).append(one)
    skipped = Counter(one.skipped for one in planned)
    return page(
        "week/lay.html",
        model=model,
        course=course,
        weeks=list(weeks.items()),
        number=skipped.pop("", 0),
        there=skipped.pop(THERE, 0),
        free=[(one.day, telling.free(one.day)) for one in planned if one.skipped not in ("", THERE)],
        telling=telling,
        words=words,
    )


@bp.post("/<int:model_id>/forloeb/<int:course_id>")
def lay(model_id: int, course_id: int) -> Shown:
    """Do it; sent twice, it is done once, for what is there already is passed over."""
    model, course = _both(model_id, course_id)
    mark, number = filling.fill(model, course)
    first = url_for(
        "week.team", team_id=course.team_id, uge=Week.of(max(course.starts_on, clock.today())).name
    )
    if not number:
        return go(first, _("Alt stod der i forvejen."))
    said = _n("%(num)s gang står i ugerne nu.", "%(num)s gange står i ugerne nu.", number)
    return go_with_undo(first, action=url_for("laying.undo", team_id=course.team_id, mark=mark), said=said)


@bp.post("/hold/<int:team_id>/fortryd/<mark>")
def undo(team_id: int, mark: str) -> Shown:
    """Take away what was put there, but not where attendance is written down."""
    team = team_of(team_id)
    number = operations.undo_fill(mark[:24], team.id)
    said = _n("%(num)s gang er taget ud igen.", "%(num)s gange er taget ud igen.", number)
    return go(url_for("week.team", team_id=team.id), said)


def _both(model_id: int, course_id: int) -> tuple[CourseModel, Course]:
    model = or_404(course_models.one(model_id))
    course = or_404(next((one for one in courses() if one.id == course_id), None))
    return or_404(model if model.deleted_at is None else None), course
