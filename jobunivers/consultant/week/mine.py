"""*Din uge*: what the team does, today marked, and a word to the consultant for who cannot come."""

from datetime import date

from flask import Blueprint, request, url_for

from jobunivers import clock
from jobunivers.consultant import words
from jobunivers.consultant.week import telling
from jobunivers.consultant.week.forms import REASONS, AbsenceForm
from jobunivers.languages import Text as _
from jobunivers.services import content
from jobunivers.services.week import operations, reading
from jobunivers.services.week.models import ILL
from jobunivers.toolkit.access import citizen_id, or_404
from jobunivers.toolkit.pages import Shown, go, page
from jobunivers.toolkit.saving import go_with_undo

bp = Blueprint("my_week", __name__, url_prefix="/ugen", template_folder="templates")
TOLD = _("Tak, fordi du siger det. Din konsulent kan se det nu.")


@bp.get("/")
def show() -> Shown:
    """One week of one's own."""
    return _week(AbsenceForm(first=clock.today()))


@bp.post("/")
def tell() -> Shown:
    """I cannot come: from one day to another."""
    form = AbsenceForm()
    if not form.validate():
        return _week(form, 422)
    _tell(form.kind.data, form.since, form.until, form.note.data or "")
    return go(url_for("my_week.show", uge=request.args.get("uge")), TOLD)


@bp.post("/syg")
def ill() -> Shown:
    """I am ill today."""
    _tell(ILL, clock.today(), clock.today(), "")
    return go(
        url_for("my_week.show"), _("Tak, fordi du siger det. God bedring. Din konsulent kan se det nu.")
    )


@bp.post("/<int:absence_id>/fjern")
def remove(absence_id: int) -> Shown:
    """I come after all."""
    row = or_404(reading.absence(citizen_id(), absence_id))
    operations.take_back(row)
    back = url_for("my_week.put_back", absence_id=absence_id)
    return go_with_undo(url_for("my_week.show"), action=back, said=_("Godt, du kommer alligevel."))


@bp.post("/<int:absence_id>/igen")
def put_back(absence_id: int) -> Shown:
    """The days off hold again."""
    operations.put_back(or_404(reading.absence(citizen_id(), absence_id, removed=True)))
    return go(url_for("my_week.show"), TOLD)


def _tell(kind: str, first: date, last: date, note: str) -> None:
    me = citizen_id()
    operations.tell(citizen_id=me, kind=kind, first=first, last=last, note=note, by_id=me, from_citizen=True)


def _week(form: AbsenceForm, status: int = 200) -> Shown:
    me, now = citizen_id(), clock.today()
    week, found = reading.week_at(
        request.args.get("uge", ""), lambda first, last: reading.week_of(me, first, last)
    )
    ahead = reading.absences(me, min(now, week.monday))
    kinds = content.keyed("desk/attendance/kinds", "kind")
    days = [(day, [one for one in found if one.day == day]) for day in week.days]
    return page(
        "week/mine.html",
        status,
        week=week,
        days=[(day, held) for day, held in days if held or day == now],
        is_empty=not found,
        phase=reading.phase_of(found),
        attended=reading.attended(me, [one.id for one in found]) if found else {},
        ahead=[one for one in ahead if one.last >= now],
        away=lambda day: next((one for one in ahead if one.first <= day <= one.last), None),
        ill_today=any(one.first <= now <= one.last for one in ahead),
        said=telling.in_words(reading.sum_of(me)),
        kinds=kinds,
        form=form,
        now=now,
        reasons=REASONS,
        telling=telling,
        words=words,
    )
