"""All talks of a citizen, a new one, one for reading, and opening it again."""

from flask import url_for

from jobunivers.consultant import beside
from jobunivers.consultant.talk import deck, forms, shown
from jobunivers.consultant.talk.blueprint import bp, home, led, place_of, talk_of, title_of
from jobunivers.languages import Text as _
from jobunivers.services.caseload.cases import Case
from jobunivers.services.talks import operations, reading
from jobunivers.services.talks.operations import PART, AlreadyOpen, NotToday
from jobunivers.toolkit import looks
from jobunivers.toolkit.agreements import OUTCOME_NAMES
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import UNPROCESSABLE, Shown, go, page, warn

GOES_ON = _("Den samtale er ikke afsluttet. Her kan du gå videre.")


@bp.get("/samtaler/")
def talks(citizen_id: int) -> Shown:
    """Talks, notes and agreements, and how the two pictures have changed."""
    case = beside.case_of(citizen_id)
    looks.by_professional(case.id, PART)
    return page(
        "talk/talks.html",
        case=case,
        talks=[(talk, title_of(talk)) for talk in reading.talks(case.id)],
        notes=shown.reader(beside.consultant(), case.id),
        agreements=beside.agreements_of(case),
        outcomes=OUTCOME_NAMES,
        wheel=shown.wheel(reading.wheels(case.id)),
        motivation=shown.motivation(reading.motivations(case.id)),
        me_id=beside.consultant().id,
    )


@bp.get("/samtaler/ny")
def new(citizen_id: int) -> Shown:
    """Which kind of talk?"""
    return _new(beside.case_of(citizen_id), forms.kind_form()())


@bp.post("/samtaler/ny")
def begin(citizen_id: int) -> Shown:
    """Begin it at its contract; one of the same kind that goes on is gone on with."""
    case, form = beside.case_of(citizen_id), forms.kind_form()()
    if not form.validate():
        return _new(case, form, UNPROCESSABLE)
    try:
        talk = operations.start(
            citizen_id=case.id,
            by=beside.consultant(),
            kind=form["kind"].data,
            with_whom=form["with_whom"].data or "",
        )
    except AlreadyOpen as found:
        return go(place_of(found.talk), GOES_ON)
    return go(place_of(talk))


@bp.get("/samtaler/<int:talk_id>/")
def one(citizen_id: int, talk_id: int) -> Shown:
    """A talk for reading."""
    case, talk = talk_of(citizen_id, talk_id)
    looks.by_professional(case.id, PART)
    notes = shown.reader(beside.consultant(), case.id)
    return page(
        "talk/one.html",
        case=case,
        read=shown.read(talk, notes),
        cards=shown.cards(reading.cards_used(talk)),
        onward=place_of(talk),
        me_id=beside.consultant().id,
        outcomes=OUTCOME_NAMES,
    )


@bp.post("/samtaler/<int:talk_id>/aabn")
def reopen(citizen_id: int, talk_id: int) -> Shown:
    """Go on with a talk that was closed today."""
    case, talk = led(citizen_id, talk_id)
    try:
        operations.reopen(talk=talk, by_id=beside.consultant().id)
    except NotToday:
        warn(_("Samtalen er fra en anden dag. Skriv et notat i stedet."))
        return go(url_for("talk.new_note", citizen_id=case.id))
    except AlreadyOpen as found:
        return go(place_of(found.talk), GOES_ON)
    return go(place_of(talk), _("Samtalen er åben igen."))


@bp.post("/samtaler/<int:talk_id>/luk")
def close(citizen_id: int, talk_id: int) -> Shown:
    """The talk is over."""
    case, talk = led(citizen_id, talk_id)
    operations.close(talk=talk, by_id=beside.consultant().id)
    return go(home(case), _("Samtalen er afsluttet. Du kan åbne den igen i dag."))


def _new(case: Case, form: Form, status: int = 200) -> Shown:
    going_on = reading.open_talks(case.id, beside.consultant().id)
    return page(
        "talk/new.html",
        status,
        case=case,
        form=form,
        kinds=list(deck.kinds().values()),
        going_on=[(talk, title_of(talk), place_of(talk)) for talk in going_on],
    )
