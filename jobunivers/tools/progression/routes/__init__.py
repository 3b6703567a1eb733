"""The pages of a measurement."""

from jobunivers.languages import Text as _
from jobunivers.services import feedback
from jobunivers.services.second_view import reading as second_view
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.earlier import Earlier, add_earlier
from jobunivers.toolkit.pages import Shown
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.progression import shown, work
from jobunivers.tools.progression.blueprint import bp
from jobunivers.tools.progression.models import Measurement
from jobunivers.tools.progression.routes import agreements, belief, measuring, telling, together

__all__ = ["agreements", "belief", "bp", "measuring", "telling", "together"]
add_earlier(
    bp,
    Earlier(
        path="maalinger",
        model=Measurement,
        title=_("Alle målinger"),
        why=_("De gamle tal er gemt, så du kan se, hvor langt du er kommet."),
        empty=(_("Der er ingen målinger endnu"), _("Den første begynder, når du sætter et tal.")),
        begin=("progression.now", _("Sæt det første tal")),
        remove=_("Slet målingen"),
        reading="progression/reading.html",
    ),
)


@bp.get("/")
def start() -> Shown:
    """The tool's own first page."""
    mine = work.latest(citizen_id())
    return tool_page(
        "progression/start.html",
        work=mine,
        wheel=shown.wheel(mine, second_view.shown(citizen_id())),
        agreements=shown.agreements(mine.open_agreements),
        said=feedback.on(citizen_id(), "progression"),
    )


@bp.get("/kurver")
def look() -> Shown:
    """M5: the wheel, and a curve an indicator."""
    now, marks = work.latest(citizen_id()), second_view.shown(citizen_id())
    wheel, groups = shown.wheel(now, marks), shown.curves_of(now, marks)
    return tool_page("progression/look.html", work=now, wheel=wheel, groups=groups)
