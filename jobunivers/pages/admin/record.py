"""One person's record: what is written of them, how they come in, whom they are with."""

from typing import Any

from flask import Blueprint, abort, g, request, url_for
from sqlalchemy import select

from jobunivers.db import session
from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.pages.admin.forms import NOBODY, ROLE_NAMES, ChooseForm, RecordForm
from jobunivers.pages.admin.letters import card, letters
from jobunivers.pages.admin.people import TAKEN
from jobunivers.services import audit, retention
from jobunivers.services.accounts import listing, logins, operations, placing
from jobunivers.services.accounts.models import CITIZEN, CONSULTANT, Course, Person
from jobunivers.services.around import operations as around
from jobunivers.services.around.parts_played import PARTS_PLAYED
from jobunivers.toolkit import mailing
from jobunivers.toolkit.access import me, or_404, sent_id
from jobunivers.toolkit.looks import look
from jobunivers.toolkit.pages import Shown, go, page

CHOOSE_FIRST = _("Vælg først på listen.")
bp = Blueprint("record", __name__, url_prefix="/admin/personer")


@bp.get("/<int:person_id>")
def show(person_id: int) -> Shown:
    """Everything the administrator keeps of somebody; a citizen sees that it was opened."""
    person = _person(person_id)
    return _record(person, RecordForm(person.role, person.language, obj=person))


@bp.post("/<int:person_id>")
def change(person_id: int) -> Shown:
    """Mend name, mail address or language."""
    person = _person(person_id)
    form = RecordForm(person.role, person.language)
    if form.validate():
        try:
            operations.change_person(person=person, **form.written())
            return _back(person, _("Gemt."))
        except operations.EmailTaken:
            form.email.errors = [TAKEN]
    g.keep = True
    return _record(person, form, 422)


@bp.post("/<int:person_id>/invitation")
def invite(person_id: int) -> Shown:
    """A way in for somebody who sits here: a QR code on the screen, for ten minutes."""
    person = _open(person_id)
    return page("admin/invitation.html", card=card(person, operations.OUT_OF_BAND))


@bp.post("/<int:person_id>/invitation/mail")
def send_invitation(person_id: int) -> Shown:
    """A way in by mail, for seven days."""
    person = _open(person_id)
    if not person.email:
        abort(404)
    mailing.send(letters([person]))
    return _back(person, _("Invitationen er på vej til %(mail)s. Den virker i syv dage.", mail=person.email))


@bp.post("/<int:person_id>/luk")
def disable(person_id: int) -> Shown:
    """Shut somebody out; every browser they are logged in at, too."""
    person = _person(person_id)
    if person.id == or_404(me()).id:
        return _back(person, _("Du kan ikke lukke dig selv ude."))
    operations.disable(person=person)
    if person.role == CONSULTANT and placing.citizens_of(person.id):
        return _back(person, _("%(navn)s er lukket ude. Giv nu borgerne til en anden.", navn=person.name))
    return _back(person, _("%(navn)s kan ikke længere logge ind.", navn=person.name))


@bp.post("/<int:person_id>/aabn")
def enable(person_id: int) -> Shown:
    """Let somebody in again."""
    person = _person(person_id)
    operations.enable(person=person)
    return _back(person, _("%(navn)s kan logge ind igen.", navn=person.name))


@bp.post("/<int:person_id>/kode")
def forget_second_factor(person_id: int) -> Shown:
    """The phone with the code app is gone."""
    person = _person(person_id)
    if person.role == CITIZEN or person.id == or_404(me()).id:
        abort(404)
    operations.forget_second_factor(person=person)
    return _back(person, _("%(navn)s sætter sin kode-app op igen ved næste log-ind.", navn=person.name))


@bp.post("/<int:person_id>/log-ud")
def log_out(person_id: int) -> Shown:
    """End somebody's log-ins, all or one."""
    person, me_here = _person(person_id), or_404(me())
    one = sent_id("login")
    if "login" not in request.form:
        logins.end_all(person.id, but=me_here.login_id)
    elif one in {login.id for login in logins.open_logins(person.id)}:
        logins.end(one)
    return _back(person, _("Der er logget ud."))


@bp.post("/<int:person_id>/slet")
def take_back(person_id: int) -> Shown:
    """Undo that somebody was made who has never been in."""
    person = _person(person_id)
    try:
        operations.take_back(person=person)
    except operations.HasBeenIn:
        return _back(person, _("%(navn)s har været inde. Luk adgangen i stedet.", navn=person.name))
    return go(url_for("admin.people"), _("%(navn)s er slettet.", navn=person.name))


@bp.post("/<int:person_id>/konsulent")
def move(person_id: int) -> Shown:
    """Put a consultant beside a citizen: instead of the others, or together with them."""
    citizen, chosen = _citizen(person_id), sent_id("chosen")
    if chosen == NOBODY:
        return _back(citizen, CHOOSE_FIRST)
    consultant = _consultant(chosen)
    if request.form.get("how") == "also":
        operations.assign(citizen_id=citizen.id, consultant_id=consultant.id)
    else:
        placing.move(citizen_id=citizen.id, to_id=consultant.id)
    said = {"konsulent": consultant.name, "borger": citizen.name}
    return _back(citizen, _("%(konsulent)s er nu ved siden af %(borger)s.", **said))


