"""Many people at once: a pasted list, then cards with QR codes on paper, or mails; and the way back."""

from flask import Blueprint, url_for
from sqlalchemy import select

from jobunivers.db import session
from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.pages.admin.forms import ROLE_NAMES, ListForm
from jobunivers.pages.admin.letters import card, letters
from jobunivers.services.accounts import listing, many, operations, placing
from jobunivers.services.accounts.models import CITIZEN, Course, Person
from jobunivers.toolkit import mailing
from jobunivers.toolkit.access import me, or_404
from jobunivers.toolkit.pages import Shown, go, page

bp = Blueprint("invited", __name__, url_prefix="/admin/inviter")
WRONG = {
    many.NO_NAME: _("Der mangler et navn."),
    many.NO_MAIL: _("Der mangler en mailadresse. Konsulenter logger ind med den."),
    many.LONG: _("Den er for lang."),
    many.FIGURES: _("Der er tal i navnet. Er der kommet noget andet med?"),
    many.MAIL: _("Mailadressen ser ikke rigtig ud."),
    many.CPR: _("Det ligner et CPR-nummer. Slet det."),
    many.TWICE: _("Mailadressen står to gange på listen."),
    many.TAKEN: _("Mailadressen er i brug. Personen er her måske allerede."),
    many.SAME_NAME: _("Der er allerede en med det navn. Sæt hak nedenfor, hvis det er en anden."),
    many.TOO_MANY: _("Der er plads til 500 ad gangen. Tag resten bagefter."),
}


@bp.get("/")
def form() -> Shown:
    """The empty list."""
    return page("admin/invite_many.html", form=ListForm(placing.open_courses()), wrong=[], words=WRONG)


@bp.post("/")
def take_in() -> Shown:
    """Make everybody on the list, or nobody: each line that is wrong is told, and the text stays."""
    asked = ListForm(placing.open_courses())
    lines: list[many.Line] = []
    if asked.validate():
        lines = many.checked(
            many.read(asked.people.data),
            same_names=asked.same_names.data,
            mail_needed=asked.role.data != CITIZEN,
        )
    wrong = [line for line in lines if line.wrong]
    if wrong or not lines:
        return page("admin/invite_many.html", 422, form=asked, wrong=wrong, words=WRONG)
    course = session.scalar(select(Course).where(Course.id == asked.course_id.data))
    batch = many.take_in(
        lines,
        organisation_id=or_404(me()).organisation_id,
        role=asked.role.data,
        language=asked.language.data,
        course=course,
    )
    said = _n("%(num)s person er oprettet.", "%(num)s personer er oprettet.", len(lines))
    return go(url_for("invited.batch", batch=batch), said)


@bp.get("/<batch>")
def batch(batch: str) -> Shown:
    """Who came with one list, how far each is, and what can be done for all."""
    lines = listing.lines(_people(batch))
    outside = [line for line in lines if line.state == listing.OUTSIDE]
    return page(
        "admin/batch.html",
        batch=batch,
        lines=lines,
        outside=len(outside),
        by_mail=sum(bool(line.person.email) for line in outside),
        role_names=ROLE_NAMES,
    )


@bp.post("/<batch>/ark")
def sheet(batch: str) -> Shown:
    """A card for each who has not been in, to print and cut out; earlier links end."""
    return page("admin/sheet.html", batch=batch, cards=[card(person) for person in _outside(batch)])


@bp.post("/<batch>/mail")
def send(batch: str) -> Shown:
    """A mail to each who has not been in and has an address."""
    people = [person for person in _outside(batch) if person.email]
    mailing.send(letters(people))
    said = _n("%(num)s mail er på vej.", "%(num)s mails er på vej.", len(people))
    otherwise = _n("%(num)s mail ligger her.", "%(num)s mails ligger her.", len(people))
    return go(url_for("mails.every"), said if mailing.server() else otherwise)


@bp.post("/<batch>/fortryd")
def undo(batch: str) -> Shown:
    """Take everybody back who has not been in."""
    people, outside = _people(batch), _outside(batch)
    for person in outside:
        operations.take_back(person=person)
    if len(outside) == len(people):
        return go(url_for("invited.form"), _("Listen er slettet igen."))
    said = _("De, der ikke har været inde, er slettet. De andre er her endnu.")
    return go(url_for("invited.batch", batch=batch), said)


def _people(batch: str) -> list[Person]:
    return or_404(listing.came_with(batch) or None)


def _outside(batch: str) -> list[Person]:
    return [line.person for line in listing.lines(_people(batch)) if line.state == listing.OUTSIDE]
