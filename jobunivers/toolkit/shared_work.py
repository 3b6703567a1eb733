"""One piece of a citizen's work for reading, with the places in it that feedback is about."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from jobunivers.services.feedback import Feedback
from jobunivers.services.quotes import marked
from jobunivers.toolkit.access import or_404
from jobunivers.toolkit.contract import Tool
from jobunivers.toolkit.pages import render


@dataclass(frozen=True)
class SharedWork:
    """The work as HTML; ``places`` is the number of each feedback's place in it, by the feedback's id."""

    html: Markup
    places: dict[int, int]


def work_with_places(tool: Tool, citizen_id: int, item: str, said: Iterable[Feedback]) -> SharedWork:
    """A piece of work by the tool's own read-only template; 404 where there is none. Callers check who may see it."""
    values = or_404(tool.sharing.shown(citizen_id, item))
    shown, places = marked(
        render(tool.sharing.template, tool=tool, **values), [(one.id, one.quote) for one in said]
    )
    return SharedWork(Markup(shown), places)  # noqa: S704 - our own template, parsed and written out again
