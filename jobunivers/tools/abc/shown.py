"""What others see of the three levels: the consultant, the other tools, and the paper."""

from collections.abc import Iterator
from typing import Any

from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services.export.document import Block, Document, Facts, Section, WriteIn
from jobunivers.services.export.sheets import on_a_sheet
from jobunivers.services.facts import TITLE, Fact
from jobunivers.services.on_day import whole_day
from jobunivers.toolkit.access import BLANK
from jobunivers.toolkit.contract import Export
from jobunivers.tools.abc import work
from jobunivers.tools.abc.forms import FIELDS, levels, starters, titles
from jobunivers.tools.abc.models import LEVELS, WHO, Level

PLAN = "plan"
LINES = 2


def items(citizen_id: int) -> list[tuple[str, Words]]:
    """The plan is one item."""
    return [(PLAN, _("ABC-jobplan"))] if work.latest(citizen_id).levels else []


def shown(citizen_id: int, item: str) -> dict[str, Any] | None:
    """The plan for reading; None while there is none."""
    saved = work.latest(citizen_id)
    if item != PLAN or not saved.levels:
        return None
    told = starters()
    return {
        "levels": [
            (levels()[key], saved.of(key), [(told[name]["question"], name) for name in FIELDS])
            for key in LEVELS
            if key in saved.levels
        ]
    }


def summary(citizen_id: int) -> list[_ | str]:
    """The jobs of each level."""
    saved = work.latest(citizen_id)
    return [f"{key.upper()}: {', '.join(found)}" for key in LEVELS if (found := titles(saved.of(key).jobs))]


def facts(citizen_id: int) -> Iterator[Fact]:
    """Every job title that is searched for, with its level."""
    saved = work.latest(citizen_id)
    for key in LEVELS:
        for number, title in enumerate(titles(saved.of(key).jobs)):
            yield Fact(TITLE, title, "abc", f"{key}.{number}", detail=key.upper(), href=f"/abc/{key}/job")


def sheet(citizen_id: int, item: str) -> Document | None:
    """The three levels in large type, with room to write where nothing stands yet."""
    saved = work.latest(citizen_id)
    if item != BLANK and (item != PLAN or not saved.levels):
        return None
    saved = work.Work() if item == BLANK else saved
    blocks: list[Block] = [
        Section(f"{told['letter']}: {told['title']}", tuple(_lines(saved.of(key))))
        for key, told in levels().items()
    ]
    return on_a_sheet(_("Min ABC-jobplan"), blocks, "a" if item == BLANK else "paa-en-gang")


def _lines(level: Level) -> Iterator[Facts | WriteIn]:
    told = starters()
    for name in FIELDS:
        question, text = told[name]["question"], getattr(level, name)
        day = whole_day(getattr(level, f"{name}_on")) if name in WHO else ""
        yield Facts(((question, f"{text}\n{day}".strip()),)) if text else WriteIn(question, LINES)


SHEET = Export(key="ark", title=_("Min ABC-jobplan"), build=sheet, blank=BLANK)
