"""Welcome, settings, and *Hvem har set mine ting*."""

from flask import Blueprint, abort, current_app, request, url_for

from jobunivers import clock
from jobunivers.languages import Later
from jobunivers.languages import Text as _
from jobunivers.pages.me.forms import OF_CITIZENS, WELCOME, MailForm
from jobunivers.services import audit, content, sharing
from jobunivers.services.accounts import logins, operations
from jobunivers.services.accounts.models import SETTINGS
from jobunivers.services.accounts.tongues import tongue
from jobunivers.services.around import reading as around
from jobunivers.toolkit.access import citizen_id, me, myself, or_404, sent_id
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go, page
from jobunivers.toolkit.parts import part_of, parts
from jobunivers.toolkit.requests import keep_language

bp = Blueprint("me", __name__)


@bp.get("/velkommen")
@bp.get("/velkommen/<int:number>")
def welcome(number: int = 1) -> Shown:
    """One of the six short screens."""
    return _welcome(number, _form(number)(obj=myself()))


@bp.post("/velkommen/<int:number>")
def welcomed(number: int) -> Shown:
    """Keep the choice and go on; after the last screen, or for who will begin at once, to the map."""
    form, person = _form(number)(), myself()
    if not form.validate():
        return _welcome(number, form, 422)
    _keep(form)
    if number < len(WELCOME) and "begin" not in request.form:
        return keep_language(go(url_for("me.welcome", number=number + 1)), person.language)
    person.welcomed_at = person.welcomed_at or clock.now()
    return keep_language(go("/"), person.language)


@bp.get("/indstillinger/")
def settings() -> Shown:
    """All settings on one page, and the browsers signed in."""
    return _settings([form(obj=myself()) for form in _on_settings()])


@bp.post("/indstillinger/")
def choose() -> Shown:
    """Keep all settings."""
    forms = [form() for form in _on_settings()]
    if not all(form.validate() for form in forms):
        return _settings(forms, 422)
    for form in forms:
        _keep(form)
    return keep_language(go(url_for("me.settings"), _("Det er gemt.")), myself().language)


@bp.post("/indstillinger/log-ud-andre")
def end_others() -> Shown:
    """Log out everywhere but here."""
    person = me()
    if person is None:
        abort(404)
    logins.end_all(person.id, but=person.login_id)
    return go(url_for("me.settings"), _("Du er logget ud alle andre steder."))


@bp.post("/indstillinger/log-ud")
def end_one() -> Shown:
    """Log out in one other place."""
    person, one = or_404(me()), sent_id("login")
    if one not in {login.id for login in logins.open_logins(person.id)}:
        abort(404)
    logins.end(one)
    return go(url_for("me.settings"), _("Der er logget ud."))


@bp.get("/hvem-har-set/")
def seen_by() -> Shown:
    """Each time somebody else opened the citizen's data."""
    tools = current_app.extensions["jobunivers.tools"]
    looks = [(look, tools.get(look.what) or part_of(look.what)) for look in audit.looks_at(citizen_id())]
    return page("me/seen_by.html", looks=looks, beside=sharing.beside(citizen_id()))


@bp.get("/sammen/")
def together() -> Shown:
    """What the citizen has together with professionals: a card a part of the consultant's day, and who they are."""
    person = citizen_id()
    cards = [card for part in parts() if (card := part.card(person)) is not None]
    cards.sort(key=lambda card: not card.waits)
    tolk = myself().interpreter
    return page(
        "me/together.html",
        cards=cards,
        people=around.people(person),
        interpreter=Later(tongue, tolk) if tolk else "",
    )


def _on_settings() -> list[type[Form]]:
    """The forms of the settings: those of the welcome, and what is chosen later; professionals have a few of them."""
    forms = [form for _key, form in (*WELCOME, ("mail", MailForm)) if form is not Form]
    return forms if or_404(me()).is_citizen else [form for form in forms if form not in OF_CITIZENS]


def _form(number: int) -> type[Form]:
    if not 1 <= number <= len(WELCOME):
        abort(404)
    return WELCOME[number - 1][1]


def _welcome(number: int, form: Form, status: int = 200) -> Shown:
    section = content.article("pages/welcome").section(WELCOME[number - 1][0])
    onward = url_for("me.welcome", number=number + 1) if number < len(WELCOME) else "/"
    return page(
        "me/welcome.html", status, number=number, of=len(WELCOME), form=form, section=section, onward=onward
    )


def _settings(forms: list[Form], status: int = 200) -> Shown:
    person = or_404(me())
    codes = None if person.is_citizen else operations.recovery_codes_left(person.id)
    return page("me/settings.html", status, forms=forms, logins=logins.open_logins(person.id), codes=codes)


def _keep(form: Form) -> None:
    sent = request.form.getlist("fields")
    values = {field.name: field.data for field in form if field.name in SETTINGS and field.name in sent}
    operations.choose(person=myself(), values=values)
