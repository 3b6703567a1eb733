"""A measurement on paper: what is not measured yet stands there with ten boxes and its described steps."""

from dataclasses import replace
from typing import Any

from jobunivers.languages import Text as _
from jobunivers.services.export.charts import wheel
from jobunivers.services.export.document import (
    Block,
    Document,
    Drawing,
    Facts,
    Figure,
    Paragraph,
    Section,
    WriteIn,
)
from jobunivers.services.export.sheets import boxes, on_a_sheet, table
from jobunivers.services.on_day import whole_day
from jobunivers.toolkit.access import BLANK
from jobunivers.toolkit.contract import Export
from jobunivers.tools.progression import forms, shown, work
from jobunivers.tools.progression.models import Measurement


def sheet(citizen_id: int, item: str) -> Document | None:
    """One measurement in large type."""
    told = shown.shown(citizen_id, item)
    if told is None:
        return None
    blocks: list[Block] = [
        Section(f"{group['title']}: {row['told']['title']}", (Facts(_facts(row)),))
        for group in told["groups"]
        for row in group["rows"]
    ]
    title = _("Min måling, %(uge)s", uge=told["when"])
    drawn = [] if item == BLANK else _wheel(citizen_id, told["measurement"])
    return on_a_sheet(
        title, (*drawn, *blocks, _agreements(told["agreements"])), "nu" if item == BLANK else "kurver"
    )


def _wheel(citizen_id: int, measurement: Measurement) -> list[Block]:
    """The wheel up to a measurement, its sentence, and its table; nothing while nothing is measured."""
    every = work.latest(citizen_id)
    until = (one for one in every.measurements if one.created_at <= measurement.created_at)
    told = shown.wheel(replace(every, measurements=tuple(until)))
    if told is None:
        return []
    first, latest = told["when"]
    names = (_("Nr."), *told["head"]) if first else (_("Nr."), told["head"][0], latest)
    rows = (
        (number, name, *((step or "–",) if first else ()), now or "–")
        for number, (name, step, now) in enumerate(told["spokes"], 1)
    )
    picture = Drawing(str(_("Dit hjul")), wheel([spoke[1:] for spoke in told["spokes"]], "me"))
    lines = _("Den stiplede streg er %(foerst)s. Den hele streg er %(nu)s.", foerst=first, nu=latest)
    return [
        Figure(str(told["sentence"]), (picture,)),
        Paragraph(str(told["sentence"])),
        *([Paragraph(str(lines))] if first else []),
        table(names, rows),
    ]


def _facts(row: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    told = row["told"]
    anchors = [(f"{number}", words) for number, words, _face in forms.anchors(told["key"])]
    now = [(told["question"], f"{row['step']}. {row['reached']}" if row["step"] else boxes(range(1, 11)))]
    more = (
        (_("Mit 10-tal"), row["aim"]),
        (_("Det kan jeg allerede"), row["why"]),
        (_("Ét trin op"), row["step_up"]),
    )
    written = [(str(label), text) for label, text in more if text]
    return (*now, *(anchors if not row["step"] else ()), *written)


def _agreements(found: list[dict[str, Any]]) -> Block:
    title = str(_("Vores aftaler"))
    if not found:
        return WriteIn(title, 4)
    rows = [(one["row"].text, one["row"].who, whole_day(one["row"].by_on)) for one in found]
    return Section(title, (table((_("Aftale"), _("Hvem"), _("Hvornår")), rows),))


SHEET = Export(key="sheet", title=_("Min måling"), build=sheet, blank=BLANK)
