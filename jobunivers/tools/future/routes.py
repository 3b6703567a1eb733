"""The pages of the workshop."""

from flask import request, url_for

from jobunivers.languages import Text as _
from jobunivers.services import feedback
from jobunivers.services.facts import COMPETENCE, SKILL, VALUE
from jobunivers.toolkit.access import citizen_id, mine, sent_id
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.notes import MOVED, PUT, NotePages
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.paging import part_of
from jobunivers.toolkit.said_before import said_before
from jobunivers.toolkit.saving import add, kept, removed
from jobunivers.toolkit.tool_pages import tool_blueprint, tool_page
from jobunivers.tools.future import operations, work
from jobunivers.tools.future.forms import card_form, new_step_form, phases, starters, step_form
from jobunivers.tools.future.models import CRITIQUE, FANTASY, PILES, REALITY, Card, Step

bp = tool_blueprint("future", __name__)
ADDRESS = {"i-vejen": CRITIQUE, "droemme": FANTASY}
USEFUL = {CRITIQUE: (), FANTASY: (VALUE, SKILL, COMPETENCE)}


@bp.get("/")
def start() -> Shown:
    """The tool's own first page."""
    saved_work = work.latest(citizen_id())
    return tool_page("future/start.html", work=saved_work, said=feedback.on(citizen_id(), "future"))


@bp.get("/i-vejen", endpoint=CRITIQUE)
@bp.get("/droemme", endpoint=FANTASY)
def cards() -> Shown:
    """M1 and M2: the cards of a phase, and room for one more."""
    return _cards_page(card_form(_phase())())


@bp.post("/i-vejen", endpoint=f"add_{CRITIQUE}")
@bp.post("/droemme", endpoint=f"add_{FANTASY}")
def write() -> Shown:
    """One more card."""
    form = card_form(_phase())()
    if not form.validate():
        return _cards_page(form, 422)
    add(operations.new_card(citizen_id=citizen_id(), phase=_phase(), text=form.text.data))
    return go(url_for(f"future.{_phase()}", _anchor="text"))


@bp.post("/kort/<int:note_id>/vaelg")
def choose(note_id: int) -> Shown:
    """Take a dream along, or leave it a dream."""
    operations.choose(card=mine(Card, note_id), chosen=request.form.get("chosen") == "1")
    return go(url_for("future.reality", side=request.args.get("side")))


@bp.get("/plan", endpoint=REALITY)
def reality() -> Shown:
    """M3: dreams to choose from, and the steps."""
    return _reality_page(new_step_form()())


@bp.post("/plan")
def plan_step() -> Shown:
    """One more step, perhaps out of a dream."""
    form = new_step_form()()
    if not form.validate():
        return _reality_page(form, 422)
    dream = work.latest(citizen_id()).dream(sent_id("card"))
    step = Step(citizen_id=citizen_id(), step=form.step.data, card_id=dream.id if dream else None)
    return go(url_for("future.step", step_id=add(step).id))


@bp.get("/skridt/<int:step_id>")
def step(step_id: int) -> Shown:
    """One step."""
    found = mine(Step, step_id)
    return _step_page(step_form()(obj=found), found)


@bp.post("/skridt/<int:step_id>")
def save_step(step_id: int) -> Shown | str:
    """Save one step."""
    found, form = mine(Step, step_id), step_form()()
    return kept(found, form, lambda status: _step_page(form, found, status), url_for("future.reality"))


@bp.post("/skridt/<int:step_id>/gjort")
def tick(step_id: int) -> Shown:
    """A step is taken, or not after all."""
    done = request.form.get("done") == "1"
    operations.tick(step=mine(Step, step_id), done=done)
    praise = _("Godt gjort. En bid af drømmen er blevet til noget.")
    return go(url_for("future.reality"), praise if done else None)


@bp.post("/skridt/<int:step_id>/fjern")
def remove_step(step_id: int) -> Shown:
    """Put a step away."""
    return removed(mine(Step, step_id), url_for("future.reality"))


def _phase() -> str:
    return ADDRESS[request.path.rpartition("/")[2]]


def _onward(card: Card, act: str) -> str:
    """Back to the cards of its phase; a card that was put elsewhere stays open."""
    if act == PUT:
        return url_for("future.note", note_id=card.id)
    side = request.args.get("side") if act == MOVED else None
    return url_for(f"future.{card.pile}", side=side)


def _cards_page(form: Form, status: int = 200) -> Shown:
    phase, saved_work = _phase(), work.latest(citizen_id())
    return tool_page(
        "future/cards.html",
        status,
        form=form,
        phase=phases()[phase],
        told=starters()[phase],
        part=part_of(saved_work.of(phase)),
        turned=saved_work.of(CRITIQUE) if phase == FANTASY else [],
        before=said_before(*USEFUL[phase]) if USEFUL[phase] else [],
        next="future.fantasy" if phase == CRITIQUE else "future.reality",
        enough=work.ENOUGH,
    )


def _card_page(form: Form, card: Card, status: int) -> Shown:
    return tool_page(
        "future/card.html",
        status,
        form=form,
        card=card,
        phase=phases()[card.pile],
        told=starters()[card.pile],
        columns=[phases()[pile] for pile in PILES],
        base=card.version,
    )


def _reality_page(form: Form, status: int = 200) -> Shown:
    saved_work = work.latest(citizen_id())
    return tool_page(
        "future/reality.html",
        status,
        form=form,
        phase=phases()[REALITY],
        told=starters(),
        work=saved_work,
        part=part_of(saved_work.of(FANTASY)),
        dream=saved_work.dream(request.args.get("kort", type=int) or sent_id("card")),
    )


def _step_page(form: Form, found: Step, status: int = 200) -> Shown:
    dream = work.latest(citizen_id()).dream(found.card_id)
    return tool_page(
        "future/step.html", status, form=form, step=found, dream=dream, told=starters(), base=found.version
    )


NotePages(
    model=Card,
    path="kort",
    piles=PILES,
    form=lambda card: card_form(card.pile),
    page=_card_page,
    beside=lambda card, phase: work.latest(card.citizen_id).of(phase),
    onward=_onward,
).put_on(bp)
