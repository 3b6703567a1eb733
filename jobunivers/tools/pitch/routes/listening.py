"""M5: ask the consultant or somebody safe to listen."""

from urllib.parse import urlsplit

from flask import abort, current_app, request, url_for
from itsdangerous import BadSignature, URLSafeSerializer

from jobunivers import db
from jobunivers.db import session
from jobunivers.languages import Text as _
from jobunivers.services import feedback, sharing
from jobunivers.services.accounts.models import Person
from jobunivers.services.export.qr import qr_svg
from jobunivers.toolkit import looks
from jobunivers.toolkit.access import citizen_id, mine
from jobunivers.toolkit.pages import Shown, go, page
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.pitch import operations, work
from jobunivers.tools.pitch.blueprint import bp
from jobunivers.tools.pitch.forms import HeardForm, ListenerForm
from jobunivers.tools.pitch.models import FRIEND, Listener


@bp.get("/lyt")
def listen() -> Shown:
    """M5: who is to listen?"""
    return _listen_page(ListenerForm())


@bp.post("/lyt/konsulent")
def ask_consultant() -> Shown:
    """Ask the consultant."""
    operations.ask_consultant(citizen_id=citizen_id())
    return go(url_for("pitch.listen"), _("Din konsulent kan nu læse din tale og skrive til dig."))


@bp.post("/lyt")
def ask_friend() -> Shown:
    """Make a link for somebody safe."""
    form = ListenerForm()
    if not form.validate():
        return _listen_page(form, 422)
    made = operations.ask_friend(citizen_id=citizen_id(), name=form.name.data)
    return go(url_for("pitch.link", listener_id=made.id))


@bp.get("/lyt/<int:listener_id>")
def link(listener_id: int) -> Shown:
    """The link, to send or to show."""
    listener = mine(Listener, listener_id)
    if listener.kind != FRIEND:
        abort(404)
    address = _address_of(listener)
    return tool_page(
        "pitch/link.html",
        listener=listener,
        is_open=operations.is_open(listener),
        address=address,
        qr=qr_svg(address, str(_("QR-kode til linket"))),
    )


@bp.post("/lyt/<int:listener_id>/luk")
def close(listener_id: int) -> Shown:
    """Shut a link."""
    operations.close(listener=mine(Listener, listener_id))
    return go(url_for("pitch.listen"), _("Linket er lukket. Ingen kan bruge det mere."))


@bp.get("/hoer/<token>")
def hear(token: str) -> Shown:
    """A friend opens the link."""
    listener = _listener(token)
    if not operations.is_open(listener):
        return _private(_over())
    looks.by_friend(listener.citizen_id, listener.name, "pitch")
    return _private(_hear_page(HeardForm(), listener))


@bp.post("/hoer/<token>")
def heard(token: str) -> Shown:
    """A friend says what they remember."""
    listener, form = _listener(token), HeardForm()
    if operations.is_open(listener) and listener.answered_at is None and not form.validate():
        return _private(_hear_page(form, listener, 422))
    try:
        operations.answer(listener=listener, remembered=form.remembered.data, more=form.more.data)
    except operations.ListenerIsOver:
        return _private(_over())
    except operations.AnsweredAlready:
        pass
    return go(url_for("pitch.hear", token=token))


def _listener(token: str) -> Listener:
    """Whose link it is; opens that organisation's data for the rest of the request. 404 for a made-up one."""
    try:
        listener_id = _serializer().loads(token[:200])
    except BadSignature:
        abort(404)
    with db.every_tenant():
        listener = session.get(Listener, listener_id)
    if listener is None:
        abort(404)
    db.set_tenant(listener.organisation_id)
    return listener


def _address_of(listener: Listener) -> str:
    public: str = current_app.config["SETTINGS"].public_url
    return f"{public}{url_for('pitch.hear', token=_serializer().dumps(listener.id))}"


def _serializer() -> URLSafeSerializer:
    keys = [*current_app.config["SECRET_KEY_FALLBACKS"], current_app.config["SECRET_KEY"]]
    return URLSafeSerializer(keys, salt="pitch listener")


def _hear_page(form: HeardForm, listener: Listener, status: int = 200) -> Shown:
    owner = session.get_one(Person, listener.citizen_id)
    text = work.latest(owner.id).spoken
    return page(
        "pitch/hear.html", status, form=form, listener=listener, name=owner.name.split()[0], text=text
    )


def _over() -> Shown:
    return page("pitch/link_over.html", 410)


def _private(shown: Shown) -> Shown:
    """No search engine keeps the page, and no other page learns the link."""
    shown.headers["X-Robots-Tag"] = "noindex, nofollow"
    shown.headers["Referrer-Policy"] = "no-referrer"
    return shown


def _listen_page(form: ListenerForm, status: int = 200) -> Shown:
    saved = work.latest(citizen_id())
    return tool_page(
        "pitch/listen.html",
        status,
        form=form,
        work=saved,
        friends=[(one, operations.is_open(one)) for one in saved.listeners if one.kind == FRIEND],
        asked=saved.asked_consultant,
        beside=sharing.beside(citizen_id()),
        said=feedback.on(citizen_id(), "pitch"),
        host=urlsplit(request.url).hostname,
    )
