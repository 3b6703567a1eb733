"""The pages of the jar, a file a part."""

from jobunivers.services import feedback
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.pages import Shown
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.jar import work
from jobunivers.tools.jar.blueprint import bp
from jobunivers.tools.jar.routes import notes, opening, sorting, working

__all__ = ["bp", "notes", "opening", "sorting", "working"]


@bp.get("/")
def start() -> Shown:
    """The tool's own first page."""
    saved = work.latest(citizen_id())
    return tool_page("jar/start.html", work=saved, said=feedback.on(citizen_id(), "jar"))
