"""Course models: made or copied, mended, and laid over a team's weeks."""

from flask import Blueprint, request, url_for

from jobunivers.consultant import words
from jobunivers.consultant.week.forms import ActivityForm, ModelForm, PhaseForm, length, weekdays
from jobunivers.languages import Text as _
from jobunivers.services import content
from jobunivers.services.week import course_models
from jobunivers.services.week.models import Activity, CourseModel, Phase
from jobunivers.toolkit.access import or_404
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go, page
from jobunivers.toolkit.saving import go_with_undo

bp = Blueprint("models", __name__, url_prefix="/konsulent/modeller", template_folder="templates")
TOO_MUCH = _("Så meget kan der ikke være i ét forløb. Del det i to.")


@bp.get("/")
def every() -> Shown:
    """All models of the house."""
    return page(
        "week/models.html", models=course_models.every(), form=ModelForm(), example=_example()["model"]
    )


@bp.post("/")
def make() -> Shown:
    """An empty model, or a copy of the example."""
    if "example" in request.form:
        model = course_models.copy(_example())
        return go(_at(model), _("Her er en kopi. Ret den, så den passer til jer."))
    form = ModelForm()
    if not form.validate():
        return page(
            "week/models.html", 422, models=course_models.every(), form=form, example=_example()["model"]
        )
    return go(
        _at(course_models.make(title=form.title.data, lead=form.lead.data)), _("Skriv den første fase.")
    )


@bp.get("/<int:model_id>")
def show(model_id: int) -> Shown:
    """One model: its phases, each with aim and activities."""
    return _show(_model(model_id))


@bp.post("/<int:model_id>")
def change(model_id: int) -> Shown:
    """Another title."""
    model, form = _model(model_id), ModelForm()
    if not form.validate():
        return _show(model, 422, form=form)
    course_models.change(model, title=form.title.data, lead=form.lead.data)
    return go(_at(model), _("Det er gemt."))


@bp.post("/<int:model_id>/slet")
def put_away(model_id: int) -> Shown:
    """The model goes; what it has put on the weeks stays."""
    model = _model(model_id)
    course_models.put_away(model)
    back = url_for("models.put_back", model_id=model.id)
    return go_with_undo(url_for("models.every"), action=back, said=_("Modellen er slettet."))


@bp.post("/<int:model_id>/igen")
def put_back(model_id: int) -> Shown:
    """The model is there again."""
    model = _model(model_id, removed=True)
    course_models.put_back(model)
    return go(_at(model), _("Nu er det her igen."))


@bp.post("/<int:model_id>/faser")
def add_phase(model_id: int) -> Shown:
    """One more phase at the end."""
    model, form = _model(model_id), PhaseForm()
    if not form.validate():
        return _show(model, 422, new_phase=form)
    try:
        phase = course_models.add_phase(model, **_phase(form))
    except course_models.TooMuch:
        form.weeks.errors = [TOO_MUCH]
        return _show(model, 422, new_phase=form)
    return go(f"{_at(model)}#phase-{phase.id}", _("Skriv nu, hvad I laver i den fase."))


@bp.get("/<int:model_id>/faser/<int:phase_id>")
def phase(model_id: int, phase_id: int) -> Shown:
    """One phase to be changed, with its activities."""
    model = _model(model_id)
    one = _phase_of(model, phase_id)
    return _one_phase(model, one, PhaseForm(obj=one), ActivityForm())


@bp.post("/<int:model_id>/faser/<int:phase_id>")
def change_phase(model_id: int, phase_id: int) -> Shown:
    """Change it."""
    model = _model(model_id)
    one, form = _phase_of(model, phase_id), PhaseForm()
    if not form.validate():
        return _one_phase(model, one, form, _empty(), 422)
    try:
        course_models.change_phase(model, one, **_phase(form))
    except course_models.TooMuch:
        form.weeks.errors = [TOO_MUCH]
        return _one_phase(model, one, form, _empty(), 422)
    return go(_at(model), _("Det er gemt."))


@bp.post("/<int:model_id>/faser/<int:phase_id>/fjern")
def remove_phase(model_id: int, phase_id: int) -> Shown:
    """Take a phase out with all that is in it."""
    model = _model(model_id)
    course_models.remove(_phase_of(model, phase_id))
    return go(_at(model), _("Fasen er fjernet."))


@bp.post("/<int:model_id>/faser/<int:phase_id>/aktiviteter")
def add_activity(model_id: int, phase_id: int) -> Shown:
    """One more activity in each week of a phase."""
    model = _model(model_id)
    one, form = _phase_of(model, phase_id), ActivityForm()
    if not form.validate():
        return _one_phase(model, one, _form_of(one), form, 422)
    at = form.starts.data
    told = {"title": form.title.data, "text": form.text.data, "minutes": form.minutes.data}
    try:
        starts = f"{at.hour:02}.{at.minute:02}" if at else ""
        course_models.add_activity(one, weekday=form.weekday.data, starts=starts, **told)
    except course_models.TooMuch:
        form.title.errors = [TOO_MUCH]
        return _one_phase(model, one, _form_of(one), form, 422)
    return go(url_for("models.phase", model_id=model.id, phase_id=one.id), _("Det er gemt."))


@bp.post("/<int:model_id>/faser/<int:phase_id>/aktiviteter/<int:activity_id>/fjern")
def remove_activity(model_id: int, phase_id: int, activity_id: int) -> Shown:
    """Take an activity out."""
    model = _model(model_id)
    one = _phase_of(model, phase_id)
    found: Activity = or_404(next((each for each in one.activities if each.id == activity_id), None))
    course_models.remove(found)
    return go(url_for("models.phase", model_id=model.id, phase_id=one.id), _("Fjernet."))


def _model(model_id: int, *, removed: bool = False) -> CourseModel:
    found = or_404(course_models.one(model_id))
    return or_404(found if removed or found.deleted_at is None else None)


def _phase_of(model: CourseModel, phase_id: int) -> Phase:
    return or_404(next((one for one in model.phases if one.id == phase_id), None))


def _phase(form: PhaseForm) -> dict[str, object]:
    return {"title": form.title.data, "aim": form.aim.data, "weeks": form.weeks.data}


def _form_of(phase: Phase) -> PhaseForm:
    return PhaseForm(fresh=True, obj=phase)


def _empty() -> ActivityForm:
    return ActivityForm(fresh=True)


def _show(
    model: CourseModel, status: int = 200, *, form: Form | None = None, new_phase: Form | None = None
) -> Shown:
    return page(
        "week/model.html",
        status,
        model=model,
        form=form or ModelForm(fresh=True, obj=model),
        new_phase=new_phase or PhaseForm(fresh=True),
        courses=_courses(),
        weekdays=dict(weekdays()),
        length=length,
        words=words,
    )


def _one_phase(
    model: CourseModel, one: Phase, form: PhaseForm, activity: ActivityForm, status: int = 200
) -> Shown:
    told = {"weekdays": dict(weekdays()), "length": length}
    return page("week/phase.html", status, model=model, phase=one, form=form, activity=activity, **told)


def _courses() -> list[object]:
    from jobunivers.consultant.week.laying import courses

    return list(courses())


def _example() -> dict[str, object]:
    return content.deck("desk/models/example")


def _at(model: CourseModel) -> str:
    return url_for("models.show", model_id=model.id)
