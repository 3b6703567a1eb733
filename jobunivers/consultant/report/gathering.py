"""All that may stand in a citizen's report: from each tool what the citizen shares, from each part what it tells."""

from collections.abc import Iterator
from datetime import date

from flask import url_for

from jobunivers.consultant.beside import tools
from jobunivers.languages import SOURCE, speaking
from jobunivers.services.report.sources import SECTIONS, Source
from jobunivers.services.sharing import Shares
from jobunivers.toolkit.contract import Tool
from jobunivers.toolkit.parts import parts


def gathered(citizen_id: int, shares: Shares, since: date, until: date) -> list[Source]:
    """The sources between two days in Danish, by section, each with where it stands and the consultant's way to it."""
    with speaking(SOURCE):
        found = [
            one._replace(text=str(one.text), where=str(one.where), whose=str(one.whose))
            for one in (*_of_tools(citizen_id, shares, since, until), *_of_parts(citizen_id, since, until))
            if one.section in SECTIONS
        ]
    return sorted(found, key=lambda one: SECTIONS.index(one.section))


def _of_parts(citizen_id: int, since: date, until: date) -> Iterator[Source]:
    for part in parts():
        for one in part.sources(citizen_id, since, until):
            yield one._replace(where=one.where or part.title)


def _of_tools(citizen_id: int, shares: Shares, since: date, until: date) -> Iterator[Source]:
    for tool in tools():
        told = list(tool.sources(citizen_id, since, until))
        is_whole = bool(told) and _is_whole(tool, citizen_id, shares)
        for one in told:
            if tool.is_open(shares, one.item) if one.item else is_whole:
                yield one._replace(
                    where=one.where or tool.title, href=one.href or _way(tool, citizen_id, one.item)
                )


def _is_whole(tool: Tool, citizen_id: int, shares: Shares) -> bool:
    """Whether everything in a tool may be read: what is drawn from several pieces is told only then."""
    items = tool.sharing.items(citizen_id)
    return tool.is_open(shares) and all(tool.is_open(shares, key) for key, _title in items)


def _way(tool: Tool, citizen_id: int, item: str) -> str:
    if item:
        return url_for("feedback.work", citizen_id=citizen_id, slug=tool.slug, item=item)
    return f"{url_for('citizen.overview', citizen_id=citizen_id)}#tool-{tool.slug}"
