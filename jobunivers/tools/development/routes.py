"""The pages of a round: four areas, the curve, and earlier rounds."""

from flask import url_for

from jobunivers.languages import Text as _
from jobunivers.services import feedback
from jobunivers.services.facts import STEP
from jobunivers.services.rounds import begin_round, open_round
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.earlier import Earlier, add_earlier
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.said_before import said_before
from jobunivers.toolkit.saving import kept
from jobunivers.toolkit.tool_pages import tool_blueprint, tool_page
from jobunivers.tools.development import forms, shown, work
from jobunivers.tools.development.models import AREAS, STATEMENTS, Round

bp = tool_blueprint("development", __name__)
ORDER = tuple(AREAS)
add_earlier(
    bp,
    Earlier(
        path="runder",
        model=Round,
        title=_("Alle runder"),
        why=_("De gamle svar bliver gemt, så du kan se, hvor langt du er kommet."),
        empty=(_("Der er ingen runder endnu"), _("Den første begynder, når du svarer på noget.")),
        begin=("development.everyday", _("Svar nu")),
        remove=_("Slet runden"),
        reading="development/shared.html",
    ),
)
AREA = f"<any({','.join(ORDER)}):area>"


@bp.get("/")
def start() -> Shown:
    """The tool's own first page."""
    saved_work = work.latest(citizen_id())
    said = feedback.on(citizen_id(), "development")
    return tool_page("development/start.html", work=saved_work, bars=shown.bars(saved_work.newest), said=said)


@bp.get("/hverdag", endpoint="everyday", defaults={"area": "everyday"})
@bp.get("/lyst", endpoint="motivation", defaults={"area": "motivation"})
@bp.get("/andre", endpoint="social", defaults={"area": "social"})
@bp.get("/job", endpoint="future", defaults={"area": "future"})
def answer(area: str) -> Shown:
    """The statements of one area."""
    return _area_page(area, forms.area_form(area)(obj=work.latest(citizen_id()).newest))


@bp.post(f"/svar/{AREA}")
def save_area(area: str) -> Shown | str:
    """Save the answers of one area."""
    form, after = forms.area_form(area)(), ORDER.index(area) + 1
    onward = f"development.{ORDER[after]}" if after < len(ORDER) else "development.look"
    found = open_round(Round, citizen_id())
    return kept(found, form, lambda status: _area_page(area, form, status), url_for(onward))


@bp.post("/ny")
def begin() -> Shown:
    """Begin a new round; the earlier ones are kept."""
    begin_round(Round, STATEMENTS, citizen_id())
    return go(url_for("development.everyday"), _("En ny runde er begyndt. De gamle svar er gemt."))


@bp.get("/kurve")
def look() -> Shown:
    """The four curves, and two lines of one's own."""
    return _look_page(forms.looking_form()(obj=work.latest(citizen_id()).newest))


@bp.post("/kurve")
def save_look() -> Shown | str:
    """Save the two lines."""
    form = forms.looking_form()()
    found = open_round(Round, citizen_id())
    return kept(found, form, lambda status: _look_page(form, status), url_for("development.start"))


@bp.get(f"/kurve/{AREA}")
def statements(area: str) -> Shown:
    """Each statement of an area over the rounds."""
    curves = shown.statement_curves(work.latest(citizen_id()).rounds, area)
    return tool_page("development/statements.html", area=forms.areas()[area], curves=curves)


def _area_page(area: str, form: Form, status: int = 200) -> Shown:
    mine_now = work.latest(citizen_id())
    return tool_page(
        "development/area.html",
        status,
        form=form,
        area=forms.areas()[area],
        work=mine_now,
        base=mine_now.newest.version if mine_now.newest else 0,
        number=ORDER.index(area) + 1,
        of=len(ORDER),
    )


def _look_page(form: Form, status: int = 200) -> Shown:
    mine_now = work.latest(citizen_id())
    return tool_page(
        "development/look.html",
        status,
        form=form,
        told=forms.starters(),
        curves=shown.area_curves(mine_now.rounds),
        tip=shown.tip(mine_now.newest),
        before=said_before(STEP),
        base=mine_now.newest.version if mine_now.newest else 0,
    )
