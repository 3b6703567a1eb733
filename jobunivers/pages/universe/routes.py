"""The start page: the map, or the front page for somebody who is not logged in."""

from dataclasses import dataclass
from datetime import timedelta

from flask import Blueprint, current_app, redirect, request, url_for
from flask import session as cookie

from jobunivers import clock
from jobunivers.languages import Text
from jobunivers.languages import Text as _
from jobunivers.pages.universe.steps import Step, next_steps
from jobunivers.services import content, feedback, progress
from jobunivers.services.accounts.logins import Me
from jobunivers.toolkit import sky
from jobunivers.toolkit.access import me
from jobunivers.toolkit.contract import ENERGY, JOB, SKILLS
from jobunivers.toolkit.pages import Shown, go, page

bp = Blueprint("universe", __name__)
SKIPPED = "skipped"
MOST_SKIPPED = 20
A_PAUSE = timedelta(days=14)
KINDS = {JOB: _("Mod et job"), SKILLS: _("Det, du kan"), ENERGY: _("Kræfter i hverdagen")}


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
        steps=[_card(number, step) for number, step in enumerate(steps.shown, 1)],
        others=steps.more,
        worlds=sky.worlds(
            tools, rows, feedback.unread(person.id, person.organisation_id) if person.unread else {}
        ),
        is_new=not rows,
        is_back=_is_back(person),
    )


@bp.post("/skridt/andet")
def swap_step() -> Shown:
    """Put one suggested step aside for another."""
    cookie[SKIPPED] = [*cookie.get(SKIPPED, []), request.form.get("step", "")[:40]][-MOST_SKIPPED:]
    return go("/")


def _is_back(person: Me) -> bool:
    """Whether it is long since somebody saved anything; only ever used to be glad."""
    return person.active_at is not None and clock.now() - person.active_at >= A_PAUSE


@dataclass(frozen=True)
class Card:
    """One of the next steps as the map shows it."""

    number: int
    key: str
    title: Text
    kind: Text
    reason: Text
    minutes: int
    world: str
    href: str


def _card(number: int, step: Step) -> Card:
    return Card(
        number,
        step.key,
        step.mission.title,
        KINDS[step.tool.step_kind],
        step.reason,
        step.mission.minutes,
        step.tool.world,
        url_for(step.mission.endpoint),
    )
