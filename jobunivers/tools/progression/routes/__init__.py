"""The pages of a measurement."""

from jobunivers.services import feedback
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.pages import Shown
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.progression import shown, work
from jobunivers.tools.progression.blueprint import bp
from jobunivers.tools.progression.routes import agreements, looking, measuring, telling

__all__ = ["agreements", "bp", "looking", "measuring", "telling"]


@bp.get("/")
def start() -> Shown:
    """The tool's own first page."""
    mine = work.latest(citizen_id())
    return tool_page(
        "progression/start.html",
        work=mine,
        wheel=shown.wheel(mine),
        agreements=shown.agreements(mine.open_agreements),
        said=feedback.on(citizen_id(), "progression"),
    )
