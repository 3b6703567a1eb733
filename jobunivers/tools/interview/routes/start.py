"""The tool's own first page."""

from jobunivers.services import feedback
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.pages import Shown
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.interview import shown, work
from jobunivers.tools.interview.blueprint import bp


@bp.get("/")
def start() -> Shown:
    """Missions, the interviews to come, and what to make of a no."""
    saved, there = work.latest(citizen_id()), dict(shown.items(citizen_id()))
    return tool_page(
        "interview/start.html",
        work=saved,
        said=feedback.on(citizen_id(), "interview"),
        item=next((item for item in (shown.ANSWERS, shown.OUTLINE) if item in there), ""),
    )
