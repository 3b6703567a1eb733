"""The missions that look across the log: days to come, what was sent, and what answers teach."""

from jobunivers.services.facts import SENT
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.pages import Shown
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.joblog import operations, work
from jobunivers.tools.joblog.blueprint import bp
from jobunivers.tools.joblog.models import ANSWERED, APPLIED, INTERVIEW, NO, OFFER, Entry
from jobunivers.tools.joblog.routes.adding import MOST


@bp.get("/dage")
def days() -> Shown:
    """M2: the jobs by their next day, and those that have none."""
    undated = work.first(citizen_id(), Entry.next_on.is_(None), Entry.stage.not_in(ANSWERED), most=MOST)
    return tool_page(
        "joblog/days.html", dated=work.first(citizen_id(), Entry.next_on.is_not(None)), undated=undated
    )


@bp.get("/sendt")
def sent() -> Shown:
    """M3: applications that can be tapped in with their CV, and jobs applied for."""
    applied = Entry.applied_on.is_not(None) | Entry.stage.in_((APPLIED, INTERVIEW))
    return tool_page(
        "joblog/sent.html",
        elsewhere=operations.found_elsewhere(citizen_id(), SENT)[:MOST],
        open=work.first(citizen_id(), applied, ~work.SENT, most=MOST),
        told=work.first(citizen_id(), work.SENT, most=MOST),
        total=work.latest(citizen_id()).total,
    )


@bp.get("/svar")
def answers() -> Shown:
    """M4: the answers there are, and the jobs that wait for one."""
    return tool_page(
        "joblog/answers.html",
        waiting=work.first(citizen_id(), Entry.stage.in_((APPLIED, INTERVIEW)), most=MOST),
        fresh=work.first(citizen_id(), Entry.stage == NO, Entry.learned == "", most=MOST),
        used=work.first(citizen_id(), Entry.stage.in_((NO, OFFER)), work.LEARNED, most=MOST),
    )
