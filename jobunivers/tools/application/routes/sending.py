"""M5: the CV that goes along, the day it was sent, the day to follow up, and what came of it."""

from datetime import timedelta

from flask import abort, request, url_for
from werkzeug.wrappers import Response

from jobunivers import clock
from jobunivers.languages import Text as _
from jobunivers.services.export.calendar import CalendarEvent
from jobunivers.toolkit import files
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.saving import save, saved
from jobunivers.tools.application import names, operations
from jobunivers.tools.application.blueprint import bp
from jobunivers.tools.application.forms import WAYS, SentForm, answer_form, starters
from jobunivers.tools.application.models import INTERNSHIP, MAIL, NO, SILENCE, WAGE_SUBSIDY, Application
from jobunivers.tools.application.routes.one import mine_of, one_page

A_WEEK = timedelta(days=7)


@bp.get("/<int:application_id>/send")
def send(application_id: int) -> Shown:
    """Take the letter along and say which CV goes with it; once it is sent, on to what comes after."""
    one = mine_of(application_id)
    if one.sent_on is not None and request.args.get("igen") is None:
        return go(url_for("application.after", application_id=one.id))
    return one_page("application/send.html", one, cvs=operations.cvs(citizen_id()))


@bp.post("/<int:application_id>/send")
def choose_cv(application_id: int) -> Shown:
    """Keep which CV goes along, as the version it is now."""
    one = mine_of(application_id)
    save(one, operations.chosen_cv(citizen_id(), request.form.get("cv", "")))
    return go(url_for("application.sent", application_id=one.id))


@bp.get("/<int:application_id>/sendt")
def sent(application_id: int) -> Shown:
    """When and how it was sent, and when to follow up; today and a week on are proposed."""
    one = mine_of(application_id)
    day = one.sent_on or clock.today()
    follow_up = one.follow_up_on if one.sent_on else day + A_WEEK
    form = SentForm(data={"sent_on": day, "sent_how": one.sent_how or MAIL, "follow_up_on": follow_up})
    return _sent_page(form, one)


@bp.post("/<int:application_id>/sendt")
def save_sent(application_id: int) -> Shown:
    """It is sent."""
    one, form = mine_of(application_id), SentForm()
    if not form.validate():
        return _sent_page(form, one, 422)
    save(one, form)
    return go(url_for("application.after", application_id=one.id), _("Godt gjort. Nu er den sendt."))


@bp.get("/<int:application_id>/efter")
def after(application_id: int) -> Shown:
    """What was sent, when to follow up, and what came of it."""
    one = mine_of(application_id)
    if one.sent_on is None:
        return go(url_for("application.send", application_id=one.id))
    return _after_page(answer_form()(obj=one), one)


@bp.post("/<int:application_id>/efter")
def save_after(application_id: int) -> Shown | str:
    """Save what came of it."""
    one, form = mine_of(application_id), answer_form()()
    if not form.validate():
        return _after_page(form, one, 422)
    save(one, form)
    return saved(one, url_for("application.after", application_id=one.id))


@bp.get("/<int:application_id>/foelg-op.ics")
def follow_up(application_id: int) -> Response:
    """The day to follow up, for a calendar."""
    one = mine_of(application_id)
    if one.follow_up_on is None:
        abort(404)
    return files.events([_event(one)], _("Ansøgning"), "foelg-op")


def _event(one: Application) -> CalendarEvent:
    return CalendarEvent(
        uid=f"application-{one.id}@jobunivers",
        summary=str(_("Ring og følg op: %(name)s", name=names.name_of(one))),
        day=one.follow_up_on,
        description=one.contact,
        url=files.public(url_for("application.after", application_id=one.id)),
    )


def _sent_page(form: Form, one: Application, status: int = 200) -> Shown:
    return one_page("application/sent.html", one, status, form=form)


def _after_page(form: Form, one: Application, status: int = 200) -> Shown:
    kinds = names.kinds()
    instead = [kinds[kind] for kind in (INTERNSHIP, WAGE_SUBSIDY) if one.kind != kind]
    return one_page(
        "application/after.html",
        one,
        status,
        form=form,
        told=starters()["answer"],
        standing=names.standing(one),
        way=dict(WAYS).get(one.sent_how, ""),
        instead=instead if one.answer in (NO, SILENCE) else [],
    )
