"""All that may stand in a citizen's report: from each tool what the citizen shares, from each part what it tells."""

from collections.abc import Iterable, Iterator
from datetime import date
from urllib.parse import urlsplit, urlunsplit

from flask import url_for

from jobunivers.consultant.beside import tools
from jobunivers.languages import SOURCE, speaking
from jobunivers.services.report.models import Drawn
from jobunivers.services.report.sources import SECTIONS, Source
from jobunivers.services.sharing import Shares
from jobunivers.toolkit.contract import Tool
from jobunivers.toolkit.parts import parts

Found = tuple[str, Source]
"""A source with the slug of its tool; empty for one of a part's."""


def gathered(citizen_id: int, shares: Shares, since: date, until: date) -> list[Found]:
    """The sources between two days in Danish, by section, each with where it stands and the consultant's way to it."""
    with speaking(SOURCE):
        told = (*_of_tools(citizen_id, shares, since, until), *_of_parts(citizen_id, since, until))
        found = [(slug, _in_words(one)) for slug, one in told if one.section in SECTIONS]
    return sorted(found, key=lambda one: SECTIONS.index(one[1].section))


def _in_words(one: Source) -> Source:
    """A source as plain words, said in the language spoken now; its way is within these pages."""
    href = urlunsplit(("", "", *urlsplit(one.href)[2:]))
    return one._replace(text=str(one.text), where=str(one.where), whose=str(one.whose), href=href)


def still_open(found: Iterable[Drawn], shares: Shares) -> list[Drawn]:
    """Of what was found earlier, that which the citizen still shares."""
    return [one for one in found if not one.tool or _is_open(tools().get(one.tool), shares, one.item)]


def _is_open(tool: Tool | None, shares: Shares, item: str) -> bool:
    if tool is None:
        return False
    if item:
        return tool.is_open(shares, item)
    closed = any(slug == tool.slug and not shared for (slug, __), shared in shares.made.items())
    return tool.is_open(shares) and not closed


def _of_parts(citizen_id: int, since: date, until: date) -> Iterator[Found]:
    for part in parts():
        for one in part.sources(citizen_id, since, until):
            way = one.href or f"{url_for('citizen.overview', citizen_id=citizen_id)}#part-{part.slug}"
            yield "", one._replace(where=one.where or part.title, href=way)


def _of_tools(citizen_id: int, shares: Shares, since: date, until: date) -> Iterator[Found]:
    for tool in tools():
        told = list(tool.sources(citizen_id, since, until))
        is_whole = bool(told) and _is_whole(tool, citizen_id, shares)
        for one in told:
            if tool.is_open(shares, one.item) if one.item else is_whole:
                way = one.href or _way(tool, citizen_id, one.item)
                yield tool.slug, one._replace(where=one.where or tool.title, href=way)


def _is_whole(tool: Tool, citizen_id: int, shares: Shares) -> bool:
    """Whether everything in a tool may be read: what is drawn from several pieces is told only then."""
    items = tool.sharing.items(citizen_id)
    return tool.is_open(shares) and all(tool.is_open(shares, key) for key, _title in items)


def _way(tool: Tool, citizen_id: int, item: str) -> str:
    if item:
        return url_for("feedback.work", citizen_id=citizen_id, slug=tool.slug, item=item)
    return f"{url_for('citizen.overview', citizen_id=citizen_id)}#tool-{tool.slug}"
