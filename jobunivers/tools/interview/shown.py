"""What others see of the interviews: the consultant, the other tools, and the paper."""

from collections.abc import Iterator
from typing import Any

from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services import answers, content, sharing
from jobunivers.services.export.document import Block, Document, Facts, Paragraph, Section, WriteIn
from jobunivers.services.export.sheets import on_a_sheet
from jobunivers.services.facts import LEARNED, Fact
from jobunivers.toolkit.access import BLANK
from jobunivers.toolkit.contract import Export
from jobunivers.tools.interview import proofs, work
from jobunivers.tools.interview.models import AFTERWARDS, NOTES, Meeting, Rejection

ANSWERS, OUTLINE, DAY, NO = "svar", "disposition", "dag", "afslag"


def items(citizen_id: int) -> list[tuple[str, Words]]:
    """Each interview, each no, the outline, and the answers."""
    saved = work.latest(citizen_id)
    found: list[tuple[str, Words]] = [
        (f"{NO}-{one.id}", _("Afslag: %(sted)s", sted=one.company)) for one in saved.rejections
    ]
    found += [(f"{DAY}-{one.id}", _("Samtale: %(sted)s", sted=one.company)) for one in saved.meetings]
    found += [(OUTLINE, _("Fortæl om dig selv"))] if any(one.text for one in saved.parts.values()) else []
    return found + ([(ANSWERS, _("Svarbank"))] if saved.told else [])


def shown(citizen_id: int, item: str) -> dict[str, Any] | None:
    """One item for reading: (title, field, words) each; None for one that is not there."""
    if item not in dict(items(citizen_id)):
        return None
    saved = work.latest(citizen_id)
    if item == ANSWERS:
        return {"rows": _answered(saved), "proofs": _proved(citizen_id, saved)}
    if item == OUTLINE:
        told = {one["key"]: one["text"] for one in work.parts()}
        return {
            "rows": [(told[row.key], "text", row.text) for row in answers.written(saved.parts, work.parts())]
        }
    return {"rows": _rows(_row(saved, item))}


def summary(citizen_id: int) -> list[_ | str]:
    """How far the citizen is; not a word of it."""
    saved = work.latest(citizen_id)
    lines: list[_ | str] = []
    if saved.told:
        lines.append(_n("%(num)s svar klar", "%(num)s svar klar", len(saved.told)))
    if saved.times:
        lines.append(_("Øvet højt: %(done)s", done=saved.times))
    lines += [
        _("Samtale hos %(sted)s", sted=one.company) for one in saved.meetings if one.held_on and not one.well
    ]
    return lines


def facts(citizen_id: int) -> Iterator[Fact]:
    """What each no has led to; the company is the ``proof``, the reason they gave the ``detail``."""
    for one in work.latest(citizen_id).rejections:
        if one.turned:
            href = f"/samtale/afslag/{one.id}/laer"
            yield Fact(
                LEARNED, one.turned, "interview", str(one.id), one.company, one.reason, href, day=one.asked_on
            )


def sheet(citizen_id: int, item: str) -> Document | None:
    """An item in large type; what is not written yet has room for it."""
    if item == BLANK:
        return on_a_sheet(_("Fortæl om dig selv"), answers.on_paper({}, work.parts()), OUTLINE)
    title = dict(items(citizen_id)).get(item)
    if title is None:
        return None
    return on_a_sheet(title, _blocks(citizen_id, item), item.replace("-", "/"))


SHEET = Export(key="ark", title=_("Ark til samtalen"), build=sheet, blank=BLANK)


def _blocks(citizen_id: int, item: str) -> list[Block]:
    saved = work.latest(citizen_id)
    if item == ANSWERS:
        shows = _proved(citizen_id, saved)
        return [
            Section(title, (Paragraph(text), Facts(((str(_("Bevis")), shows.get(title, "")),))))
            for title, _field, text in _answered(saved)
        ]
    if item == OUTLINE:
        return list(answers.on_paper(saved.parts, work.parts()))
    row = _row(saved, item)
    empty = _titles("day", "item", "title") if isinstance(row, Meeting) else {}
    rooms = [WriteIn(title, 1) for key, title in empty.items() if not getattr(row, key)]
    return [*(Section(title, (Paragraph(text),)) for title, _field, text in _rows(row)), *rooms]


def _answered(saved: work.Work) -> list[tuple[str, str, str]]:
    told = {one["key"]: one["text"] for one in work.questions(saved.answers)}
    return [(told[one.key], "text", one.text) for one in saved.told if one.key in told]


def _proved(citizen_id: int, saved: work.Work) -> dict[str, str]:
    """The proof of each question that has one, by the question."""
    known, told = (
        proofs.of_citizen(citizen_id),
        {one["key"]: one["text"] for one in work.questions(saved.answers)},
    )
    return {
        told[one.key]: proofs.said(known[one.proof])
        for one in saved.told
        if one.proof in known and one.key in told
    }


def _row(saved: work.Work, item: str) -> Meeting | Rejection:
    kind, _dash, key = item.partition("-")
    rows: tuple[Meeting | Rejection, ...] = saved.meetings if kind == DAY else saved.rejections
    return next(one for one in rows if one.id == sharing.item_id(key))


def _rows(row: Meeting | Rejection) -> list[tuple[Any, str, str]]:
    if isinstance(row, Rejection):
        named: dict[str, Any] = {"reason": _("Det sagde de"), "turned": _("Det gør jeg nu")}
    else:
        named = {**_titles("day", "item", "title"), **_titles("after", "question", "text")}
    return [(str(named[key]), key, getattr(row, key)) for key in named if getattr(row, key)]


def _titles(deck: str, table: str, field: str) -> dict[str, str]:
    known = (*NOTES, *AFTERWARDS)
    return {
        one["key"]: one[field]
        for one in content.deck(f"tools/interview/{deck}")[table]
        if one["key"] in known
    }
