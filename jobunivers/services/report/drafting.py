"""From sources to paragraphs, and what a new drafting adds. Never a word over what somebody has written."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from sqlalchemy import select

from jobunivers.db import session
from jobunivers.services.report.models import Drawn, Report
from jobunivers.services.report.sources import SECTIONS, Source

MOST_OF_A_PLACE = 5


def paragraphs(found: Iterable[Source], empty: Mapping[str, str]) -> dict[str, str]:
    """A text a section: a paragraph a place, of its first sentences; ``empty`` is said where there is nothing."""
    by_section: dict[str, list[Source]] = {key: [] for key in SECTIONS}
    for one in found:
        by_section[one.section].append(one)
    return {key: _paragraphs(there) or empty[key] for key, there in by_section.items()}


def _paragraphs(found: Iterable[Source]) -> str:
    places = groupby(found, key=lambda one: str(one.where))
    return "\n\n".join(
        " ".join(str(one.text) for one in list(there)[:MOST_OF_A_PLACE]) for __, there in places
    )


def drawn(report: Report) -> list[Drawn]:
    """The sources of a report as they were found at its newest drafting, in the order of the sections."""
    found = session.scalars(select(Drawn).where(Drawn.report_id == report.id).order_by(Drawn.id))
    return sorted(found, key=lambda one: SECTIONS.index(one.section))


def draw(report: Report, found: Iterable[tuple[str, Source]]) -> int:
    """Keep what a drafting found, each with the slug of its tool; how many of them are new. Texts are left alone."""
    before = {(one.section, one.text): one for one in drawn(report)}
    there, new = set(), 0
    for tool, one in found:
        key = (one.section, str(one.text))
        known = before.get(key)
        if key in there:
            continue
        there.add(key)
        if known is not None:
            known.is_new = False
            continue
        new += 1
        session.add(_row(report, tool, one, is_new=bool(before)))
    for key, row in before.items():
        if key not in there:
            session.delete(row)
    session.flush()
    return new


def _row(report: Report, tool: str, one: Source, *, is_new: bool) -> Drawn:
    return Drawn(
        citizen_id=report.citizen_id,
        report_id=report.id,
        section=one.section,
        text=str(one.text),
        place=str(one.where),
        href=one.href,
        day=one.day,
        whose=str(one.whose),
        tool=tool,
        item=one.item,
        is_new=is_new,
    )
