"""M1 and M2, and each day of a week: 24 hours filled by touch, by keys, or as a list."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from flask import abort, request, url_for

from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services.hours import DAY, EMPTY, NOTHING, Span, filled, how_long, laid, spans, totals
from jobunivers.toolkit.access import citizen_id, mine
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.hours import Kind, StretchForm, hours_form, paint, painted, stretch_form
from jobunivers.toolkit.pages import Shown, go, render
from jobunivers.toolkit.saving import save, saved, undoable
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.time import operations, work
from jobunivers.tools.time.activities import DAY_NAMES, clock_told, kinds, named
from jobunivers.tools.time.blueprint import bp
from jobunivers.tools.time.models import CLOCKS, NOW, WEEKDAYS, WORKDAY, Day, Week


class Place(NamedTuple):
    """Which day it is: a clock, or a day of a week."""

    week_id: int
    key: str

    @property
    def week(self) -> Week | None:
        """Its week; 404 for somebody else's."""
        return mine(Week, self.week_id) if self.week_id else None

    @property
    def found(self) -> Day | None:
        """The day as it is saved, if it is."""
        saved_work = work.latest(citizen_id())
        if not self.week_id:
            return saved_work.clocks.get(self.key)
        week = next((one for one in saved_work.weeks if one.week.id == self.week_id), None)
        return week.days.get(self.key) if week else None

    def address(self, **asked: Any) -> str:
        """Its page."""
        if self.week_id:
            return url_for("time.day", week_id=self.week_id, day_id=int(self.key), **asked)
        return url_for(f"time.{self.key}", **asked)

    def row(self) -> Day:
        """Its row to write in."""
        return operations.day_of(citizen_id=citizen_id(), key=self.key, week=self.week)


@bp.get("/nu")
def now() -> Shown:
    """M1: a typical day."""
    return _page(Place(0, NOW))


@bp.get("/arbejdsdag")
def workday() -> Shown:
    """M2: a day with room for a job."""
    return _page(Place(0, WORKDAY))


@bp.get("/uger/<int:week_id>/<int:day_id>")
def day(week_id: int, day_id: int) -> Shown:
    """One day of a week."""
    return _page(_place(week_id, str(day_id)))


@bp.post("/doegn/<int:week_id>/<key>")
def save_hours(week_id: int, key: str) -> Shown | str:
    """Save the hours; or let a button fill some of them."""
    place, known = _place(week_id, key), kinds(work.latest(citizen_id()).mine)
    row = place.row()
    form = hours_form(known.values())(obj=row)
    is_right = form.validate()
    what = painted(known)
    is_painted = paint(form, what)
    save(row, form)
    if not is_right:
        return _page(place, form, status=422)
    if is_painted and not request.form["paint"].isdecimal():
        return undoable([row], _("Nu er døgnet lavet om."), place.address(what=what))
    onward = place.address(what=what) + "#timer" if is_painted else _next(place)
    return saved(row, onward, beside=lambda: render("time/told.html", fresh=True, **_told(place, row.hours)))


@bp.post("/doegn/<int:week_id>/<key>/stykke")
def lay(week_id: int, key: str) -> Shown:
    """Lay one thing from one hour to another; what stands there already is asked about first."""
    place, known = _place(week_id, key), kinds(work.latest(citizen_id()).mine)
    form = stretch_form(known.values(), "")()
    if not form.validate():
        return _page(place, stretch=form, status=422)
    row = place.row()
    what = form["what"].data
    if taken := form.overlaps(row.hours):
        return _page(place, stretch=form, taken=taken, status=422)
    operations.lay(day=row, hours=laid(row.hours, form.at, what, only_empty=form.only_empty))
    return undoable([row], _("%(hvad)s er lagt ind.", hvad=known[what].title), place.address(liste="ny"))


@bp.post("/uger/<int:week_id>/<int:day_id>/kopi")
def copy(week_id: int, day_id: int) -> Shown:
    """Let other days of the week look like this one."""
    place = _place(week_id, str(day_id))
    to = [key for key in dict.fromkeys(request.form.getlist("to")) if key in WEEKDAYS and key != place.key]
    week = mine(Week, week_id)
    if not to:
        return go(place.address() + "#kopi", _("Vælg de dage, der skal ligne."))
    hours = place.found.hours if place.found else NOTHING
    copied = operations.copy_day(hours=hours, week=week, to=to)
    return undoable(copied, _("Dagen er kopieret."), url_for("time.week", week_id=week_id))


def _place(week_id: int, key: str) -> Place:
    place = Place(week_id, key)
    if key not in (WEEKDAYS if place.week else CLOCKS):
        abort(404)
    return place


def _next(place: Place) -> str:
    """Where *Næste* leads."""
    if not place.week_id:
        return url_for("time.workday" if place.key == NOW else "time.compare")
    if place.key == WEEKDAYS[-1]:
        return url_for("time.week", week_id=place.week_id)
    return Place(place.week_id, str(int(place.key) + 1)).address()


def _page(
    place: Place,
    form: Form | None = None,
    stretch: StretchForm | None = None,
    status: int = 200,
    taken: Sequence[Span] = (),
) -> Shown:
    found, week = place.found, place.week
    known = kinds(work.latest(citizen_id()).mine)
    what = painted(known) if "what" in request.values else next(iter(known))
    hours = found.hours if found else NOTHING
    shown = [one for one in known.values() if one in named(known) or one.key in hours]
    return tool_page(
        "time/day.html",
        status,
        form=form or hours_form(shown)(obj=found),
        stretch=stretch or _stretch_asked(shown, what),
        taken=taken,
        palette=shown,
        what=what,
        place=place,
        week=week,
        title=_title(place),
        lead=_("Tryk på det, du laver. Tryk så på timerne.") if week else clock_told(place.key)["lead"],
        as_list="liste" in request.args or stretch is not None,
        base=found.version if found else 0,
        days=DAY_NAMES,
        is_last=place.key == WEEKDAYS[-1],
        **_told(place, hours),
    )


def _stretch_asked(shown: Sequence[Kind], what: str) -> StretchForm:
    """An empty line of the list, or the one that is to be changed: *22-7-sleep*."""
    asked = request.args.get("liste", "").split("-")
    if len(asked) != 3 or not all(one.isdecimal() and len(one) < 3 for one in asked[:2]):
        return stretch_form(shown, what)()
    return stretch_form(shown, asked[2], int(asked[0]), int(asked[1]))()


def _title(place: Place) -> Words:
    return DAY_NAMES[place.key] if place.week_id else clock_told(place.key)["title"]


def _told(place: Place, hours: Sequence[str]) -> dict[str, Any]:
    """What a day says in words and as a picture."""
    known = kinds(work.latest(citizen_id()).mine)
    sums = totals(hours)
    return {
        "hours": hours,
        "kinds": known,
        "name": _title(place),
        "filled": filled(hours),
        "of": DAY,
        "spans": spans(hours) if filled(hours) else [],
        "totals": [(known[key], how_long(number)) for key, number in sums.most_common()],
        "empty": EMPTY,
    }
