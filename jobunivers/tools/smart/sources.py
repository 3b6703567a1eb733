"""What the plan has to tell in a progression report: where it leads, its goals and why they can be reached."""

from collections.abc import Iterator
from datetime import date

from jobunivers.languages import AllOf
from jobunivers.languages import Text as _
from jobunivers.services.report.sources import FIELD, GOALS, Source
from jobunivers.services.report.telling import on, spelled, touched, within
from jobunivers.tools.smart import work
from jobunivers.tools.smart.models import ROWS, STEPS


def sources(citizen_id: int, since: date, until: date) -> Iterator[Source]:
    """The newest plan, where it was worked on between two days."""
    saved = work.latest(citizen_id)
    if saved.plan is None:
        return
    item = str(saved.plan.id)
    named = [name for row in ROWS if (name := saved.branch_name(row))]
    if named and (day := touched(saved.branches.values(), since, until)):
        text = _("I din plan er der disse veje: %(brancher)s.", brancher=AllOf(named))
        yield Source(FIELD, text, day=day, item=item)
    if (place := saved.plan.geography.strip()) and (day := touched([saved.plan], since, until)):
        yield Source(
            FIELD, _("Om at komme til og fra arbejde siger du: “%(ord)s”", ord=place), day=day, item=item
        )
    yield from _goals(saved, since, until, item)
    if (step := saved.stands_on(saved.climbs)) and (day := touched(saved.steps.values(), since, until)):
        text = _(
            "Du er nået til trin %(nr)s af %(af)s på vejen.", nr=spelled(step, "et"), af=spelled(len(STEPS))
        )
        yield Source(GOALS, text, day=day, item=item)
    if within(saved.plan.agreed_at, since, until):
        text = _("Planen er aftalt mellem dig og %(navn)s.", navn=saved.plan.agreed_by_name)
        yield Source(GOALS, text, day=on(saved.plan.agreed_at), item=item)


def _goals(saved: work.Work, since: date, until: date, item: str) -> Iterator[Source]:
    for row in ROWS:
        goal = saved.goals.get(row)
        day = touched([goal], since, until) if goal and goal.s else None
        if goal is None or day is None:
            continue
        yield Source(GOALS, _("Dit mål er: “%(maal)s”", maal=goal.s), day=day, item=item)
        if goal.r:
            text = _("Om, at målet kan nås, siger du: “%(ord)s”", ord=goal.r)
            yield Source(GOALS, text, day=day, item=item)
