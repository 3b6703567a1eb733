"""Course models: made or copied, mended, and laid over a team's weeks."""

from flask import Blueprint, request, url_for

from jobunivers.consultant import words
from jobunivers.consultant.week.forms import TITLE, ModelForm, PhaseForm, length, weekdays
from jobunivers.languages import Text as _
from jobunivers.services import content
from jobunivers.services.week import course_models
from jobunivers.services.week.models import CourseModel
from jobunivers.toolkit.access import or_404
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go, page
from jobunivers.toolkit.saving import go_with_undo

bp = Blueprint("models", __name__, url_prefix="/konsulent/modeller", template_folder="templates")


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
        return go(at(model), _("Her er en kopi. Ret den, så den passer til jer."))
    form = ModelForm()
    if not form.validate():
        return page(
            "week/models.html", 422, models=course_models.every(), form=form, example=_example()["model"]
        )
    return go(at(course_models.make(title=form.title.data, lead=form.lead.data)), _("Skriv den første fase."))


@bp.get("/<int:model_id>")
def show(model_id: int) -> Shown:
    """One model: its phases, each with aim and activities."""
    return shown(model_of(model_id))


@bp.post("/<int:model_id>")
def change(model_id: int) -> Shown:
    """Another title."""
    model, form = model_of(model_id), ModelForm()
    if not form.validate():
        return shown(model, 422, form=form)
    course_models.change(model, title=form.title.data, lead=form.lead.data)
    return go(at(model), _("Det er gemt."))


@bp.post("/<int:model_id>/slet")
def put_away(model_id: int) -> Shown:
    """The model goes; what it has put on the weeks stays."""
    model = model_of(model_id)
    course_models.put_away(model)
    back = url_for("models.put_back", model_id=model.id)
    return go_with_undo(url_for("models.every"), action=back, said=_("Modellen er slettet."))


@bp.post("/<int:model_id>/igen")
def put_back(model_id: int) -> Shown:
    """The model is there again."""
    model = model_of(model_id, removed=True)
    course_models.put_back(model)
    return go(at(model), _("Nu er det her igen."))


@bp.post("/<int:model_id>/kopi")
def double(model_id: int) -> Shown:
    """One like it, to be changed."""
    model = model_of(model_id)
    title = str(_("%(title)s, kopi", title=model.title[: TITLE - 20]))[:TITLE]
    made = course_models.double(model, title=title)
    return go(at(made), _("Her er en kopi. Ret den, så den passer til jer."))


def model_of(model_id: int, *, removed: bool = False) -> CourseModel:
    """A model of the house; 404 for any other, and for one that is put away unless asked for."""
    found = or_404(course_models.one(model_id))
    return or_404(found if removed or found.deleted_at is None else None)


def shown(
    model: CourseModel, status: int = 200, *, form: Form | None = None, new_phase: Form | None = None
) -> Shown:
    """The page of one model, with what was sent to it."""
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


def _courses() -> list[object]:
    from jobunivers.consultant.week.laying import courses

    return list(courses())


def _example() -> dict[str, object]:
    return content.deck("desk/models/example")


def at(model: CourseModel) -> str:
    """Where a model is."""
    return url_for("models.show", model_id=model.id)
