"""The pages of a status: three parts, what to talk about, and how it has gone over time."""

from flask import url_for

from jobunivers.languages import Text as _
from jobunivers.services import facts, feedback
from jobunivers.services.facts import DONE
from jobunivers.services.rounds import begin_round, open_round
from jobunivers.toolkit.access import citizen_id, mine
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.said_before import said_before
from jobunivers.toolkit.saving import kept, removed
from jobunivers.toolkit.tool_pages import tool_blueprint, tool_page
from jobunivers.tools.status import forms, shown, work
from jobunivers.tools.status.models import ITEMS, PARTS, Round

bp = tool_blueprint("status", __name__)
ORDER = tuple(PARTS)
PART = f"<any({','.join(ORDER)}):part>"


@bp.get("/")
def start() -> Shown:
    """The tool's own first page."""
    saved_work = work.latest(citizen_id())
    return tool_page(
        "status/start.html",
        work=saved_work,
        moved=shown.moved(saved_work.rounds),
        said=feedback.on(citizen_id(), "status"),
    )


@bp.get("/gjort", endpoint="done", defaults={"part": "done"})
@bp.get("/plan", endpoint="plan", defaults={"part": "plan"})
@bp.get("/it", endpoint="it", defaults={"part": "it"})
def answer(part: str) -> Shown:
    """The items of one part; what other tools have counted is proposed where nothing is answered yet."""
    newest = work.latest(citizen_id()).newest
    form = forms.part_form(part, _counted(part))(obj=newest)
    for item, step in work.proposed(_counted(part)).items():
        if form[item].data is None:
            form[item].data = step
    return _part_page(part, form)


@bp.post(f"/svar/{PART}")
def save_part(part: str) -> Shown | str:
    """Save the answers of one part."""
    form, after = forms.part_form(part, _counted(part))(), ORDER.index(part) + 1
    onward = url_for(f"status.{ORDER[after]}" if after < len(ORDER) else "status.talk")
    found = open_round(Round, citizen_id())
    return kept(found, form, lambda status: _part_page(part, form, status), onward)


@bp.get("/samtalen")
def talk() -> Shown:
    """What is the talk to be about?"""
    return _talk_page(forms.talk_form()(obj=work.latest(citizen_id()).newest))


@bp.post("/samtalen")
def save_talk() -> Shown | str:
    """Save it; on to the status as a whole."""
    form, found = forms.talk_form()(), open_round(Round, citizen_id())
    onward = url_for("status.round_", round_id=found.id)
    return kept(found, form, lambda status: _talk_page(form, status), onward)


@bp.post("/ny")
def begin() -> Shown:
    """Begin a new status; the earlier ones are kept."""
    begin_round(Round, ITEMS, citizen_id())
    return go(url_for("status.done"), _("En ny status er begyndt. De gamle er gemt."))


@bp.get("/alle")
def rounds() -> Shown:
    """All statuses."""
    return tool_page("status/rounds.html", rounds=shown.items(citizen_id()))


@bp.get("/alle/<int:round_id>")
def round_(round_id: int) -> Shown:
    """One status for reading."""
    found = mine(Round, round_id)
    return tool_page("status/round.html", **(shown.shown(citizen_id(), str(found.id)) or {}))


@bp.post("/alle/<int:round_id>/fjern")
def remove(round_id: int) -> Shown:
    """Put a status away."""
    return removed(mine(Round, round_id), url_for("status.rounds"))


@bp.get(f"/over-tid/{PART}")
def curves(part: str) -> Shown:
    """Each item of a part over time."""
    found = shown.item_curves(work.latest(citizen_id()).rounds, part)
    return tool_page("status/curves.html", part=forms.parts()[part], parts=forms.parts(), curves=found)


def _counted(part: str) -> dict[str, int]:
    """How often each item of a part was done in the last month, as far as other tools know."""
    if part != ORDER[0]:
        return {}
    found: dict[str, int] = {}
    for one in facts.of(citizen_id(), DONE):
        if one.key in PARTS[part]:
            found[one.key] = max(found.get(one.key, 0), one.number)
    return found


def _part_page(part: str, form: Form, status: int = 200) -> Shown:
    saved_work = work.latest(citizen_id())
    return tool_page(
        "status/part.html",
        status,
        form=form,
        part=forms.parts()[part],
        steps=[form[item] for item in PARTS[part]],
        told=forms.starters()["opening"],
        work=saved_work,
        base=saved_work.newest.version if saved_work.newest else 0,
        number=ORDER.index(part) + 1,
        of=len(ORDER) + 1,
        known=said_before(DONE) if part == ORDER[0] else [],
    )


def _talk_page(form: Form, status: int = 200) -> Shown:
    newest = work.latest(citizen_id()).newest
    return tool_page(
        "status/talk.html",
        status,
        form=form,
        told=forms.starters()["talk_about"],
        base=newest.version if newest else 0,
        number=len(ORDER) + 1,
    )
