"""Years in which nothing stands: told as what was learned, if the person wants to."""

from flask import request, url_for

from jobunivers.services import content
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.saving import add
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.cv import gaps, operations, sections, work
from jobunivers.tools.cv.blueprint import bp

PAUSE = "Pause"


@bp.get("/pauser")
def pauses() -> Shown:
    """The years without a line, and how others have told about theirs."""
    return tool_page(
        "cv/pauses.html",
        gaps=gaps.gaps(work.latest(citizen_id()).items),
        kinds=content.deck("tools/cv/gaps")["gap"],
        ask=sections.starters()["gap"],
    )


@bp.post("/pauser")
def tell_pause() -> Shown:
    """A line for those years among the other experience; on to its page, where it is told."""
    item = operations.new_item(
        citizen_id=citizen_id(),
        kind=sections.OTHER,
        title=PAUSE,
        began=str(request.form.get("first", type=int) or ""),
        ended=str(request.form.get("last", type=int) or ""),
    )
    return go(url_for("cv.line", item_id=add(item).id))
