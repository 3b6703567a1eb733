"""The pages of the tool, a file a part."""

from jobunivers.services import feedback
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.pages import Shown
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.time import shown, work
from jobunivers.tools.time.blueprint import bp
from jobunivers.tools.time.routes import comparing, days, weeks

__all__ = ["bp", "comparing", "days", "weeks"]


@bp.get("/")
def start() -> Shown:
    """The tool's own first page."""
    saved = work.latest(citizen_id())
    return tool_page(
        "time/start.html",
        work=saved,
        item=shown.CLOCKS_ITEM if saved.is_begun else "",
        said=feedback.on(citizen_id(), "time"),
        **shown.clocks(saved),
    )
