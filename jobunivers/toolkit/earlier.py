"""Earlier rounds of a tool: a list, each for reading, and a way to put one away. Three pages by one declaration."""

from dataclasses import dataclass

from flask import Blueprint, url_for

from jobunivers.db import OwnedByCitizen
from jobunivers.languages import Text
from jobunivers.toolkit.access import citizen_id, mine, or_404
from jobunivers.toolkit.pages import Shown
from jobunivers.toolkit.saving import removed
from jobunivers.toolkit.tool_pages import tool_of, tool_page


@dataclass(frozen=True, kw_only=True)
class Earlier:
    """The words of the pages. ``path`` is their address in the tool, ``model`` the row that is one item of its sharing.

    ``begin`` is the route and the words that lead on while there is nothing; ``reading`` shows ``sharing.shown``.
    """

    path: str
    model: type[OwnedByCitizen]
    title: Text
    why: Text
    empty: tuple[Text, Text]
    begin: tuple[str, Text]
    remove: Text
    reading: str


def add_earlier(bp: Blueprint, told: Earlier) -> None:
    """Give a tool its routes ``earlier``, ``one_earlier`` and ``remove_earlier``."""
    bp.add_url_rule(f"/{told.path}", "earlier", lambda: _list(bp.name, told))
    bp.add_url_rule(f"/{told.path}/<int:row_id>", "one_earlier", lambda row_id: _one(bp.name, told, row_id))
    bp.add_url_rule(
        f"/{told.path}/<int:row_id>/fjern",
        "remove_earlier",
        lambda row_id: removed(mine(told.model, row_id), url_for(f"{bp.name}.earlier")),
        methods=["POST"],
    )


def _list(slug: str, told: Earlier) -> Shown:
    rows = tool_of(slug).sharing.items(citizen_id())
    return tool_page("pages/tool/earlier.html", told=told, rows=rows)


def _one(slug: str, told: Earlier, row_id: int) -> Shown:
    item, tool = str(mine(told.model, row_id).id), tool_of(slug)
    title = dict(tool.sharing.items(citizen_id())).get(item, told.title)
    values = or_404(tool.sharing.shown(citizen_id(), item))
    return tool_page("pages/tool/one_earlier.html", told=told, row_id=row_id, title=title, **values)
