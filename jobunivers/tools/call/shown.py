"""What others see of the calls: the consultant, the other tools, and the paper."""

from collections.abc import Iterator
from typing import Any

from jobunivers import clock
from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services.export.document import Block, Document, Paragraph, Section, WriteIn
from jobunivers.services.export.sheets import on_a_sheet
from jobunivers.services.facts import LEARNED, Fact
from jobunivers.toolkit.access import BLANK
from jobunivers.toolkit.contract import Export
from jobunivers.tools.call import bank, work
from jobunivers.tools.call.models import PARTS, Call


def items(citizen_id: int) -> list[tuple[str, Words]]:
    """Each call is one item."""
    return [(str(one.call.id), one.call.company) for one in work.latest(citizen_id).calls]


def shown(citizen_id: int, item: str) -> dict[str, Any] | None:
    """One call for reading; None for one that is not there."""
    one = _find(citizen_id, item)
    if one is None:
        return None
    titles = bank.parts()
    return {
        "call": one.call,
        "script": [(titles[part]["title"], part, getattr(one.call, part)) for part in PARTS],
        "questions": [(bank.said(question), question) for question in one.questions],
    }


def summary(citizen_id: int) -> list[_ | str]:
    """How many calls and rehearsals; not a word of them."""
    saved = work.latest(citizen_id)
    lines: list[_ | str] = []
    if saved.called:
        lines.append(_("Ringet til: %(done)s", done=saved.called))
    elif saved.calls:
        lines.append(_("Gør et opkald klar"))
    if saved.rehearsed:
        lines.append(_("Øvet opkald: %(done)s", done=saved.rehearsed))
    return lines


def facts(citizen_id: int) -> Iterator[Fact]:
    """What was learned in each call, and each answer with its question as ``detail``; the company is the ``proof``."""
    for one in work.latest(citizen_id).calls:
        call, said = (
            one.call,
            [(f".{question.id}", question.answer, bank.said(question).words) for question in one.answers],
        )
        for key, text, about in [("", call.learned, call.title), *said]:
            if text:
                yield Fact(
                    LEARNED,
                    text,
                    "call",
                    f"{call.id}{key}",
                    proof=call.company,
                    detail=about,
                    href=f"/opkald/{call.id}/bagefter",
                    day=clock.local(call.called_at).date() if call.called_at else None,
                    next_day=call.follow_up_on,
                )


def sheet(citizen_id: int, item: str) -> Document | None:
    """The script and the questions in large type, with room for the answers."""
    one = work.OneCall(Call()) if item == BLANK else _find(citizen_id, item)
    if one is None:
        return None
    told = bank.parts()
    blocks: list[Block] = []
    for key, part in told.items():
        if key in PARTS:
            text = getattr(one.call, key)
            blocks.append(Section(part["title"], (Paragraph(text) if text else WriteIn(part["help"], 2),)))
        else:
            asked = tuple(WriteIn(bank.said(question).words, 2) for question in one.questions)
            blocks.append(Section(part["title"], asked or (WriteIn(part["help"], 2 * work.ENOUGH),)))
    blocks.append(WriteIn(str(_("Det lærte jeg")), 3))
    if item == BLANK:
        return on_a_sheet(_("Opkald"), blocks, "ny")
    return on_a_sheet(_("Opkald til %(sted)s", sted=one.call.company), blocks, item)


SHEET = Export(key="ark", title=_("Ark til opkaldet"), build=sheet, blank=BLANK)


def _find(citizen_id: int, item: str) -> work.OneCall | None:
    return next((one for one in work.latest(citizen_id).calls if str(one.call.id) == item), None)
