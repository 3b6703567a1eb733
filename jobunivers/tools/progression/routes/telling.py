"""M1, M3 and M4: where to, why not lower, what would move it one step up. One chooses what to tell of."""

from flask import abort, url_for

from jobunivers.db import session
from jobunivers.languages import Text as _
from jobunivers.services import sharing
from jobunivers.services.accounts.models import Person
from jobunivers.services.facts import COMPETENCE, GOAL, STEP, VALUE
from jobunivers.toolkit.access import citizen_id, myself, or_404
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.said_before import said_before
from jobunivers.toolkit.saving import save, saved
from jobunivers.toolkit.tool_pages import tool_of, tool_page
from jobunivers.tools.progression import forms, operations, shown, work
from jobunivers.tools.progression.blueprint import bp
from jobunivers.tools.progression.models import INDICATORS, Aims, Answer

INDICATOR = f"<any({','.join(INDICATORS)}):indicator>"
FIELDS = {"aim": "aim", "why": "why_not_lower", "step": "step_up"}
KIND = f"<any({','.join(FIELDS)}):kind>"
USEFUL = {"aim": (GOAL,), "why": (COMPETENCE, VALUE), "step": (STEP, GOAL)}
HEADS = {
    "aim": (_("Hvor vil du hen?"), _("Vælg noget, du tror på. Ét mål i hver gruppe er nok.")),
    "why": (_("Det kan du allerede"), _("Hvad gør, at tallet ikke er lavere? Det er dine kræfter.")),
    "step": (_("Ét trin op"), _("Vælg ét sted at begynde. Et lille trin er nok.")),
}


@bp.get("/maal", endpoint="aim", defaults={"kind": "aim"})
@bp.get("/allerede", endpoint="why", defaults={"kind": "why"})
@bp.get("/trin", endpoint="step", defaults={"kind": "step"})
def choose(kind: str) -> Shown:
    """The indicators to tell of, with what is told already."""
    mine = work.latest(citizen_id())
    groups = shown.to_choose(mine, kind, FIELDS[kind])
    return tool_page("progression/choose.html", kind=kind, head=HEADS[kind], groups=groups, work=mine)


@bp.get(f"/fortael/{KIND}/{INDICATOR}")
def tell(kind: str, indicator: str) -> Shown:
    """One text about one indicator."""
    mine = work.latest(citizen_id())
    row = mine.aims if kind == "aim" else mine.answer(mine.newest, indicator)
    return _tell_page(kind, indicator, _form(kind, indicator)(obj=row))


@bp.post(f"/fortael/{KIND}/{INDICATOR}")
def save_told(kind: str, indicator: str) -> Shown | str:
    """Save it."""
    form = _form(kind, indicator)()
    if not form.validate():
        return _tell_page(kind, indicator, form, 422)
    row = _row(kind, indicator)
    if save(row, form) and isinstance(row, Aims):
        operations.aims_changed(aims=row)
    onward = url_for("progression.new_agreement", indicator=indicator) if kind == "step" else ""
    return saved(row, onward or url_for(f"progression.{kind}"))


@bp.post("/maal/<int:aims_id>/konsulent")
def consultant_accepts(aims_id: int) -> Shown:
    """A consultant beside the citizen says yes to aims that are shared with a measurement."""
    aims = or_404(session.get(Aims, aims_id))
    newest = work.latest(aims.citizen_id).newest
    shares = sharing.of(session.get_one(Person, aims.citizen_id))
    if newest is None or not tool_of("progression").is_open(shares, str(newest.id)):
        abort(404)
    try:
        operations.accept_aims(aims=aims, by_person=myself())
    except operations.NotBesideCitizen:
        abort(404)
    return go(f"/konsulent/borger/{aims.citizen_id}", _("Du har sagt ja til målene."))


def _form(kind: str, indicator: str) -> type[Form]:
    return forms.aim_form(indicator) if kind == "aim" else forms.text_form(FIELDS[kind])


def _row(kind: str, indicator: str) -> Aims | Answer:
    if kind == "aim":
        return operations.aims_of(citizen_id=citizen_id())
    return operations.answer_of(citizen_id=citizen_id(), indicator=indicator)


def _tell_page(kind: str, indicator: str, form: Form, status: int = 200) -> Shown:
    mine = work.latest(citizen_id())
    row = mine.aims if kind == "aim" else mine.answer(mine.newest, indicator)
    step = mine.step(mine.newest, indicator)
    return tool_page(
        "progression/tell.html",
        status,
        form=form,
        field=next(iter(form)),
        kind=kind,
        head=HEADS[kind],
        told=forms.indicators()[indicator],
        starters=forms.starters()[FIELDS[kind]],
        step=step,
        reached=shown.reached(indicator, step),
        aim=mine.aim(indicator),
        before=said_before(*USEFUL[kind]),
        base=row.version if row else 0,
    )
