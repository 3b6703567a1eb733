"""M3: a SMART goal for each branch, one letter a screen."""

from flask import abort, url_for

from jobunivers.services.facts import STEP
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown
from jobunivers.toolkit.said_before import said_before
from jobunivers.toolkit.saving import saved
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.smart import operations, work
from jobunivers.tools.smart.blueprint import bp
from jobunivers.tools.smart.forms import by_key, letter_form, starters
from jobunivers.tools.smart.models import LETTERS, ROWS
from jobunivers.tools.smart.routes.keeping import keep


@bp.get("/maal")
def goals() -> Shown:
    """The three goals: how far each is."""
    mine = work.latest(citizen_id())
    rows = [
        {
            "key": row,
            "title": mine.branch_name(row) or by_key("row")[row]["title"],
            "goal": mine.goals.get(row),
            "said": mine.said(row),
            "next": next_letter(mine, row),
        }
        for row in ROWS
    ]
    return tool_page("smart/goals.html", rows=rows, of=len(LETTERS))


@bp.get("/maal/<row>/<letter>")
def goal(row: str, letter: str) -> Shown:
    """One letter of one goal."""
    _known(row, letter)
    return _letter_page(row, letter, letter_form(letter)(obj=work.latest(citizen_id()).goals.get(row)))


@bp.post("/maal/<row>/<letter>")
def save_goal(row: str, letter: str) -> Shown | str:
    """Save one letter."""
    _known(row, letter)
    form = letter_form(letter)()
    is_right = form.validate()
    _plan, part = keep(form, lambda plan: operations.goal_of(plan=plan, row=row))
    if not is_right:
        return _letter_page(row, letter, form, 422)
    number = LETTERS.index(letter) + 1
    more = number < len(LETTERS)
    return saved(
        part, url_for("smart.goal", row=row, letter=LETTERS[number]) if more else url_for("smart.goals")
    )


def next_letter(mine: work.Work, row: str) -> str:
    """The first letter of a goal without an answer; the first of all when every one has its answer."""
    part = mine.goals.get(row)
    return next((letter for letter in LETTERS if part is None or not part.is_said(letter)), LETTERS[0])


def _known(row: str, letter: str) -> None:
    if row not in ROWS or letter not in LETTERS:
        abort(404)


def _letter_page(row: str, letter: str, form: Form, status: int = 200) -> Shown:
    mine = work.latest(citizen_id())
    part = mine.goals.get(row)
    number = LETTERS.index(letter)
    back = url_for("smart.goal", row=row, letter=LETTERS[number - 1]) if number else ""
    return tool_page(
        "smart/letter.html",
        status,
        form=form,
        row=row,
        told=by_key("letter")[letter],
        starters=starters()[f"goal_{letter}"],
        branch=mine.branch_name(row) or by_key("row")[row]["title"],
        number=number + 1,
        of=len(LETTERS),
        base=part.version if part else 0,
        before=back,
        said=said_before(STEP) if letter == "s" else [],
    )
