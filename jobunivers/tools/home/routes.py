"""The pages of the tool."""

from flask import abort, request, url_for

from jobunivers.languages import Text as _
from jobunivers.services import feedback
from jobunivers.toolkit.access import citizen_id, mine
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.saving import kept, removed, save, saved
from jobunivers.toolkit.tool_pages import tool_blueprint, tool_page
from jobunivers.tools.home import operations, shown, work
from jobunivers.tools.home.forms import deck, names, people_form, starters, tasks_form, text_form
from jobunivers.tools.home.models import GROUPS, NOBODY, Round

bp = tool_blueprint("home", __name__)
KEYS = tuple(GROUPS)


@bp.get("/")
def start() -> Shown:
    """The tool's own first page."""
    mine_now = work.latest(citizen_id())
    told = shown.of_round(mine_now, mine_now.newest) if mine_now.newest else {}
    return tool_page("home/start.html", work=mine_now, said=feedback.on(citizen_id(), "home"), **told)


@bp.get("/hvem")
def people() -> Shown:
    """What those at home are called."""
    return _people_page(people_form()(obj=work.latest(citizen_id()).people))


@bp.post("/hvem")
def save_people() -> Shown | str:
    """Save their names."""
    form, row = people_form()(), operations.people_of(citizen_id=citizen_id())
    return kept(row, form, lambda status: _people_page(form, status), url_for("home.tasks"))


@bp.get("/opgaver")
def tasks() -> Shown:
    """M1: one group of tasks; the first with an open one, unless another is asked for."""
    mine_now = work.latest(citizen_id())
    number = request.args.get("nr", default=_first_open(mine_now), type=int)
    if not 1 <= number <= len(KEYS):
        abort(404)
    form = tasks_form(KEYS[number - 1], names(mine_now.people))(obj=mine_now.newest)
    return _tasks_page(KEYS[number - 1], form)


@bp.post("/opgaver/<group>")
def save_tasks(group: str) -> Shown | str:
    """Save who does the tasks of a group; or say that the rest is nothing for this home."""
    if group not in GROUPS:
        abort(404)
    form = tasks_form(group, names(work.latest(citizen_id()).people))()
    is_right = form.validate()
    row = operations.open_round(citizen_id=citizen_id())
    if request.form.get("rest") == NOBODY:
        for field in form:
            field.data = field.data or [NOBODY]
    save(row, form)
    if not is_right:
        return _tasks_page(group, form, 422)
    number = KEYS.index(group) + 1
    return saved(row, url_for("home.tasks", nr=number + 1) if number < len(KEYS) else url_for("home.picture"))


@bp.get("/fordeling")
def picture() -> Shown:
    """M2: the share as a picture, and what is wished for."""
    return _text_page("wish", text_form("wish")(obj=work.latest(citizen_id()).newest))


@bp.get("/tal")
def talk() -> Shown:
    """M3: what there is to talk over with the one at home."""
    return _text_page("talk", text_form("talk")(obj=work.latest(citizen_id()).newest))


@bp.post("/tekst/<key>")
def save_text(key: str) -> Shown | str:
    """Save one of the two texts."""
    if key not in ("wish", "talk"):
        abort(404)
    form, row = text_form(key)(), operations.open_round(citizen_id=citizen_id())
    onward = url_for("home.talk" if key == "wish" else "home.start")
    return kept(row, form, lambda status: _text_page(key, form, status), onward)


@bp.get("/runder")
def rounds() -> Shown:
    """All rounds, now and then."""
    return tool_page("home/rounds.html", **shown.compared(work.latest(citizen_id())))


@bp.post("/runder")
def begin() -> Shown:
    """A new round; what was there is kept."""
    made = operations.begin_round(citizen_id=citizen_id())
    return go(url_for("home.tasks"), _("Runde %(nr)s er begyndt. Ret kun det, der er nyt.", nr=made.number))


@bp.get("/runder/<int:round_id>")
def one_round(round_id: int) -> Shown:
    """One round for reading."""
    found = mine(Round, round_id)
    return tool_page("home/round.html", **shown.of_round(work.latest(citizen_id()), found))


@bp.post("/runder/<int:round_id>/fjern")
def remove(round_id: int) -> Shown:
    """Put a round away."""
    return removed(mine(Round, round_id), url_for("home.rounds"))


def _people_page(form: Form, status: int = 200) -> Shown:
    row = work.latest(citizen_id()).people
    return tool_page("home/people.html", status, form=form, base=row.version if row else 0)


def _first_open(mine_now: work.Work) -> int:
    left = (
        n for n, tasks in enumerate(GROUPS.values(), 1) if work.answered(mine_now.newest, tasks) < len(tasks)
    )
    return next(left, 1)


def _tasks_page(group: str, form: Form, status: int = 200) -> Shown:
    mine_now = work.latest(citizen_id())
    row = mine_now.newest
    return tool_page(
        "home/tasks.html",
        status,
        form=form,
        group=deck("group")[group],
        number=KEYS.index(group) + 1,
        of=len(KEYS),
        base=row.version if row else 0,
        left=len(GROUPS[group]) - work.answered(row, GROUPS[group]),
    )


def _text_page(key: str, form: Form, status: int = 200) -> Shown:
    mine_now = work.latest(citizen_id())
    row = mine_now.newest
    told = shown.of_round(mine_now, row) if row else {"round": None}
    base = row.version if row else 0
    return tool_page("home/text.html", status, form=form, key=key, told=starters()[key], base=base, **told)
