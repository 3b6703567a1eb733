"""The desk: queues, list, and the chosen citizen beside them."""

from collections.abc import Mapping

from flask import abort, request, url_for

from jobunivers import clock
from jobunivers.consultant import beside, words
from jobunivers.consultant import keys as shortcuts
from jobunivers.consultant.beside import tools
from jobunivers.consultant.caseload import lists, news
from jobunivers.consultant.caseload.asked import ORDERS, Address, number
from jobunivers.consultant.caseload.blueprint import bp
from jobunivers.consultant.caseload.rows import Row, ahead_of, row
from jobunivers.consultant.caseload.told import TOLD
from jobunivers.consultant.happenings import happened
from jobunivers.languages import Text as _
from jobunivers.services import feedback
from jobunivers.services.caseload import cases, operations, reading
from jobunivers.toolkit.pages import Shown, go, page
from jobunivers.toolkit.parts import desk_links, parts


@bp.get("/")
def desk() -> Shown:
    """Who needs me, the list, and one citizen without losing one's place in it."""
    address, here = Address.of(request.args), beside.desk()
    asked = address.asked()
    listed = reading.listed(here, asked)
    if not listed.cases and address.page > 1:
        return go(address.but(side=""))
    ahead = ahead_of(listed.cases, tools())
    rows = [row(case, tools(), asked.queue, ahead) for case in listed.cases]
    chosen = _chosen(here, address, rows)
    standing = reading.standing(here)
    return page(
        "consultant/desk.html",
        address=address,
        queues=_queues(address, standing.counts),
        heading=TOLD[asked.queue].title,
        empty=TOLD[asked.queue].empty,
        listed=listed,
        rows=rows,
        chosen=chosen,
        happened=happened(chosen.case.events, tools()) if chosen else [],
        tools=tools(),
        today_in_words=words.weekday(clock.today()),
        orders=[(key, text) for key, (_order, text) in ORDERS.items()],
        choices=standing.choices,
        links=[(link, link.waiting(here.consultant_id) if link.waiting else 0) for link in desk_links()],
        several=[one for part in parts() for one in part.several],
        words=words,
        lists=lists.shown(address, here.consultant_id),
        news=news.items(chosen.case, tools()) if chosen else [],
        keys=shortcuts.are_on(),
    )


@bp.post("/set/<int:citizen_id>")
def seen(citizen_id: int) -> Shown:
    """What a citizen has changed is seen."""
    case = beside.case_of(citizen_id)
    operations.look(consultant_id=beside.consultant().id, citizen_id=case.id)
    on_the_page = request.form.get("page") == "1"
    onward = url_for("citizen.overview", citizen_id=case.id) if on_the_page else _back()
    return go(onward, _("Set: %(name)s", name=case.name))


@bp.post("/klaret/<int:citizen_id>")
def done(citizen_id: int) -> Shown:
    """A wish for feedback was met in another way: said at a talk, or not needed any more."""
    case, slug = beside.case_of(citizen_id), request.form.get("tool", "")
    if slug not in tools():
        abort(404)
    feedback.answered(citizen_id=case.id, tool=slug)
    return go(
        _back(),
        _("%(name)s venter ikke længere på svar om %(tool)s.", name=case.name, tool=tools()[slug].title),
    )


@bp.post("/taster")
def keys() -> Shown:
    """Turn the keyboard's short cuts off or on in this browser."""
    shortcuts.turn_off(request.form.get("off") == "1")
    return go(_back())


def _back() -> str:
    return Address.of(request.form).but()


def _chosen(here: cases.Desk, address: Address, rows: list[Row]) -> Row | None:
    """The citizen asked for; where nobody is, the first of the list."""
    wanted = number(address.borger)
    if wanted is None:
        return rows[0] if rows else None
    case = beside.case_of(wanted)
    return row(case, tools())


def _queues(address: Address, counts: Mapping[str, int]) -> list[dict[str, object]]:
    return [
        {
            "title": told.title,
            "href": address.but(koe=told.address),
            "here": told.address == address.queue,
            "count": counts[key],
        }
        for key, told in TOLD.items()
    ]
