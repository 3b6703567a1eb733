"""The pages of the pitch, a file a part."""

from jobunivers.services import feedback
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.pages import Shown
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.pitch import operations, work
from jobunivers.tools.pitch.blueprint import bp
from jobunivers.tools.pitch.routes import card, listening, network, practising, tailoring, writing
from jobunivers.tools.pitch.speaking import length

__all__ = ["bp", "card", "listening", "network", "practising", "tailoring", "writing"]


@bp.get("/")
def start() -> Shown:
    """The tool's own first page."""
    mine = work.latest(citizen_id())
    return tool_page(
        "pitch/start.html",
        work=mine,
        length=length(mine.whole),
        people=len(operations.contacts(citizen_id())),
        said=feedback.on(citizen_id(), "pitch"),
        item=operations.SPEECH if mine.spoken else "",
    )
