"""M1: the ad and what it asks for; without an ad, what the citizen wishes."""

from flask import request, url_for

from jobunivers.services import facts
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.saving import is_autosave, save, saved
from jobunivers.tools.application import operations, wishes
from jobunivers.tools.application.blueprint import bp
from jobunivers.tools.application.forms import AboutForm, AdForm, WishForm, starters, text_form
from jobunivers.tools.application.models import AD, Application
from jobunivers.tools.application.routes.one import mine_of, one_page


@bp.get("/<int:application_id>/annonce")
def ad(application_id: int) -> Shown:
    """The ad; for the other kinds, the wish."""
    one = mine_of(application_id)
    return (
        _ad_page(AdForm(obj=one), one)
        if one.kind == AD
        else _wish_page(text_form("wish", one.kind)(obj=one), one)
    )


@bp.post("/<int:application_id>/annonce")
def save_ad(application_id: int) -> Shown | str:
    """Save the ad; on going on, what it says fills what is still empty."""
    one = mine_of(application_id)
    if one.kind != AD:
        return _save_wish(one)
    form = AdForm()
    if not form.validate():
        return _ad_page(form, one, 422)
    text = form.ad.data or ""
    save(one, form if is_autosave() else {**form.written(), **operations.understood(one, text)})
    return saved(one, url_for("application.asked", application_id=one.id))


def _save_wish(one: Application) -> Shown | str:
    form = text_form("wish", one.kind)()
    if not form.validate():
        return _wish_page(form, one, 422)
    save(one, form)
    return saved(one, url_for("application.about", application_id=one.id))


@bp.get("/<int:application_id>/det-spoerger-de-om")
def asked(application_id: int) -> Shown:
    """What they ask for, marked in the ad; the citizen decides what counts."""
    return _asked_page(WishForm(), mine_of(application_id))


@bp.post("/<int:application_id>/det-spoerger-de-om")
def choose_asked(application_id: int) -> Shown:
    """Take a line into the list or out of it."""
    one = mine_of(application_id)
    wanted = request.form.get("wanted") == "1"
    save(one, {"asked": operations.with_wish(one, request.form.get("line", ""), wanted=wanted)})
    return go(url_for("application.asked", application_id=one.id))


@bp.post("/<int:application_id>/det-spoerger-de-om/mere")
def add_asked(application_id: int) -> Shown:
    """Write one more line."""
    one, form = mine_of(application_id), WishForm()
    if not form.validate():
        return _asked_page(form, one, 422)
    save(one, {"asked": operations.with_wish(one, form.text.data or "", wanted=True)})
    return go(url_for("application.asked", application_id=one.id, _anchor="text-field"))


@bp.get("/<int:application_id>/vigtigst")
def matters(application_id: int) -> Shown:
    """What matters most to them."""
    one = mine_of(application_id)
    return _matters_page(text_form("matters_most", "matters_most")(obj=one), one)


@bp.post("/<int:application_id>/vigtigst")
def save_matters(application_id: int) -> Shown | str:
    """Save it."""
    one, form = mine_of(application_id), text_form("matters_most", "matters_most")()
    if not form.validate():
        return _matters_page(form, one, 422)
    save(one, form)
    return saved(one, url_for("application.about", application_id=one.id))


@bp.get("/<int:application_id>/om-jobbet")
def about(application_id: int) -> Shown:
    """Which job, where, to whom and by when."""
    one = mine_of(application_id)
    return one_page("application/about.html", one, form=AboutForm(obj=one))


@bp.post("/<int:application_id>/om-jobbet")
def save_about(application_id: int) -> Shown | str:
    """Save it."""
    one, form = mine_of(application_id), AboutForm()
    if not form.validate():
        return one_page("application/about.html", one, 422, form=form)
    save(one, form)
    return saved(one, url_for("application.company", application_id=one.id))


def _ad_page(form: Form, one: Application, status: int = 200) -> Shown:
    return one_page("application/ad.html", one, status, form=form)


def _wish_page(form: Form, one: Application, status: int = 200) -> Shown:
    return one_page("application/wish.html", one, status, form=form, told=starters()[one.kind])


def _asked_page(form: Form, one: Application, status: int = 200) -> Shown:
    known = facts.of(citizen_id(), *wishes.USEFUL)
    return one_page(
        "application/asked.html",
        one,
        status,
        form=form,
        wishes=wishes.wishes(one.asked, known),
        others=wishes.also_found(one.ad, one.asked),
        pieces=wishes.marked(one.ad),
    )


def _matters_page(form: Form, one: Application, status: int = 200) -> Shown:
    return one_page("application/matters.html", one, status, form=form, told=starters()["matters_most"])
