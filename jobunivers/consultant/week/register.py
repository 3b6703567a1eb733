"""Who came: one tap a person, all of them *came* first, saved at once for everybody."""

from flask import Blueprint, request, url_for

from jobunivers import clock
from jobunivers.consultant import beside, words
from jobunivers.consultant.week import telling
from jobunivers.consultant.week.reaching import session_of, team_of
from jobunivers.languages import Text as _
from jobunivers.services import content
from jobunivers.services.week import operations, reading
from jobunivers.services.week.days import Week
from jobunivers.services.week.models import CAME, KINDS, Session
from jobunivers.services.week.reading import Gone, Member, Sum
from jobunivers.toolkit.pages import Shown, go, page
from jobunivers.toolkit.paging import part_of

bp = Blueprint("register", __name__, url_prefix="/konsulent", template_folder="templates")
SIZE, WEEKS = 60, 13
NOT_YET = _("Det er ikke begyndt endnu. Fremmødet kan skrives ned på dagen.")
IS_OFF = _("Det er aflyst. Derfor er der intet fremmøde at skrive ned.")


@bp.get("/moede/<int:session_id>")
def show(session_id: int) -> Shown:
    """The register of one session."""
    one, _team = session_of(session_id)
    return _register(one, reading.members(beside.consultant().id, one))


@bp.post("/moede/<int:session_id>")
def save(session_id: int) -> Shown:
    """Keep it for everybody: those on this page as marked, the others as they stand."""
    one, _team = session_of(session_id)
    me = beside.consultant().id
    members = reading.members(me, one)
    try:
        counted = operations.register(one=one, members=members, kinds=_marked(members), by_id=me)
    except operations.NotYet:
        return _register(one, members, 422, NOT_YET)
    except operations.IsCancelled:
        return _register(one, members, 422, IS_OFF)
    names = _kinds()
    said = " · ".join(f"{names[kind]['consultant']}: {number}" for kind, number in counted.items() if number)
    onward = url_for("register.show", session_id=one.id, side=request.args.get("side"))
    return go(onward, _("Gemt. %(said)s", said=said))


@bp.get("/hold/<int:team_id>/fremmoede")
def team(team_id: int) -> Shown:
    """How it has gone for a team, week by week: what went well first."""
    found = team_of(team_id)
    last = clock.today()
    first = Week.of(last).other(1 - WEEKS).monday
    weeks = reading.by_week(beside.consultant().id, found.id, first, last)
    whole = Sum({kind: sum(week.kinds[kind] for week in weeks) for kind in KINDS})
    return page(
        "week/figures.html",
        team=found,
        weeks=weeks,
        curve=[(_("Uge %(n)s", n=one.week.number), one.kinds[CAME]) for one in weeks],
        rows=[_row(found.id, one) for one in weeks],
        top=max((one.expected for one in weeks), default=1),
        whole=whole,
        telling=telling,
        kinds=_kinds(),
    )


def _row(team_id: int, one: Gone) -> list[object]:
    """A row of the table: the week with the way to it, how often the team met, and each kind."""
    href = url_for("week.team", team_id=team_id, uge=one.week.name)
    return [
        {"href": href, "text": _("Uge %(n)s", n=one.week.number)},
        one.times,
        *(one.kinds[kind] for kind in KINDS),
    ]


def _register(one: Session, members: list[Member], status: int = 200, wrong: _ | None = None) -> Shown:
    me = beside.consultant().id
    marked = _marked(members)
    part = part_of(members, SIZE)
    same_day = reading.between([one.team_id], one.day, one.day)
    return page(
        "week/register.html",
        status,
        one=one,
        part=part,
        marked={member.id: marked.get(member.id, member.kind) for member in part.rows},
        others=reading.others(me, one),
        same_day=same_day if len(same_day) > 1 else [],
        kinds=_kinds(),
        is_open=one.cancelled_at is None and one.day <= clock.today(),
        why=IS_OFF if one.cancelled_at else NOT_YET,
        wrong=wrong,
        telling=telling,
        words=words,
        week=Week.of(one.day),
    )


def _marked(members: list[Member]) -> dict[int, str]:
    """What was tapped, by citizen: only of members, and only what a register can say."""
    ids = {member.id for member in members}
    sent = {one: request.form.get(f"kind-{one}", "") for one in ids}
    return {one: kind for one, kind in sent.items() if kind in KINDS}


def _kinds() -> dict[str, dict[str, str]]:
    """The four kinds with their words, in the order of the register."""
    return content.keyed("desk/attendance/kinds", "kind")