@bp.post("/<int:person_id>/konsulent/slut")
def part(person_id: int) -> Shown:
    """A consultant is no longer beside a citizen, from now."""
    citizen, consultant = _citizen(person_id), _person(sent_id("consultant"))
    placing.part(citizen_id=citizen.id, consultant_id=consultant.id)
    said = {"konsulent": consultant.name, "borger": citizen.name}
    return _back(citizen, _("%(konsulent)s er ikke længere ved siden af %(borger)s.", **said))


@bp.post("/<int:person_id>/konsulent/rolle")
def play(person_id: int) -> Shown:
    """Which part a consultant plays beside a citizen; the citizen sees it under *Dine folk*."""
    citizen, wanted, part = _citizen(person_id), sent_id("assignment"), request.form.get("part", "")
    row = next((one for one, _person in placing.beside(citizen.id) if one.id == wanted), None)
    if row is None or part not in PARTS_PLAYED:
        abort(404)
    around.change(assignment=row, part=part, ends_on=row.ends_on)
    return _back(citizen, _("Gemt."))


@bp.post("/<int:person_id>/overdrag")
def hand_over(person_id: int) -> Shown:
    """Everybody a consultant is beside, and the running courses, go to another."""
    old, chosen = _of(person_id, CONSULTANT, closed=True), sent_id("chosen")
    if chosen in (NOBODY, old.id):
        return _back(old, CHOOSE_FIRST)
    new = _consultant(chosen)
    count = placing.hand_over(from_id=old.id, to_id=new.id)
    return _back(
        old,
        _n("%(num)s borger er nu hos %(navn)s.", "%(num)s borgere er nu hos %(navn)s.", count, navn=new.name),
    )


@bp.post("/<int:person_id>/forloeb")
def enrol(person_id: int) -> Shown:
    """Give a citizen a place on a course."""
    citizen, chosen = _citizen(person_id), sent_id("chosen")
    if chosen == NOBODY:
        return _back(citizen, CHOOSE_FIRST)
    course = or_404(session.scalar(select(Course).where(Course.id == chosen)))
    if placing.is_on(citizen.id, course.id):
        return _back(citizen, _("%(navn)s er allerede på forløbet.", navn=citizen.name))
    operations.enrol(citizen=citizen, course=course)
    return _back(citizen, _("%(navn)s er med på forløbet.", navn=citizen.name))


def _record(person: Person, form: RecordForm, status: int = 200) -> Shown:
    if person.role == CITIZEN:
        look(person.id, audit.RECORD, audit.KEEPS)
    rooms = _citizens_room(person) if person.role == CITIZEN else {}
    if person.role == CONSULTANT:
        others = [one for one in listing.named(CONSULTANT) if one[0] != person.id]
        citizens = placing.citizens_of(person.id)
        rooms = {
            "citizens": citizens,
            "to": ChooseForm("consultant", _("Vælg en konsulent"), others) if citizens and others else None,
        }
    return page(
        "admin/record.html",
        status,
        line=listing.line_of(person),
        form=form,
        role=ROLE_NAMES[person.role],
        logins=logins.open_logins(person.id),
        **rooms,
    )


def _citizens_room(person: Person) -> dict[str, Any]:
    beside = placing.beside(person.id)
    there = {one.id for _since, one in beside}
    consultants = [one for one in listing.named(CONSULTANT) if one[0] not in there]
    courses = placing.open_courses()
    erased_on = retention.due_on(person)
    return {
        "erased_on": erased_on if retention.is_soon(erased_on) else None,
        "beside": beside,
        "parts_played": PARTS_PLAYED,
        "consultant": ChooseForm("consultant", _("Vælg en konsulent"), consultants) if consultants else None,
        "places": placing.places_of(person.id),
        "course_form": ChooseForm("course", _("Vælg et forløb"), courses) if courses else None,
    }


def _person(person_id: int) -> Person:
    return or_404(session.scalar(select(Person).where(Person.id == person_id)))


def _open(person_id: int) -> Person:
    person = _person(person_id)
    if person.disabled_at is not None:
        abort(404)
    return person


def _citizen(person_id: int) -> Person:
    return _of(person_id, CITIZEN, closed=True)


def _consultant(person_id: int) -> Person:
    return _of(person_id, CONSULTANT)


def _of(person_id: int, role: str, *, closed: bool = False) -> Person:
    """Somebody with a role; shut out only where that is asked for."""
    person = _person(person_id)
    if person.role != role or (person.disabled_at is not None and not closed):
        abort(404)
    return person


def _back(person: Person, said: _) -> Shown:
    return go(url_for("record.show", person_id=person.id), said)
