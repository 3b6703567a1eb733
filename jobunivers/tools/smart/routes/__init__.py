"""The pages of the plan, a file a part."""

from jobunivers.services import feedback
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.pages import Shown
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.smart import shown, work
from jobunivers.tools.smart.blueprint import bp
from jobunivers.tools.smart.routes import agreeing, aiming, around, branching, climbing, history

__all__ = ["agreeing", "aiming", "around", "bp", "branching", "climbing", "history"]


@bp.get("/")
def start() -> Shown:
    """The tool's own first page."""
    saved = work.latest(citizen_id())
    return tool_page(
        "smart/start.html",
        work=saved,
        plans=work.plans(citizen_id()),
        stairs=shown.stairs(saved, saved.climbs) if saved.steps else [],
        stands_on=saved.stands_on(saved.climbs),
        said=feedback.on(citizen_id(), "smart"),
    )
