"""What the CV has to tell in a progression report: how much is written, and each CV for a job."""

from collections.abc import Iterator
from datetime import date

from jobunivers.languages import AllOf
from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.services.report.sources import DONE_OR_TRIED, Source
from jobunivers.services.report.telling import counted, on, touched, within
from jobunivers.tools.cv import sections, work
from jobunivers.tools.cv.shown import GROSS


def sources(citizen_id: int, since: date, until: date) -> Iterator[Source]:
    """The lines written between two days, by kind, and the CVs that were made of them."""
    cv = work.latest(citizen_id)
    if (written := _written(cv, since, until)) and (day := touched(cv.items, since, until)):
        text = _("Du har skrevet dit CV: %(dele)s.", dele=AllOf(written))
        yield Source(DONE_OR_TRIED, text, day=day, item=GROSS)
    for one in cv.targeted:
        if within(one.created_at, since, until) and (one.job or one.title):
            text = _("Du har lavet et CV til et bestemt job: %(job)s.", job=one.job or one.title)
            yield Source(DONE_OR_TRIED, text, day=on(one.created_at), item=str(one.id))


def _written(cv: work.Work, since: date, until: date) -> list[_]:
    new = [one for one in cv.items if within(one.created_at, since, until)]
    jobs, school, other = (
        sum(one.kind in kinds for one in new)
        for kinds in (
            (sections.JOBS,),
            (sections.EDUCATION, sections.COURSES),
            (sections.OTHER, sections.VOLUNTARY),
        )
    )
    told = (
        (jobs, counted(_n("%(num)s job", "%(num)s job", jobs), "et")),
        (school, counted(_n("%(num)s skole eller kursus", "%(num)s skoler og kurser", school))),
        (other, counted(_n("%(num)s anden erfaring", "%(num)s andre erfaringer", other))),
    )
    return [words for count, words in told if count]
