"""The start page: the map, or the front page for somebody who is not logged in."""

from flask import Blueprint, current_app, redirect, request, url_for
from flask import session as cookie

from jobunivers.pages.universe.steps import Step, next_steps
from jobunivers.services import content, feedback, progress
from jobunivers.toolkit import sky
from jobunivers.toolkit.access import me
from jobunivers.toolkit.pages import Shown, go, page

bp = Blueprint("universe", __name__)
SKIPPED = "skipped"
MOST_SKIPPED = 20


@bp.get("/")
def home() -> Shown:
    """The map of the citizen at the browser."""
    person = me()
    if person is None:
        return page("pages/front.html", article=content.article("pages/front"))
    if not person.is_citizen:
        return redirect("/konsulent/" if person.role == "consultant" else "/admin/")  # type: ignore[return-value]
    rows = progress.of_citizen(person.id, person.organisation_id)
    tools = current_app.extensions["jobunivers.tools"]
    steps = next_steps(tools, rows, cookie.get(SKIPPED, []))
    return page(
        "pages/map.html",
        steps=[_card(number, step) for number, step in enumerate(steps, 1)],
        worlds=sky.worlds(
            tools, rows, feedback.unread(person.id, person.organisation_id) if person.unread else {}
        ),
        back_after_pause=False,
    )


@bp.post("/skridt/andet")
def swap_step() -> Shown:
    """Put one suggested step aside for another."""
    skipped = [key for key in cookie.get(SKIPPED, []) if key != request.form.get("step")]
    cookie[SKIPPED] = [*skipped, request.form.get("step", "")[:40]][-MOST_SKIPPED:]
    return go("/")


def _card(number: int, step: Step) -> dict[str, object]:
    return {
        "number": number,
        "key": step.key,
        "title": step.mission.title,
        "reason": step.mission.nudge,
        "minutes": step.mission.minutes,
        "world": step.tool.world,
        "href": url_for(step.mission.endpoint),
        "swap_href": url_for("universe.swap_step"),
    }
