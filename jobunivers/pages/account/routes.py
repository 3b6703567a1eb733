"""Log-in, log-out, invitation and second factor."""

from urllib.parse import urlsplit

from flask import Blueprint, current_app, g, request, url_for
from flask_login import login_user, logout_user

from jobunivers import clock, db, languages
from jobunivers.languages import Text as _
from jobunivers.pages.account import second_factor as totp
from jobunivers.pages.account.forms import CodeForm, LogInForm, NewPasswordForm
from jobunivers.services import demo_accounts
from jobunivers.services.accounts import logins, operations, throttle
from jobunivers.services.accounts.browsers import known_as
from jobunivers.services.accounts.models import CITIZEN, Person
from jobunivers.services.accounts.passwords import PasswordTooCommon, PasswordTooLong, PasswordTooShort
from jobunivers.toolkit import measuring
from jobunivers.toolkit.access import me, myself
from jobunivers.toolkit.pages import Shown, go, page
from jobunivers.toolkit.requests import LANGUAGE_COOKIE, keep_language

bp = Blueprint("account", __name__)
WRONG = _("Mailadresse og adgangskode passer ikke sammen. Prøv igen.")
WAIT = _("Der er prøvet mange gange. Vent %(minutes)s minutter, og prøv igen.")


@bp.get("/log-ind")
def log_in() -> Shown:
    """The log-in page."""
    return page("account/log_in.html", form=LogInForm(), next=_next(), demo=demo_accounts.banner())


@bp.post("/log-ind")
def enter() -> Shown:
    """Take mail address and password."""
    form = LogInForm()
    if form.validate() and (person := _person(form)) is not None:
        begin(person)
        return keep_language(go(_first(person, _next())), _chosen_language(person))
    return page("account/log_in.html", 422, form=form, next=_next(), demo=demo_accounts.banner())


@bp.post("/log-ud")
def log_out() -> Shown:
    """End this log-in."""
    person = me()
    if person is not None:
        logins.end(person.login_id)
    logout_user()
    return go("/", _("Du er logget ud."))


@bp.get("/invitation/<token>")
def invitation(token: str) -> Shown:
    """Somebody opens their invitation; looking does not use it up."""
    try:
        invited = operations.invitation(token).person
    except operations.InvitationIsOver:
        return page("account/invitation_over.html", 410)
    _speak_to(invited)
    return page("account/invitation.html", form=NewPasswordForm(), person=invited, token=token)


@bp.post("/invitation/<token>")
def accept(token: str) -> Shown:
    """Choose a password: uses the invitation up and logs in."""
    form = NewPasswordForm()
    try:
        invited = operations.invitation(token).person
        _speak_to(invited)
        if form.validate() and (person := _accept(token, form)) is not None:
            begin(person)
            _go_on_in_this_language(person)
            return go(_first(person, "/"))
    except operations.InvitationIsOver:
        return page("account/invitation_over.html", 410)
    return page("account/invitation.html", 422, form=form, person=invited, token=token)


@bp.get("/kode")
def second_factor() -> Shown:
    """Ask staff for the second factor, or set it up the first time."""
    person = myself()
    if person.totp_confirmed_at is not None:
        return page("account/second_factor.html", form=CodeForm(), next=_next())
    return _set_up(CodeForm(), person)


@bp.post("/kode")
def give_second_factor() -> Shown:
    """Take the code; the first right one sets the second factor up and shows the recovery codes."""
    form, person = CodeForm(), myself()
    first_time = person.totp_confirmed_at is None
    if form.validate() and _code_is_right(form, person):
        logins.give_second_factor(me().login_id)  # type: ignore[union-attr]
        if first_time:
            totp.confirm(person)
            codes = operations.new_recovery_codes(person=person)
            return page("account/recovery_codes.html", codes=codes, next=_next())
        return go(_next())
    if first_time:
        return _set_up(form, person, 422)
    return page("account/second_factor.html", 422, form=form, next=_next())


