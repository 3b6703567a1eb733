"""M3: the two clocks side by side, and what must change; and the names of one's own activities."""

from flask import url_for

from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown
from jobunivers.toolkit.saving import kept
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.time import operations, shown, work
from jobunivers.tools.time.activities import OwnForm, change_form, starters
from jobunivers.tools.time.blueprint import bp


@bp.get("/forskel")
def compare() -> Shown:
    """The two clocks and what is different."""
    return _compare_page(change_form()(obj=work.latest(citizen_id()).mine))


@bp.post("/forskel")
def save_change() -> Shown | str:
    """Save what must change."""
    form, mine = change_form()(), operations.mine_of(citizen_id=citizen_id())
    return kept(mine, form, lambda status: _compare_page(form, status), url_for("time.weeks"))


@bp.get("/egne")
def own() -> Shown:
    """Three activities of one's own."""
    return _own_page(OwnForm(obj=work.latest(citizen_id()).mine))


@bp.post("/egne")
def save_own() -> Shown | str:
    """Save their names."""
    form, mine = OwnForm(), operations.mine_of(citizen_id=citizen_id())
    return kept(mine, form, lambda status: _own_page(form, status), url_for("time.now"))


def _compare_page(form: Form, status: int = 200) -> Shown:
    saved_work = work.latest(citizen_id())
    base = saved_work.mine.version if saved_work.mine else 0
    told = starters()["change"]
    return tool_page("time/compare.html", status, form=form, base=base, told=told, **shown.clocks(saved_work))


def _own_page(form: Form, status: int = 200) -> Shown:
    mine = work.latest(citizen_id()).mine
    return tool_page(
        "time/own.html", status, form=form, base=mine.version if mine else 0, told=starters()["own"]
    )
