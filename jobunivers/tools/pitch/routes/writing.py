"""M1, the four questions one at a time, and M2, the answers put together."""

from flask import abort, request, url_for

from jobunivers.languages import Text as _
from jobunivers.services import versions
from jobunivers.services.facts import COMPETENCE, JOB, VALUE
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go, render
from jobunivers.toolkit.said_before import said_before
from jobunivers.toolkit.saving import save, saved
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.pitch import operations, work
from jobunivers.tools.pitch.blueprint import bp
from jobunivers.tools.pitch.forms import WholeForm, answer_form, starters
from jobunivers.tools.pitch.models import QUESTIONS
from jobunivers.tools.pitch.speaking import length

USEFUL = {"who": (JOB,), "passion": (VALUE,), "can": (COMPETENCE, JOB), "contribute": (COMPETENCE, VALUE)}


@bp.get("/svar")
def answer() -> Shown:
    """M1: one of the four questions."""
    question = _question(request.args.get("nr", default=1, type=int))
    return _answer_page(question, answer_form(question)(obj=work.latest(citizen_id()).pitch))


@bp.post("/svar/<int:number>")
def save_answer(number: int) -> Shown | str:
    """Save an answer."""
    question = _question(number)
    form = answer_form(question)()
    if not form.validate():
        return _answer_page(question, form, 422)
    pitch = operations.pitch_of(citizen_id=citizen_id())
    save(pitch, form)
    more = number < len(QUESTIONS)
    return saved(pitch, url_for("pitch.answer", nr=number + 1) if more else url_for("pitch.whole"))


@bp.get("/saml")
def whole() -> Shown:
    """M2: the pitch in one piece; the answers one after the other are where it begins."""
    mine = work.latest(citizen_id())
    return _whole_page(WholeForm(data={"whole": mine.spoken}), mine)


@bp.post("/saml")
def save_whole() -> Shown | str:
    """Save the pitch."""
    form = WholeForm()
    if not form.validate():
        return _whole_page(form, work.latest(citizen_id()), 422)
    pitch = operations.pitch_of(citizen_id=citizen_id())
    save(pitch, form)
    return saved(pitch, url_for("pitch.practise"), beside=lambda: counted(pitch.whole))


@bp.post("/saml/forfra")
def start_over() -> Shown:
    """Put the answers together anew."""
    operations.start_over(work=work.latest(citizen_id()))
    return go(url_for("pitch.whole", igen=1), _("Nu står dine svar her. Den gamle tale er gemt."))


@bp.post("/saml/hent")
def bring_back() -> Shown:
    """Fetch the text back that stood there before."""
    operations.bring_back(pitch=operations.pitch_of(citizen_id=citizen_id()))
    return go(url_for("pitch.whole"), _("Din gamle tale er her igen."))


def counted(text: str) -> str:
    """The element that tells how long a text takes to say."""
    return render("pitch/length.html", length=length(text))


def _question(number: int) -> str:
    if not 1 <= number <= len(QUESTIONS):
        abort(404)
    return QUESTIONS[number - 1]


def _answer_page(question: str, form: Form, status: int = 200) -> Shown:
    pitch = work.latest(citizen_id()).pitch
    return tool_page(
        "pitch/answer.html",
        status,
        form=form,
        field=form[question],
        told=starters()[question],
        number=QUESTIONS.index(question) + 1,
        of=len(QUESTIONS),
        base=pitch.version if pitch else 0,
        before=said_before(*USEFUL[question]),
    )


def _whole_page(form: WholeForm, mine: work.Work, status: int = 200) -> Shown:
    return tool_page(
        "pitch/whole.html",
        status,
        form=form,
        work=mine,
        base=mine.pitch.version if mine.pitch else 0,
        length=length(form.whole.data or ""),
        again=bool(mine.pitch and request.args.get("igen") and _had_another(mine)),
    )


def _had_another(mine: work.Work) -> bool:
    return mine.pitch is not None and any(
        version.values.get("whole") not in ("", None, mine.whole) for version in versions.history(mine.pitch)
    )
