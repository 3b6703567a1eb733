"""One piece of a citizen's work for reading, with the places in it that feedback is about."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from jobunivers.services.feedback import Feedback
from jobunivers.services.quotes import marked
from jobunivers.services.said import SaidHtml
from jobunivers.toolkit.access import or_404
from jobunivers.toolkit.contract import Tool
from jobunivers.toolkit.pages import piece


@dataclass(frozen=True)
class SharedWork:
    """The work as HTML; ``places`` is the number of each feedback's place in it, by the feedback's id."""

    html: SaidHtml
    places: dict[int, int]


def work_with_places(tool: Tool, citizen_id: int, item: str, said: Iterable[Feedback]) -> SharedWork:
    """A piece of work by the tool's own read-only template; 404 where there is none. Callers check who may see it."""
    values = or_404(tool.sharing.shown(citizen_id, item))
    quotes = [(one.id, one.quote) for one in said]
    shown = piece(tool.sharing.template, tool=tool, **values)
    own, places = marked(shown, quotes)
    danish = marked(shown.danish, quotes)[0] if shown.danish is not None else None
    return SharedWork(SaidHtml(own, None if danish is None else Markup(danish)), places)  # noqa: S704 - our own template, parsed and written out again
