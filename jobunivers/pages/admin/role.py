"""Another role for somebody of the staff: what follows is told first."""

from flask import Blueprint, abort, url_for

from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.pages.admin.forms import ROLE_NAMES
from jobunivers.services.accounts import operations, placing
from jobunivers.services.accounts.models import ADMINISTRATOR, CITIZEN, CONSULTANT, Person
from jobunivers.toolkit.access import me, or_404, row_of
from jobunivers.toolkit.pages import Shown, go, page

bp = Blueprint("role", __name__, url_prefix="/admin/personer")
OTHER = {CONSULTANT: ADMINISTRATOR, ADMINISTRATOR: CONSULTANT}
FOLLOWS = {
    CONSULTANT: (
        _("Kan følge borgere, når du sætter dem ved siden af."),
        _("Kan ikke længere se administrationen."),
    ),
    ADMINISTRATOR: (
        _("Kan oprette og lukke adgang, og se navne og forløb."),
        _("Kan ikke se, hvad borgerne laver, og ikke komme til bordet."),
    ),
}
ALWAYS = _("Bliver logget ud alle steder og logger ind igen. Kode-appen virker stadig.")


@bp.get("/<int:person_id>/rolle")
def ask(person_id: int) -> Shown:
    """What follows of the change, and what must be done before."""
    person = _staff(person_id)
    to = OTHER[person.role]
    return page(
        "admin/role.html",
        person=person,
        role=ROLE_NAMES[to],
        follows=(*FOLLOWS[to], ALWAYS),
        before=_before(person),
    )


@bp.post("/<int:person_id>/rolle")
def change(person_id: int) -> Shown:
    """Change it; a consultant with citizens hands them over first."""
    person = _staff(person_id)
    if (before := _before(person)) is not None:
        return go(url_for("role.ask", person_id=person.id), before)
    operations.change_role(person=person, role=OTHER[person.role])
    said = _("%(navn)s er nu %(rolle)s.", navn=person.name, rolle=ROLE_NAMES[person.role])
    return go(url_for("record.show", person_id=person.id), said)


def _before(person: Person) -> _ | None:
    count = len(placing.citizens_of(person.id)) if person.role == CONSULTANT else 0
    if not count:
        return None
    return _n(
        "%(navn)s er ved siden af %(num)s borger. Giv borgeren til en anden først.",
        "%(navn)s er ved siden af %(num)s borgere. Giv dem til en anden først.",
        count,
        navn=person.name,
    )


def _staff(person_id: int) -> Person:
    """Somebody of the staff; nobody changes their own role, and a citizen's account is for the citizen's own work."""
    person = row_of(Person, person_id)
    if person.role == CITIZEN or person.id == or_404(me()).id:
        abort(404)
    return person
