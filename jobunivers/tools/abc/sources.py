"""What the three levels have to tell in a progression report: which work is looked for."""

from collections.abc import Iterator
from datetime import date

from jobunivers.languages import AllOf
from jobunivers.languages import Text as _
from jobunivers.services.report.sources import FIELD, Source
from jobunivers.services.report.telling import touched
from jobunivers.tools.abc import work
from jobunivers.tools.abc.forms import levels, titles
from jobunivers.tools.abc.shown import PLAN


def sources(citizen_id: int, since: date, until: date) -> Iterator[Source]:
    """The jobs of each level that was worked on between two days."""
    saved = work.latest(citizen_id)
    for key, told in levels().items():
        level = saved.levels.get(key)
        day = touched([level], since, until) if level else None
        if level and day and (jobs := titles(level.jobs)):
            text = _("%(niveau)s: Du søger som %(job)s.", niveau=told["title"], job=AllOf(jobs))
            yield Source(FIELD, text, day=day, item=PLAN)
