"""Days and weeks on paper: drawn in colours and patterns, in words and as a table, or empty to be coloured in."""

from collections.abc import Sequence
from typing import Any

from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services import hours_drawn
from jobunivers.services.export.document import (
    Block,
    Document,
    Drawing,
    Facts,
    Figure,
    PageBreak,
    Paragraph,
    Section,
    WriteIn,
)
from jobunivers.services.export.sheets import answered, is_mirrored, on_a_sheet, table
from jobunivers.services.hours import NOTHING, Hours, filled, from_to, spans
from jobunivers.toolkit.access import BLANK
from jobunivers.toolkit.contract import Export
from jobunivers.toolkit.hours import Kind
from jobunivers.tools.time import shown, work
from jobunivers.tools.time.activities import DAY_NAMES, clock_told, kinds, named
from jobunivers.tools.time.models import CLOCKS


def sheet(citizen_id: int, item: str) -> Document | None:
    """The clocks, or a week, on paper in large type; with room to write."""
    if item == BLANK:
        return on_a_sheet(_("Min tid"), _to_colour_in(kinds(work.latest(citizen_id).mine)), "nu")
    told = shown.shown(citizen_id, item)
    if told is None:
        return None
    if item == shown.CLOCKS_ITEM:
        return on_a_sheet(_("Min tid"), _of_clocks(told), "forskel")
    return on_a_sheet(told["name"], _of_week(told), f"uger/{item}")


SHEET = Export(key="ark", title=_("Min tid"), build=sheet, blank=BLANK)


def _of_clocks(told: dict[str, Any]) -> list[Block]:
    change = told["mine"].change if told["mine"] else ""
    known = told["kinds"]
    days = [(one["title"], one["hours"]) for one in told["clocks"]]
    alt = _("To døgn tegnet som ure med 24 timer. Det samme står i ord nedenunder.")
    return [
        *([Paragraph(str(told["sentence"]))] if told["both"] else []),
        _clocks(days, known, _used(told["clocks"], known), alt),
        *_in_words(told["clocks"], known),
        answered(_("Det vil jeg lave om"), change),
    ]


def _of_week(told: dict[str, Any]) -> list[Block]:
    note, known, (head, rows) = told["week"].note, told["kinds"], told["table"]
    days = [(day["title"], day["hours"]) for day in told["days"]]
    alt = _("Ugens syv dage tegnet time for time. Det samme står i ord nedenunder.")
    return [
        _week(days, known, _used(told["days"], known), alt),
        *([table(head, rows)] if rows else []),
        *_in_words(told["days"], known),
        Paragraph(note) if note else WriteIn(str(_("Det vil jeg huske")), 3),
    ]


def _to_colour_in(known: dict[str, Kind]) -> list[Block]:
    """Both clocks and a week without anything in them, and what each surface stands for."""
    clocks = [(clock_told(key)["title"], NOTHING) for key in CLOCKS]
    week = [(title, NOTHING) for title in DAY_NAMES.values()]
    return [
        Paragraph(str(_("Farv timerne, eller skriv i dem."))),
        _clocks(clocks, known, named(known), _("To tomme ure med 24 timer.")),
        WriteIn(str(_("Det vil jeg lave om")), 3),
        PageBreak(),
        _week(week, known, named(known), _("En tom uge: syv dage med 24 timer.")),
    ]


def _clocks(
    days: Sequence[tuple[Any, Hours]], known: dict[str, Kind], legend: Sequence[Kind], alt: Words
) -> Figure:
    drawn = tuple(Drawing(str(title), hours_drawn.clock(_surfaces(hours, known))) for title, hours in days)
    return Figure(str(alt), drawn, _legend(legend))


def _week(
    days: Sequence[tuple[Any, Hours]], known: dict[str, Kind], legend: Sequence[Kind], alt: Words
) -> Figure:
    mirrored = is_mirrored()
    drawn = (
        Drawing(str(title), hours_drawn.line(_surfaces(hours, known), mirrored=mirrored))
        for title, hours in days
    )
    hours = Drawing("", hours_drawn.scale(mirrored=mirrored))
    return Figure(str(alt), (hours, *drawn), _legend(legend), in_rows=True)


def _surfaces(hours: Hours, known: dict[str, Kind]) -> list[int]:
    return [known[what].surface if what else 0 for what in hours]


def _used(days: Sequence[dict[str, Any]], known: dict[str, Kind]) -> list[Kind]:
    used = {what for day in days for what in day["hours"]}
    return [kind for key, kind in known.items() if key in used]


def _legend(kinds_shown: Sequence[Kind]) -> tuple[Drawing, ...]:
    """Each surface, and what it stands for."""
    return tuple(Drawing(str(kind.title), hours_drawn.patch(kind.surface)) for kind in kinds_shown)


def _in_words(days: Sequence[dict[str, Any]], known: dict[str, Kind]) -> list[Block]:
    return [
        Section(str(day["title"]), (Facts(_lines(day["hours"], known)),))
        for day in days
        if filled(day["hours"])
    ]


def _lines(hours: Hours, known: dict[str, Kind]) -> tuple[tuple[str, str], ...]:
    return tuple((str(from_to(one)), str(known[one.what].title)) for one in spans(hours) if one.what)
