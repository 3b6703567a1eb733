"""One organisation's people, teams and courses."""

from datetime import date

from flask import Blueprint, abort, current_app, request, url_for
from markupsafe import Markup
from sqlalchemy import func, select

from jobunivers.db import session
from jobunivers.languages import Text as _
from jobunivers.pages.admin.forms import ROLE_NAMES, CourseForm, EnrolForm, PersonForm, TeamForm
from jobunivers.services.accounts import operations
from jobunivers.services.accounts.models import CITIZEN, CONSULTANT, Course, Enrolment, Mail, Person, Team
from jobunivers.services.export.qr import qr_svg
from jobunivers.toolkit.access import me, or_404
from jobunivers.toolkit.forms import choices
from jobunivers.toolkit.pages import Shown, go, page

bp = Blueprint("admin", __name__, url_prefix="/admin")
PAGE, LAST_PAGE = 50, 10**6


@bp.get("/")
def people() -> Shown:
    """Everybody in the organisation, a page at a time, found by name."""
    return _people(PersonForm())


@bp.post("/personer")
def create_person() -> Shown:
    """Somebody new; shows the invitation once."""
    form = PersonForm()
    if not form.validate():
        return _people(form, 422)
    try:
        person = operations.create_person(
            organisation_id=_organisation(), role=form.role.data, name=form.name.data, email=form.email.data
        )
    except operations.EmailTaken:
        form.email.errors = [_("Der er allerede en med den mailadresse.")]
        return _people(form, 422)
    return _show_invitation(person)


@bp.post("/personer/<int:person_id>/invitation")
def invite(person_id: int) -> Shown:
    """A fresh invitation: shown as a link and a QR code."""
    return _show_invitation(_person(person_id))


@bp.post("/personer/<int:person_id>/luk")
def disable(person_id: int) -> Shown:
    """Shut somebody out."""
    person = _person(person_id)
    if person.id == me().id:  # type: ignore[union-attr]
        return go(url_for("admin.people"), _("Du kan ikke lukke dig selv ude."))
    operations.disable(person=person)
    return go(url_for("admin.people"), _("%(navn)s kan ikke længere logge ind.", navn=person.name))


@bp.post("/personer/<int:person_id>/aabn")
def enable(person_id: int) -> Shown:
    """Let somebody in again."""
    person = _person(person_id)
    operations.enable(person=person)
    return go(url_for("admin.people"), _("%(navn)s kan logge ind igen.", navn=person.name))


@bp.get("/forloeb/")
def courses() -> Shown:
    """Teams and courses."""
    return _courses(_course_form(), TeamForm())


@bp.post("/hold")
def create_team() -> Shown:
    """A new team."""
    form = TeamForm()
    if not form.validate():
        return _courses(_course_form(), form, 422)
    operations.create_team(name=form.team_name.data)
    return go(url_for("admin.courses"), _("Holdet er oprettet."))


@bp.post("/forloeb/")
def create_course() -> Shown:
    """A new course."""
    form = _course_form()
    if not form.validate():
        return _courses(form, TeamForm(), 422)
    course = operations.create_course(
        name=form.name.data,
        target_group=form.target_group.data,
        weeks=form.weeks.data,
        starts_on=form.starts_on.data or date.min,
        consultant_id=form.consultant_id.data or None,
        team_id=form.team_id.data or None,
    )
    return go(url_for("admin.course", course_id=course.id), _("Forløbet er oprettet."))


@bp.get("/forloeb/<int:course_id>")
def course(course_id: int) -> Shown:
    """One course and who is on it."""
    return _course(or_404(session.get(Course, course_id)), _enrol_form())


@bp.post("/forloeb/<int:course_id>")
def enrol(course_id: int) -> Shown:
    """Give a citizen a place."""
    found, form = or_404(session.get(Course, course_id)), _enrol_form()
    if not form.validate():
        return _course(found, form, 422)
    citizen = _person(form.citizen_id.data)
    operations.enrol(citizen=citizen, course=found)
    return go(
        url_for("admin.course", course_id=course_id), _("%(navn)s er med på forløbet.", navn=citizen.name)
    )


@bp.get("/mails/")
def mails() -> Shown:
    """Mails out, newest first; without a mail server they are read here."""
    newest = select(Mail).order_by(Mail.id.desc()).limit(PAGE)
    has_server = current_app.config["SETTINGS"].smtp_url is not None
    return page("admin/mails.html", mails=list(session.scalars(newest)), has_server=has_server)


def _people(form: PersonForm, status: int = 200) -> Shown:
    search = request.args.get("q", "").strip()
    number = min(max(1, request.args.get("side", 1, int)), LAST_PAGE)
    wanted = Person.name.icontains(search, autoescape=True)
    count = session.scalar(select(func.count(Person.id)).where(wanted)) or 0
    rows = session.scalars(
        select(Person)
        .where(wanted)
        .order_by(Person.role, Person.name, Person.id)
        .limit(PAGE)
        .offset(PAGE * (number - 1))
    )
    return page(
        "admin/people.html",
        status,
        people=list(rows),
        form=form,
        q=search,
        number=number,
        pages=max(1, -(-count // PAGE)),
        count=count,
        role_names=dict(ROLE_NAMES),
    )


def _person(person_id: int) -> Person:
    return or_404(session.scalar(select(Person).where(Person.id == person_id)))


def _organisation() -> int:
    person = me()
    if person is None:
        abort(404)
    return person.organisation_id


def _show_invitation(person: Person) -> Shown:
    token = operations.invite(person=person, made_by_id=me().id)  # type: ignore[union-attr]
    link = f"{current_app.config['SETTINGS'].public_url}/invitation/{token}"
    return page("admin/invitation.html", person=person, link=link, qr=Markup(qr_svg(link)))  # noqa: S704 - drawn by us


def _course_form() -> CourseForm:
    form = CourseForm()
    form.consultant_id.choices = choices([(0, "–"), *_named(CONSULTANT)])
    teams = session.execute(select(Team.id, Team.name).order_by(Team.name))
    form.team_id.choices = choices([(0, "–"), *((team_id, name) for team_id, name in teams)])
    return form


def _enrol_form() -> EnrolForm:
    form = EnrolForm()
    form.citizen_id.choices = choices(_named(CITIZEN))
    return form


def _named(role: str) -> list[tuple[int, str]]:
    found = select(Person.id, Person.name).where(Person.role == role, Person.disabled_at.is_(None))
    return [(person_id, name) for person_id, name in session.execute(found.order_by(Person.name).limit(1000))]


def _courses(form: CourseForm, team_form: TeamForm, status: int = 200) -> Shown:
    found = (
        select(Course, func.count(Enrolment.id))
        .outerjoin(Enrolment, Enrolment.course_id == Course.id)
        .group_by(Course)
        .order_by(Course.ends_on.desc())
    )
    teams = list(session.scalars(select(Team).order_by(Team.name)))
    return page(
        "admin/courses.html",
        status,
        courses=session.execute(found).all(),
        teams=teams,
        form=form,
        team_form=team_form,
    )


def _course(found: Course, form: EnrolForm, status: int = 200) -> Shown:
    on_it = select(Person, Enrolment).join(Enrolment, Enrolment.citizen_id == Person.id)
    rows = session.execute(on_it.where(Enrolment.course_id == found.id).order_by(Person.name)).all()
    return page("admin/course.html", status, course=found, rows=rows, form=form)
