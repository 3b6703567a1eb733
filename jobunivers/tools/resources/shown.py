"""What others see: one theme at a time, and only the themes somebody has opened to them."""

from typing import Any

from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services import answers
from jobunivers.services.export.document import Document
from jobunivers.services.export.sheets import on_a_sheet
from jobunivers.toolkit.contract import Export
from jobunivers.tools.resources import work
from jobunivers.tools.resources.models import ADDRESSES, THEMES


def items(citizen_id: int) -> list[tuple[str, Words]]:
    """Each theme with an answer."""
    saved, told = work.latest(citizen_id), work.themes()
    return [(theme, told[theme]["title"]) for theme in THEMES if work.answered(saved, theme)]


def shown(citizen_id: int, item: str) -> dict[str, Any] | None:
    """One theme for reading; None for one without an answer."""
    if item not in dict(items(citizen_id)):
        return None
    saved = work.latest(citizen_id)
    asked = {one["key"]: one["text"] for one in work.questions(item)}
    return {"answers": [(asked[row.key], row.text) for row in work.answered(saved, item)]}


def summary(citizen_id: int) -> list[_ | str]:
    """How much is told, for the consultant's overview; not a word of it."""
    found = [len(work.answered(work.latest(citizen_id), theme)) for theme in THEMES]
    if not any(found):
        return []
    return [_("Svar: %(svar)s, temaer: %(temaer)s", svar=sum(found), temaer=sum(map(bool, found)))]


def sheet(citizen_id: int, item: str) -> Document | None:
    """One theme in large type: the answers, and room to write the rest by hand."""
    told = work.themes().get(item)
    if told is None:
        return None
    return on_a_sheet(
        told["title"], answers.on_paper(work.latest(citizen_id), work.questions(item)), ADDRESSES[item]
    )


SHEET = Export(key="ark", title=_("Tag det med på papir"), build=sheet)
