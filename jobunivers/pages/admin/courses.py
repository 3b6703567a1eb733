"""Courses and teams."""

from datetime import date

from flask import Blueprint, request, url_for
from sqlalchemy import func, or_, select

from jobunivers import clock
from jobunivers.db import session
from jobunivers.languages import Text as _
from jobunivers.pages.admin.forms import (
    NOBODY,
    TARGET_NAMES,
    ChangeCourseForm,
    ChooseForm,
    CourseForm,
    NewCourseForm,
    TeamForm,
)
from jobunivers.services.accounts import listing, operations, placing
from jobunivers.services.accounts.models import CITIZEN, CONSULTANT, Course, Enrolment, Person, Team
from jobunivers.toolkit.access import or_404, sent_id
from jobunivers.toolkit.pages import Shown, go, page

bp = Blueprint("courses", __name__, url_prefix="/admin/forloeb")
CHOOSE_FIRST = _("Vælg først på listen.")
TEAM_EXISTS = _("Der er allerede et hold med det navn.")
NOT_EMPTY = _("Der er noget på det endnu. Afslut det i stedet.")
ENDS_FIRST = _("Den sidste dag ligger før den første.")


@bp.get("/")
def all_courses() -> Shown:
    """The courses that run or will, then those that are over; and the teams."""
    return _all(TeamForm())


@bp.get("/nyt")
def new() -> Shown:
    """The form for a new course."""
    return page("admin/new_course.html", form=_form(NewCourseForm))


@bp.post("/nyt")
def create() -> Shown:
    """A new course; on to its page, where citizens get their places."""
    form = _form(NewCourseForm)
    if not form.validate():
        return page("admin/new_course.html", 422, form=form)
    course = operations.create_course(
        name=form.name.data,
        target_group=form.target_group.data,
        weeks=form.weeks.data,
        starts_on=form.starts_on.data or date.min,
        consultant_id=form.consultant_id.data or None,
        team_id=form.team_id.data or None,
    )
    return go(url_for("courses.show", course_id=course.id), _("Forløbet er oprettet."))


@bp.get("/<int:course_id>")
def show(course_id: int) -> Shown:
    """One course and who is on it."""
    course = _course(course_id)
    return _show(course, _form(ChangeCourseForm, obj=course, consultant=course.consultant_id))


@bp.post("/<int:course_id>")
def change(course_id: int) -> Shown:
    """Mend a course; places follow its dates."""
    course = _course(course_id)
    form = _form(ChangeCourseForm, consultant=course.consultant_id)
    if form.validate():
        written = form.written()
        for name in ("consultant_id", "team_id"):
            written[name] = written.get(name) or None
        try:
            placing.change_course(course=course, **written)
            return go(url_for("courses.show", course_id=course.id), _("Gemt."))
        except operations.EndsBeforeItStarts:
            form.ends_on.errors = [ENDS_FIRST]
    return _show(course, form, 422)


@bp.post("/<int:course_id>/slut")
def end(course_id: int) -> Shown:
    """The course ends today."""
    course = _course(course_id)
    placing.end_course(course)
    return go(url_for("courses.show", course_id=course.id), _("Forløbet slutter i dag."))


@bp.post("/<int:course_id>/plads")
def enrol(course_id: int) -> Shown:
    """Give a citizen a place."""
    course = _course(course_id)
    here, chosen = url_for("courses.show", course_id=course.id), sent_id("chosen")
    if chosen == NOBODY:
        return go(here, CHOOSE_FIRST)
    citizen = or_404(session.scalar(select(Person).where(Person.id == chosen, Person.role == CITIZEN)))
    if placing.is_on(citizen.id, course.id):
        return go(here, _("%(navn)s er allerede på forløbet.", navn=citizen.name))
    operations.enrol(citizen=citizen, course=course)
    return go(here, _("%(navn)s er med på forløbet.", navn=citizen.name))


