"""How long citizens are kept after their last course, who is erased soon, and keeping somebody longer."""

from flask import Blueprint, request, url_for
from wtforms import SelectField

from jobunivers import clock
from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.services import retention
from jobunivers.services.accounts import organisations
from jobunivers.services.accounts.models import CITIZEN, Organisation, Person
from jobunivers.toolkit.access import me, or_404, row_of
from jobunivers.toolkit.forms import Form, choices
from jobunivers.toolkit.pages import Shown, go, page
from jobunivers.toolkit.paging import part_of

bp = Blueprint("keeping", __name__, url_prefix="/admin/opbevaring")
NEVER, SHOWN = 0, 50


class MonthsForm(Form):
    """How many months."""

    months = SelectField(
        _("Slet en borger"),
        coerce=int,
        choices=choices(
            [
                (NEVER, _("Aldrig af sig selv")),
                *(
                    (number, _("%(n)s måneder efter det sidste forløb", n=number))
                    for number in retention.CHOICES
                ),
            ]
        ),
    )


@bp.get("/")
def show() -> Shown:
    """What is chosen, and who is erased within the next two months."""
    of = _mine()
    return _show(of, MonthsForm(data={"months": of.retention_months or NEVER}))


@bp.post("/")
def choose() -> Shown:
    """Choose; the first are erased a month from now at the soonest."""
    form, of = MonthsForm(), _mine()
    if not form.validate():
        return _show(of, form, 422)
    retention.choose(of, form.months.data or None)
    with_a_day, never = _("Gemt. Ingen slettes før om mindst 30 dage."), _("Gemt. Ingen slettes af sig selv.")
    return go(url_for("keeping.show"), with_a_day if form.months.data else never)


@bp.post("/<int:person_id>/laengere")
def longer(person_id: int) -> Shown:
    """Keep somebody half a year more."""
    person = row_of(Person, person_id)
    day = retention.due_on(person) if person.role == CITIZEN else None
    until = retention.keep_longer(person, or_404(day))
    said = _("%(navn)s bliver til %(dag)s.", navn=person.name, dag=f"{until.day}.{until.month}.{until.year}")
    there = url_for("record.show", person_id=person.id)
    return go(there if request.form.get("back") == "record" else url_for("keeping.show"), said)


def _show(of: Organisation, form: MonthsForm, status: int = 200) -> Shown:
    due = retention.due_by(of, clock.today() + retention.WARNED)
    count = _n(
        "%(num)s borger slettes de næste 60 dage.", "%(num)s borgere slettes de næste 60 dage.", len(due)
    )
    onward = url_for("keeping.show", side="{page}").replace("%7Bpage%7D", "{page}")
    return page(
        "admin/keeping.html", status, form=form, part=part_of(due, SHOWN), count=count, onward=onward, of=of
    )


def _mine() -> Organisation:
    return organisations.organisation(or_404(me()).organisation_id)
