"""M6 goes on: which lines a CV for a job carries, how it is built and looks, with the CV itself beside."""

from flask import request, url_for

from jobunivers.services import content
from jobunivers.services.facts import VALUE
from jobunivers.toolkit.access import citizen_id, mine
from jobunivers.toolkit.pages import Shown, go, render
from jobunivers.toolkit.said_before import said_before
from jobunivers.toolkit.saving import save, saved
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.cv import gaps, grouping, matching, operations, sections, shown, work
from jobunivers.tools.cv.blueprint import bp
from jobunivers.tools.cv.forms import LANGUAGE_NAMES, LAYOUT_NAMES, LookForm, TargetedProfileForm
from jobunivers.tools.cv.models import COMPETENCE, Targeted
from jobunivers.tools.cv.preview import Preview, preview


@bp.get("/til-job/<int:targeted_id>/vaelg")
def pick(targeted_id: int) -> Shown:
    """Step 3: the lines to carry over; what answers the ad is proposed, the person decides."""
    one, cv = mine(Targeted, targeted_id), work.latest(citizen_id())
    proposed = matching.proposals(matching.answers(one.ad, cv), cv)
    return tool_page(
        "cv/pick.html",
        one=one,
        work=cv,
        proposed={found.item.id: found for found in proposed},
        parts=[(sections.SECTIONS[kind], cv.of(kind)) for kind in sections.SECTIONS if cv.of(kind)],
        preview=_preview(one),
        gaps=gaps.gaps(cv.items),
    )


@bp.post("/til-job/<int:targeted_id>/vaelg")
def save_pick(targeted_id: int) -> Shown:
    """Keep what is ticked, or all that is proposed."""
    one, cv = mine(Targeted, targeted_id), work.latest(citizen_id())
    wanted = request.form.getlist("item", type=int)
    if request.form.get("all"):
        wanted += [found.item.id for found in matching.proposals(matching.answers(one.ad, cv), cv)]
    save(one, {"chosen": operations.carried(items=cv.items, wanted=wanted)})
    onward = "cv.about" if request.form.get("onward") else "cv.pick"
    return go(url_for(onward, targeted_id=one.id))


@bp.get("/til-job/<int:targeted_id>/om-mig")
def about(targeted_id: int) -> Shown:
    """Step 4: the few lines that this boss reads first."""
    one = mine(Targeted, targeted_id)
    return _about_page(TargetedProfileForm(obj=one), one)


@bp.post("/til-job/<int:targeted_id>/om-mig")
def save_about(targeted_id: int) -> Shown | str:
    """Save them."""
    one = mine(Targeted, targeted_id)
    form = TargetedProfileForm()
    if not form.validate():
        return _about_page(form, one, 422)
    save(one, form)
    return saved(one, url_for("cv.look", targeted_id=one.id), beside=lambda: _beside(one))


@bp.get("/til-job/<int:targeted_id>/udseende")
def look(targeted_id: int) -> Shown:
    """Step 5: how it is built and how it looks; then it can be taken along."""
    one = mine(Targeted, targeted_id)
    return _look_page(LookForm(obj=one), one)


@bp.post("/til-job/<int:targeted_id>/udseende")
def save_look(targeted_id: int) -> Shown:
    """Keep the looks, and what stands under which competence."""
    one = mine(Targeted, targeted_id)
    form = LookForm()
    if not form.validate():
        return _look_page(form, one, 422)
    save(one, {**form.written(), "groups": _groups(one)})
    return go(url_for("cv.look", targeted_id=one.id))


def _groups(one: Targeted) -> dict[str, int]:
    sent = {str(item_id): request.form.get(f"under-{item_id}", type=int) for item_id in one.chosen}
    return {**one.groups, **{key: value for key, value in sent.items() if value is not None}}


def _about_page(form: TargetedProfileForm, one: Targeted, status: int = 200) -> Shown:
    ask = sections.starters()["profile"]
    form.profile.description = ask["help"]
    return tool_page(
        "cv/about.html",
        status,
        form=form,
        one=one,
        ask=ask,
        values=said_before(VALUE),
        work=work.latest(citizen_id()),
        preview=_preview(one),
    )


def _look_page(form: LookForm, one: Targeted, status: int = 200) -> Shown:
    cv = work.latest(citizen_id())
    carried = [item for item in cv.items if item.id in one.chosen]
    top = [item for item in carried if item.kind == sections.COMPETENCES]
    lived = [item for item in carried if item.kind in sections.EXPERIENCE]
    return tool_page(
        "cv/look.html",
        status,
        form=form,
        one=one,
        work=cv,
        top=top,
        lived=lived,
        under=grouping.groups(lived, top, one.groups),
        shapes=content.deck("tools/cv/forms")["form"],
        is_competence=one.shape == COMPETENCE,
        preview=_preview(one),
        layouts=LAYOUT_NAMES.items(),
        languages=LANGUAGE_NAMES.items(),
    )


def _beside(one: Targeted) -> str:
    """The CV as it looks with the words just saved."""
    return render(
        "cv/preview.html",
        block="preview",
        one=one,
        preview=_preview(one),
        work=work.latest(citizen_id()),
        oob=True,
    )


def _preview(one: Targeted) -> Preview | None:
    document = shown.targeted(one.citizen_id, str(one.id))
    return preview(document) if document else None
