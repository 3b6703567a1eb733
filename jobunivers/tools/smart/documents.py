"""The plan on paper: branches, what lies around, goals, staircase, and room for two names."""

from typing import Any

from jobunivers.languages import Text as _
from jobunivers.languages import current
from jobunivers.services.export.document import (
    Block,
    Document,
    Facts,
    Section,
    Signatures,
    Staircase,
    Table,
)
from jobunivers.services.export.document import Stair as DrawnStair
from jobunivers.services.on_day import whole_day
from jobunivers.toolkit.contract import Export
from jobunivers.tools.smart import shown
from jobunivers.tools.smart.models import Plan


def plan(citizen_id: int, item: str) -> Document | None:
    """One plan as a document; None for one that is not there."""
    told = shown.shown(citizen_id, item)
    if told is None:
        return None
    blocks = [*_branches(told), *_around(told), *_goals(told), *_staircase(told), _signatures(told["plan"])]
    return Document(
        title=str(_("Min SMART-jobplan")),
        language=current().document,
        author="",
        layout="plan",
        blocks=tuple(blocks),
    )


def _branches(told: dict[str, Any]) -> list[Block]:
    head = tuple(str(cell) for cell in (_("Fra mig"), _("Branche"), _("Steder"), _("Fokus")))
    rows = tuple(
        (row["title"], row["branch"].branch, row["branch"].companies, _percent(row["focus"]))
        for row in told["rows"]
        if row["branch"]
    )
    if not rows:
        return []
    texts = tuple(
        (row["title"], row["branch"].text) for row in told["rows"] if row["branch"] and row["branch"].text
    )
    return [Section(str(_("Fra mig til brancher")), (Facts(texts), Table(head, rows)))]


def _around(told: dict[str, Any]) -> list[Block]:
    rows = tuple((title, text) for title, _key, text in told["around"] if text)
    return [Section(str(_("Rundt om mig")), (Facts(rows),))] if rows else []


def _goals(told: dict[str, Any]) -> list[Block]:
    found: list[Block] = []
    for row in told["rows"]:
        if row["letters"] or (row["goal"] and row["goal"].reach_on):
            name = row["branch"].branch if row["branch"] and row["branch"].branch else row["title"]
            found.append(Section(str(_("Mål: %(branche)s", branche=name)), (Facts(_letters(told, row)),)))
    return found


def _letters(told: dict[str, Any], row: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    lines = [(told["letters"][letter]["word"], text) for letter, text in row["letters"]]
    if row["goal"].reach_on:
        lines.append((str(_("Dato")), whole_day(row["goal"].reach_on)))
    return tuple(lines)


def _staircase(told: dict[str, Any]) -> list[Block]:
    if not told["stairs"]:
        return []
    drawn = tuple(DrawnStair(one.text, one.how, whole_day(one.day), one.done) for one in told["stairs"])
    return [Section(str(_("Måltrappen")), (Staircase(drawn),))]


def _signatures(made: Plan) -> Signatures:
    names = (made.citizen_name or str(_("Borger")), made.agreed_by_name or str(_("Konsulent")))
    return Signatures(names, whole_day(made.agreed_at))


def _percent(part: int | None) -> str:
    return str(_("%(tal)s procent", tal=part)) if part else ""


PLAN = Export(key="plan", title=_("Min SMART-jobplan"), build=plan)
