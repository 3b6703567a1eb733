"""Handing citizens over in two steps: who, to whom and when; then all that follows from it, shown before it is done."""

from flask import request, url_for
from werkzeug.datastructures import MultiDict

from jobunivers.consultant import beside
from jobunivers.consultant.around import told
from jobunivers.consultant.around.blueprint import bp
from jobunivers.consultant.around.forms import HandOverForm
from jobunivers.db import session
from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.languages import speaking
from jobunivers.services.accounts.models import Person
from jobunivers.services.around import operations, reading
from jobunivers.services.around.models import HandOver
from jobunivers.services.caseload import reading as caseload
from jobunivers.services.caseload.cases import Asked
from jobunivers.services.caseload.statements import EVERYBODY, NAME
from jobunivers.services.messages import operations as messages
from jobunivers.toolkit.access import or_404
from jobunivers.toolkit.pages import UNPROCESSABLE, Shown, go, page, warn
from jobunivers.toolkit.saving import go_with_undo

MOST = 500


@bp.get("/giv-videre/")
def choose() -> Shown:
    """Whom, to whom and when; ``valgt`` are those chosen on the list."""
    return _choose(_form(request.args if "til" in request.args else None))


@bp.get("/giv-videre/se")
def before() -> Shown:
    """What goes along, what stays, and what the citizens are told: before anything is done."""
    form = _form(request.args)
    return _before(form) if form.validate() else _choose(form)


@bp.post("/giv-videre/")
def hand_over() -> Shown:
    """Do it; the next page offers to undo it."""
    form = _form(request.form)
    if not form.validate():
        return (
            _choose(form, UNPROCESSABLE) if set(form.errors) - {"greeting"} else _before(form, UNPROCESSABLE)
        )
    me = beside.consultant()
    made = operations.hand_over(
        giver=session.get_one(Person, me.id),
        to=or_404(reading.colleague(form.til.data, me.id)),
        citizens=form.valgt.data,
        kind=form.kind.data,
        starts_on=form.starts_on.data,
        ends_on=form.ends_on.data,
        greeting=form.greeting.data,
    )
    for one in made:
        _write(one)
    said = _n(
        "%(num)s borger er givet videre til %(to)s.",
        "%(num)s borgere er givet videre til %(to)s.",
        len(made),
        to=_to(form),
    )
    back = url_for("around.take_back", batch=made[0].batch) if made else url_for("around.given")
    return go_with_undo(url_for("around.given"), action=back, said=said)


@bp.get("/givet/")
def given() -> Shown:
    """What I have handed over and can take back, and what was handed over to me."""
    me = beside.consultant()
    return page(
        "around/given.html",
        given=reading.given(me.id),
        received=reading.received(me.id),
        kinds=told.KINDS,
        told=told.told,
    )


@bp.post("/givet/set")
def notice() -> Shown:
    """I have seen what was handed over to me."""
    operations.noticed(beside.consultant().id)
    return go(url_for("around.given"), _("Set."))


@bp.post("/givet/<batch>/tilbage")
def take_back(batch: str) -> Shown:
    """Everything as it was before it was handed over."""
    me = beside.consultant()
    mine: list[HandOver] = [one for one, _name in or_404(reading.given(me.id).get(batch))]
    try:
        operations.take_back(mine, by_id=me.id)
    except operations.TooLate:
        warn(_("En anden har flyttet en af borgerne siden. Spørg administratoren."))
        return go(url_for("around.given"))
    return go(url_for("around.given"), _("Det er, som det var før."))


def _write(one: HandOver) -> None:
    """The same words in the citizen's messages, in the language they read."""
    citizen, giver = session.get_one(Person, one.citizen_id), session.get_one(Person, one.from_id)
    with speaking(citizen.language):
        text = " ".join(str(line) for line in told.told(one))
    messages.in_passing(citizen_id=citizen.id, by=giver, text="\n\n".join(filter(None, (text, one.greeting))))


def _form(sent: MultiDict[str, str] | None) -> HandOverForm:
    """The form over the citizens the consultant is beside today."""
    here = beside.desk()
    rows = caseload.rows_of(here, Asked(queue=EVERYBODY, order=NAME), MOST)
    colleagues = reading.colleagues(here.consultant_id)
    ticked = request.args.getlist("valgt", type=int)
    return HandOverForm([(row.id, row.name) for row in rows], colleagues, sent, ticked)


def _choose(form: HandOverForm, status: int = 200) -> Shown:
    return page("around/choose.html", status, form=form)


def _before(form: HandOverForm, status: int = 200) -> Shown:
    person, kind = beside.consultant(), form.kind.data
    to = _to(form)
    chosen = [(value, name) for value, name, *_rest in form.valgt.choices if value in form.valgt.data]
    sentences = told.sentences(
        kind=kind, giver=person.name, to=to, starts_on=form.starts_on.data, ends_on=form.ends_on.data
    )
    return page(
        "around/before.html",
        status,
        form=form,
        to=to,
        chosen=chosen,
        how=told.KINDS[kind],
        sentences=sentences,
        along=told.ALONG,
        stays=told.STAYS,
    )


def _to(form: HandOverForm) -> str:
    return next(str(name) for value, name, *_rest in form.til.choices if value == form.til.data)
