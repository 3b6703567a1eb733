"""Who looked at whom, when and why: searched by staff, citizen and days. The search is written down as well."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from flask import Blueprint, abort, current_app, request, url_for

from jobunivers import clock
from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services import audit, days
from jobunivers.services.accounts import listing
from jobunivers.services.accounts.models import ADMINISTRATOR, CITIZEN, CONSULTANT
from jobunivers.services.audit import Look
from jobunivers.services.guards import tidy
from jobunivers.services.overseeing import log
from jobunivers.services.overseeing.log import Asked
from jobunivers.toolkit.access import LARGEST_ID, me, or_404
from jobunivers.toolkit.files import spreadsheet
from jobunivers.toolkit.looks import FRIEND, look
from jobunivers.toolkit.pages import Shown, page

bp = Blueprint("log", __name__, url_prefix="/admin/log")
HEAD = (_("Hvornår"), _("Hvem"), _("Rolle"), _("Borger"), _("Hvad"), _("Hvorfor"))
WRONG_DAY = _("Datoen ser ikke rigtig ud. Skriv den sådan: 31.12.2026")
BACKWARDS = _("Den sidste dag ligger før den første.")
ROLES = {CONSULTANT: _("Konsulent"), ADMINISTRATOR: _("Administrator"), FRIEND: _("En, borgeren har bedt")}
LONGEST_DAY = 40


class Looker(NamedTuple):
    """Who looked, by name and role; without a name it is nobody of the staff."""

    name: str
    role: Words


class Wish(NamedTuple):
    """What the address asks for: as it was written, as it is understood, and what is wrong with it."""

    written: dict[str, str]
    asked: Asked
    error: _ | None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was asked for yet."""
        return not self.written


@bp.get("/")
def show() -> Shown:
    """The form; with something asked for, what was found and whether the chain is whole."""
    wish = _wish()
    number = min(max(1, request.args.get("side", 1, int)), 10**6)
    rows: list[tuple[Look, str]] = []
    count = 0
    if not wish.is_empty and wish.error is None:
        rows, count = log.found(wish.asked, first=log.PAGE * (number - 1))
        if not rows and number > 1:
            abort(404)
        _write_down(wish.asked, count)
    return page(
        "admin/log.html",
        422 if wish.error else 200,
        wish=wish,
        rows=[(one, _who(one), name, _what(one)) for one, name in rows],
        count=count,
        is_whole=log.is_whole(one.citizen_id for one, _name in rows),
        number=number,
        pages=max(1, -(-count // log.PAGE)),
        onward=url_for("log.show", **wish.written, side="{page}").replace("%7Bpage%7D", "{page}"),
        **_choices(),
        searches=log.searches(),
        searches_are_whole=log.searches_are_whole(),
    )


@bp.get("/regneark")
def take_along() -> Shown:
    """What a search finds, as a table."""
    wish = _wish()
    if wish.is_empty or wish.error is not None:
        abort(404)
    rows, count = log.found(wish.asked, most=log.MOST_IN_A_FILE)
    _write_down(wish.asked, count)
    return spreadsheet(HEAD, (_line(one, name) for one, name in rows), f"log-{clock.today().isoformat()}")


def _wish() -> Wish:
    sent = {name: tidy(request.args.get(name, "")).strip() for name in ("hvem", "borger", "fra", "til")}
    written = {name: value[:LONGEST_DAY] for name, value in sent.items() if value and value != "0"}
    if "soeg" in request.args:
        written["soeg"] = "1"
    try:
        since, until = _day(written.get("fra")), _day(written.get("til"))
    except (days.NotADay, days.OutOfReach):
        return Wish(written, Asked(), WRONG_DAY)
    if since and until and until < since:
        return Wish(written, Asked(), BACKWARDS)
    return Wish(written, Asked(_id(written.get("hvem")), _id(written.get("borger")), since, until), None)


def _day(written: str | None) -> date | None:
    return days.understand(written, clock.today()) if written else None


def _id(written: str | None) -> int | None:
    """The id in the address; somebody else's, or none at all, is 404."""
    if written is None:
        return None
    number = int(written) if written.isascii() and written.isdigit() else 0
    if not 0 < number <= LARGEST_ID or number not in _known():
        abort(404)
    return number


def _known() -> set[int]:
    return {one for found in _choices().values() for one, _name in found}


def _choices() -> dict[str, list[tuple[int, str]]]:
    """Staff and citizens to choose from."""
    return {"staff": listing.everybody(CONSULTANT, ADMINISTRATOR), "citizens": listing.everybody(CITIZEN)}


def _write_down(asked: Asked, count: int) -> None:
    """The search in the log of searches; one about a citizen is also a look that the citizen can see."""
    person = or_404(me())
    is_new = log.write_down(asked, count, by_id=person.id, by_name=person.name)
    if asked.about_id is not None and is_new:
        look(asked.about_id, audit.LOG, audit.KEEPS)


def _what(one: Look) -> Any:
    tool = current_app.extensions["jobunivers.tools"].get(one.what)
    return tool.title if tool else one.what_words


def _who(one: Look) -> Looker:
    """Who looked; of a friend whom a citizen has asked, the name is the citizen's own word and stays with them."""
    return Looker("" if one.by_role == FRIEND else one.by_name, ROLES.get(one.by_role, one.by_role))


def _line(one: Look, name: str) -> Iterable[Any]:
    who = _who(one)
    return clock.local(one.at), who.name, str(who.role), name, str(_what(one)), str(one.why_words)
