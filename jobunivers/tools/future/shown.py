"""What others see of the workshop: the consultant, the other tools, and the paper."""

from collections.abc import Iterator
from typing import Any

from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services.export.document import Block, Bullets, Document, Section, Table, WriteIn
from jobunivers.services.export.sheets import on_a_sheet
from jobunivers.services.facts import STEP, Fact
from jobunivers.services.on_day import whole_day
from jobunivers.toolkit.access import BLANK
from jobunivers.toolkit.contract import Export
from jobunivers.tools.future import work
from jobunivers.tools.future.forms import phases, starters
from jobunivers.tools.future.models import PILES, REALITY

WORKSHOP = "vaerksted"
LINES = 3


def items(citizen_id: int) -> list[tuple[str, Words]]:
    """The workshop is one item."""
    saved = work.latest(citizen_id)
    return [(WORKSHOP, _("Fremtidsværksted"))] if saved.cards or saved.steps else []


def shown(citizen_id: int, item: str) -> dict[str, Any] | None:
    """The workshop for reading; None while there is none."""
    saved = work.latest(citizen_id)
    if item != WORKSHOP or not (saved.cards or saved.steps):
        return None
    return {
        "phases": [(phases()[pile], saved.of(pile)) for pile in PILES],
        "reality": phases()[REALITY],
        "work": saved,
    }


def summary(citizen_id: int) -> list[_ | str]:
    """How many cards and steps there are."""
    saved = work.latest(citizen_id)
    lines: list[_ | str] = [
        f"{phases()[pile]['title']}: {count}" for pile in PILES if (count := len(saved.of(pile)))
    ]
    return [*lines, _("Skridt: %(done)s", done=len(saved.steps))] if saved.steps else lines


def facts(citizen_id: int) -> Iterator[Fact]:
    """The steps that are not taken yet, each with the dream it came out of."""
    for step, dream in work.steps_ahead(citizen_id):
        yield Fact(STEP, step.step, "future", str(step.id), detail=dream, href=f"/fremtid/skridt/{step.id}")


def sheet(citizen_id: int, item: str) -> Document | None:
    """The three phases in large type, with room to write more."""
    if item == BLANK:
        return on_a_sheet(_("Mit fremtidsværksted"), _blocks(work.Work()), "i-vejen")
    saved = work.latest(citizen_id)
    if item != WORKSHOP or not (saved.cards or saved.steps):
        return None
    return on_a_sheet(_("Mit fremtidsværksted"), _blocks(saved), "plan")


def _blocks(saved: work.Work) -> Iterator[Block]:
    for pile in PILES:
        told, texts = phases()[pile], tuple(one.text for one in saved.of(pile))
        yield Section(told["title"], (Bullets(texts),)) if texts else WriteIn(told["title"], LINES)
    told = starters()
    if saved.steps:
        head = tuple(told[name]["question"] for name in ("step", "who", "when"))
        rows = tuple((one.step, one.who, whole_day(one.when)) for one in saved.steps)
        yield Section(phases()[REALITY]["title"], (Table(head, rows),))
    yield WriteIn(told["step"]["question"], LINES)


SHEET = Export(key="ark", title=_("Mit fremtidsværksted"), build=sheet, blank=BLANK)
