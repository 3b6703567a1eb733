"""What is filled in together on one screen: the wheel of life, the motivation scale, and the two last questions."""

from flask import url_for

from jobunivers import languages
from jobunivers.consultant.talk import deck, forms, shown
from jobunivers.consultant.talk.blueprint import bp, going_on, led, place_of, title_of
from jobunivers.db import OwnedByCitizen
from jobunivers.services.caseload.cases import Case
from jobunivers.services.talks import operations, reading
from jobunivers.services.talks.models import Talk
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import UNPROCESSABLE, Shown, go, page, piece
from jobunivers.toolkit.saving import save, saved

WHEEL, MOTIVATION = "wheel_of_life", "motivation_scale"
"""Their cards: filling them in is using them."""


@bp.get("/samtaler/<int:talk_id>/livshjul")
def wheel(citizen_id: int, talk_id: int) -> Shown:
    """The eight fields."""
    case, talk = going_on(citizen_id, talk_id)
    with languages.speaking(deck.tongue(case).code):
        form = forms.wheel_form()(obj=reading.wheel_of(talk))
    return _wheel(case, talk, form)


@bp.post("/samtaler/<int:talk_id>/livshjul")
def set_wheel(citizen_id: int, talk_id: int) -> Shown | str:
    """Save them."""
    case, talk = led(citizen_id, talk_id)
    with languages.speaking(deck.tongue(case).code):
        form = forms.wheel_form()()
        is_right = form.validate()
    if not is_right:
        return _wheel(case, talk, form, UNPROCESSABLE)
    row = operations.wheel_of(talk=talk)
    save(row, form)
    operations.use(talk=talk, card=WHEEL)
    return saved(row, url_for("talk.wheel", citizen_id=case.id, talk_id=talk.id, _anchor="picture"))


@bp.get("/samtaler/<int:talk_id>/motivation")
def motivation(citizen_id: int, talk_id: int) -> Shown:
    """How important, and how sure."""
    case, talk = going_on(citizen_id, talk_id)
    with languages.speaking(deck.tongue(case).code):
        form = forms.motivation_form()(obj=reading.motivation_of(talk))
    return _motivation(case, talk, form)


@bp.post("/samtaler/<int:talk_id>/motivation")
def set_motivation(citizen_id: int, talk_id: int) -> Shown | str:
    """Save it."""
    case, talk = led(citizen_id, talk_id)
    with languages.speaking(deck.tongue(case).code):
        form = forms.motivation_form()()
        is_right = form.validate()
    if not is_right:
        return _motivation(case, talk, form, UNPROCESSABLE)
    row = operations.motivation_of(talk=talk)
    save(row, form)
    operations.use(talk=talk, card=MOTIVATION)
    return saved(row, url_for("talk.motivation", citizen_id=case.id, talk_id=talk.id, _anchor="picture"))


@bp.get("/samtaler/<int:talk_id>/vurdering")
def evaluation(citizen_id: int, talk_id: int) -> Shown:
    """Two quick questions to the citizen."""
    case, talk = going_on(citizen_id, talk_id)
    with languages.speaking(deck.tongue(case).code):
        form = forms.evaluation_form()(obj=talk)
    return _evaluation(case, talk, form)


@bp.post("/samtaler/<int:talk_id>/vurdering")
def evaluate(citizen_id: int, talk_id: int) -> Shown:
    """Keep the answers, and back to the last signpost."""
    case, talk = led(citizen_id, talk_id)
    with languages.speaking(deck.tongue(case).code):
        form = forms.evaluation_form()()
        is_right = form.validate()
    if not is_right:
        return _evaluation(case, talk, form, UNPROCESSABLE)
    save(talk, form)
    return go(place_of(talk))


def _wheel(case: Case, talk: Talk, form: Form, status: int = 200) -> Shown:
    row = reading.wheel_of(talk)
    danish = deck.danish_beside(case, deck.areas)
    asked = deck.danish_beside(case, lambda: {"": str(forms.TALK_OF)})
    with languages.speaking(deck.tongue(case).code):
        rows = [
            (told["title"], form[key], deck.anchors(told), danish.get(key))
            for key, told in deck.areas().items()
        ]
        inside = piece("talk/wheel_fields.html", rows=rows, chosen=form["chosen"], in_danish=asked.get(""))
    picture = shown.wheel(reading.wheels(case.id), talk)
    return _together("talk/wheel.html", case, talk, status, inside=inside, row=row, picture=picture)


def _motivation(case: Case, talk: Talk, form: Form, status: int = 200) -> Shown:
    row = reading.motivation_of(talk)
    danish = deck.danish_beside(case, deck.scales)
    asked = deck.danish_beside(case, lambda: {"": str(forms.ABOUT)})
    with languages.speaking(deck.tongue(case).code):
        rows = [
            (form[key], deck.anchors(told), told["more"], danish.get(key))
            for key, told in deck.scales().items()
        ]
        inside = piece("talk/motivation_fields.html", about=form["about"], rows=rows, in_danish=asked.get(""))
    picture = shown.motivation(reading.motivations(case.id))
    return _together("talk/motivation.html", case, talk, status, inside=inside, row=row, picture=picture)


def _evaluation(case: Case, talk: Talk, form: Form, status: int = 200) -> Shown:
    asked = (("heard", forms.HEARD), ("knows", forms.KNOWS))
    danish = deck.danish_beside(case, lambda: {key: str(question) for key, question in asked})
    with languages.speaking(deck.tongue(case).code):
        rows = [(field, danish.get(field.name)) for field in form]
        inside = piece("talk/evaluation_fields.html", rows=rows)
    return _together("talk/evaluation.html", case, talk, status, inside=inside, row=talk)


def _together(
    template: str, case: Case, talk: Talk, status: int, *, row: OwnedByCitizen | None, **told: object
) -> Shown:
    """A page for two at one screen: what is asked stands in the citizen's language, with the Danish beside."""
    tongue = deck.tongue(case)
    return page(
        template,
        status,
        case=case,
        talk=talk,
        title=title_of(talk),
        back=place_of(talk),
        tongue=tongue,
        base=row.version if row else 0,
        row=row,
        **told,
    )
