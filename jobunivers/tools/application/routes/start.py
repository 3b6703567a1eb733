"""The tool's own first page, and a new application."""

from flask import request, url_for

from jobunivers.languages import Text as _
from jobunivers.services import facts, feedback
from jobunivers.services.facts import AD, Fact
from jobunivers.toolkit.access import citizen_id, mine
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.saving import add
from jobunivers.toolkit.tool_pages import tool_of, tool_page
from jobunivers.tools.application import names, operations, work
from jobunivers.tools.application.blueprint import bp
from jobunivers.tools.application.models import Application

MISSIONS = {"ad": "annonce", "company": "stedet", "write": "skriv", "check": "tjek", "send": "send"}


@bp.get("/")
def start() -> Shown:
    """Missions, every application with where it stands, and a new one."""
    own = work.applications(citizen_id())
    removed = request.args.get("fortryd", type=int)
    gone = mine(Application, removed, removed=True) if removed else None
    return tool_page(
        "application/start.html",
        applications=[(one, names.name_of(one), names.standing(one)) for one in reversed(own)],
        gone=names.name_of(gone) if gone and gone.deleted_at else "",
        gone_id=removed,
        said=feedback.on(citizen_id(), "application"),
    )


@bp.get("/ny")
def new() -> Shown:
    """Which kind of application it is to be."""
    return tool_page(
        "application/new.html",
        kinds=names.kinds().values(),
        ads=[(key, ad, tool_of(ad.tool).title) for key, ad in _ads().items()],
    )


@bp.post("/ny")
def begin() -> Shown:
    """Begin an application: of a kind, or with an ad that stands in another tool."""
    known = _ads().get(request.form.get("ad", ""))
    if known:
        one = add(operations.from_ad(citizen_id=citizen_id(), ad=known))
        return go(
            url_for("application.asked", application_id=one.id),
            _("Annoncen er hentet. Her er, hvad de spørger om."),
        )
    one = add(operations.new(citizen_id=citizen_id(), kind=request.form.get("kind", "")))
    return go(url_for("application.ad", application_id=one.id))


def _go_on(endpoint: str) -> Shown:
    """To a mission of the application that is under way; to a new one where there is none."""
    one = work.current(citizen_id())
    return go(url_for(endpoint, application_id=one.id) if one else url_for("application.new"))


def _ads() -> dict[str, Fact]:
    """The ads that stand in other tools, by tool and key."""
    found = facts.of(citizen_id(), AD)
    return {f"{fact.tool}.{fact.key}": fact for fact in found if fact.tool != "application"}


for mission, address in MISSIONS.items():
    bp.add_url_rule(f"/{address}", f"go_{mission}", lambda mission=mission: _go_on(f"application.{mission}"))