@bp.post("/plads/<int:place_id>/slut")
def leave(place_id: int) -> Shown:
    """A citizen's place ends today."""
    place = or_404(session.scalar(select(Enrolment).where(Enrolment.id == place_id)))
    citizen = or_404(session.scalar(select(Person).where(Person.id == place.citizen_id)))
    course_id, from_record = place.course_id, request.form.get("back") == "record"
    placing.leave(place)
    onward = (
        url_for("record.show", person_id=citizen.id)
        if from_record
        else url_for("courses.show", course_id=course_id)
    )
    return go(onward, _("%(navn)s er ikke længere på forløbet.", navn=citizen.name))


@bp.post("/<int:course_id>/slet")
def delete(course_id: int) -> Shown:
    """Take away a course that nobody has had a place on."""
    course = _course(course_id)
    try:
        placing.delete_empty(course)
    except placing.NotEmpty:
        return go(url_for("courses.show", course_id=course_id), NOT_EMPTY)
    return go(url_for("courses.all_courses"), _("Forløbet er slettet."))


@bp.post("/hold")
def name_team() -> Shown:
    """A new team."""
    form = TeamForm()
    if form.validate():
        try:
            placing.name_team(name=form.team_name.data)
            return go(url_for("courses.all_courses") + "#hold", _("Holdet er oprettet."))
        except placing.TeamExists:
            form.team_name.errors = [TEAM_EXISTS]
    return _all(form, 422)


def _all(form: TeamForm, status: int = 200) -> Shown:
    found = (
        select(Course, func.count(Enrolment.id), Person.name, Team.name)
        .outerjoin(Enrolment, Enrolment.course_id == Course.id)
        .outerjoin(Person, Person.id == Course.consultant_id)
        .outerjoin(Team, Team.id == Course.team_id)
        .group_by(Course, Person.name, Team.name)
        .order_by(Course.ends_on, Course.name, Course.id)
    )
    rows = session.execute(found).all()
    return page(
        "admin/courses.html",
        status,
        running=[row for row in rows if row[0].ends_on >= clock.today()],
        over=[row for row in reversed(rows) if row[0].ends_on < clock.today()],
        teams=list(session.scalars(select(Team).order_by(Team.name))),
        team_form=form,
        targets=TARGET_NAMES,
    )


def _form(kind: type[CourseForm], obj: object = None, consultant: int | None = None) -> CourseForm:
    consultants = listing.named(CONSULTANT)
    if consultant is not None and consultant not in dict(consultants):
        found = select(Person.id, Person.name).where(Person.id == consultant)
        consultants += [(row[0], row[1]) for row in session.execute(found)]
    taken = getattr(obj, "team_id", None)
    open_or_taken = or_(Team.closed_at.is_(None), Team.id == taken)
    teams = session.execute(select(Team.id, Team.name).where(open_or_taken).order_by(Team.name))
    form = kind(consultants, [(row[0], row[1]) for row in teams], obj=obj)
    for field in (form.consultant_id, form.team_id):
        field.data = field.data or NOBODY
    return form


def _course(course_id: int) -> Course:
    return or_404(session.scalar(select(Course).where(Course.id == course_id)))


def _show(course: Course, form: CourseForm, status: int = 200) -> Shown:
    on_it = select(Person, Enrolment).join(Enrolment, Enrolment.citizen_id == Person.id)
    rows = session.execute(on_it.where(Enrolment.course_id == course.id).order_by(Person.name_key)).all()
    there = {person.id for person, place in rows if place.ends_on >= clock.today()}
    others = [one for one in listing.named(CITIZEN) if one[0] not in there]
    return page(
        "admin/course.html",
        status,
        course=course,
        rows=rows,
        form=form,
        target=TARGET_NAMES.get(course.target_group, course.target_group),
        is_empty=placing.is_empty(course),
        is_over=course.ends_on < clock.today() or course.ended_at is not None,
        citizen=ChooseForm("citizen", _("Vælg en borger"), others) if others else None,
    )
