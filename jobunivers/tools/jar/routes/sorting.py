"""M2 and M3: sort the notes, put the lid on, and order those that can be helped."""

from flask import request, url_for

from jobunivers import clock
from jobunivers.languages import Text as _
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.paging import part_of
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.jar import operations, work
from jobunivers.tools.jar.blueprint import bp
from jobunivers.tools.jar.models import CAN, NEW, Note


@bp.get("/sorter")
def sort() -> Shown:
    """One unsorted note at a time; ``efter`` skips past one, ``igen`` shows the one that was taken back."""
    saved = work.latest(citizen_id())
    left = saved.of(NEW)
    return tool_page(
        "jar/sort.html",
        work=saved,
        note=_shown(left),
        left=len(left),
        last=saved.just_moved(clock.now()),
    )


@bp.post("/laag")
def lid() -> Shown:
    """Put the lid on."""
    operations.lid_on(citizen_id=citizen_id())
    return go(url_for("jar.start"), _("Nu er låget på. Det, der ligger i krukken, kan godt vente en uge."))


@bp.get("/raekkefoelge")
def order() -> Shown:
    """The notes that can be helped, in order."""
    return tool_page("jar/order.html", part=part_of(work.latest(citizen_id()).of(CAN)))


@bp.post("/raekkefoelge")
def in_order() -> Shown:
    """The order is right."""
    operations.in_order(citizen_id=citizen_id())
    return go(url_for("jar.choose"))


def _shown(left: list[Note]) -> Note | None:
    places = {one.id: place for place, one in enumerate(left)}
    after, again = (request.args.get(name, 0, type=int) for name in ("efter", "igen"))
    place = places.get(again, places.get(after, -1) + 1)
    return left[place % len(left)] if left else None
