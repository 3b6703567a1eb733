"""M5: what has moved, and earlier measurements."""

from flask import url_for

from jobunivers.toolkit.access import citizen_id, mine
from jobunivers.toolkit.pages import Shown
from jobunivers.toolkit.saving import removed
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.progression import shown, work
from jobunivers.tools.progression.blueprint import bp
from jobunivers.tools.progression.models import Measurement


@bp.get("/kurver")
def look() -> Shown:
    """The wheel and a curve an indicator."""
    now = work.latest(citizen_id())
    return tool_page("progression/look.html", work=now, wheel=shown.wheel(now), groups=shown.curves_of(now))


@bp.get("/maalinger")
def measurements() -> Shown:
    """All measurements."""
    return tool_page("progression/measurements.html", measurements=shown.items(citizen_id()))


@bp.get("/maalinger/<int:measurement_id>")
def measurement(measurement_id: int) -> Shown:
    """One measurement for reading."""
    found = mine(Measurement, measurement_id)
    return tool_page("progression/measurement.html", **(shown.shown(citizen_id(), str(found.id)) or {}))


@bp.post("/maalinger/<int:measurement_id>/fjern")
def remove(measurement_id: int) -> Shown:
    """Put one away."""
    return removed(mine(Measurement, measurement_id), url_for("progression.measurements"))