@bp.post("/kode/nye")
def new_codes() -> Shown:
    """Fresh recovery codes; the old ones end."""
    codes = operations.new_recovery_codes(person=myself())
    return page("account/recovery_codes.html", codes=codes, next=url_for("me.settings"))


def _set_up(form: CodeForm, person: Person, status: int = 200) -> Shown:
    secret = totp.pending_secret()
    shown = {"form": form, "secret": secret, "qr": totp.qr(person, secret), "next": _next()}
    return page("account/set_up_second_factor.html", status, **shown)


def begin(person: Person) -> None:
    """Log a person in at this browser."""
    db.set_tenant(person.organisation_id)
    token = logins.log_in(person, browser=known_as(request.user_agent.string))
    login_user(logins.who(token))


def _speak_to(invited: Person) -> None:
    """Show an invitation in the language somebody has given for the person, unless this browser has its own wish."""
    wished = request.args.get("lang") or request.cookies.get(LANGUAGE_COOKIE)
    if (
        not wished
        and invited.language in current_app.config["LANGUAGES"]
        and invited.language != languages.SOURCE
    ):
        languages.set_current(languages.language(invited.language))


def _go_on_in_this_language(person: Person) -> None:
    """Somebody new goes on in the language the invitation was read in, and finds it chosen at the welcome."""
    if person.welcomed_at is None and languages.current().code in current_app.config["LANGUAGES"]:
        operations.choose(person=person, values={"language": languages.current().code})


def _person(form: LogInForm) -> Person | None:
    """The person the form fits; otherwise its errors say what to do, and the failure is counted."""
    account, address = form.email.data.lower(), request.remote_addr or ""
    try:
        throttle.check(account, address)
    except throttle.TooManyAttempts as wait:
        measuring.refused("wait")
        form.password.errors = [WAIT % {"minutes": wait.minutes}]
        return None
    person = operations.person_with_password(email=account, password=form.password.data)
    if person is None:
        throttle.failed(account, address)
        measuring.refused("password")
        g.keep = True
        form.password.errors = [WRONG]
        return None
    throttle.succeeded(account)
    return person


def _accept(token: str, form: NewPasswordForm) -> Person | None:
    try:
        with db.every_tenant():
            return operations.accept(token=token, password=form.password.data)
    except PasswordTooShort:
        form.password.errors = [_("Den er lidt kort. Brug mindst 8 tegn.")]
    except PasswordTooLong:
        form.password.errors = [_("Den er for lang. Brug højst 128 tegn.")]
    except PasswordTooCommon:
        form.password.errors = [_("Den kode er der mange, der bruger. Vælg en, der er din egen.")]
    return None


def _code_is_right(form: CodeForm, person: Person) -> bool:
    account, address = f"code:{person.id}", request.remote_addr or ""
    try:
        throttle.check(account, address)
    except throttle.TooManyAttempts as wait:
        measuring.refused("wait")
        form.code.errors = [WAIT % {"minutes": wait.minutes}]
        return False
    if totp.is_right(person, form.code.data, clock.now()):
        throttle.succeeded(account)
        return True
    throttle.failed(account, address)
    measuring.refused("code")
    g.keep = True
    form.code.errors = [_("Koden passer ikke. Vent på den næste, og prøv igen.")]
    return False


def _chosen_language(person: Person) -> str:
    """The language the person has chosen; for somebody who has not chosen yet, the one this browser asked for."""
    if person.welcomed_at is not None:
        return person.language
    return request.args.get("lang") or request.cookies.get(LANGUAGE_COOKIE) or person.language


def _first(person: Person, onward: str) -> str:
    """The welcome comes before the map for a citizen who has not been through it; any other page is opened at once."""
    is_new = person.role == CITIZEN and person.welcomed_at is None
    return "/velkommen" if is_new and onward == "/" else onward


def _next() -> str:
    """Where to go after the log-in: only a path of our own."""
    wanted = request.values.get("next", "/")
    parts = urlsplit(wanted)
    own = (
        not parts.scheme
        and not parts.netloc
        and wanted.startswith("/")
        and not wanted.startswith(("//", "/\\"))
    )
    return wanted if own else "/"
