"""M3: a question by chance, answered aloud; nobody hears it but the device."""

from flask import abort, request, url_for

from jobunivers.services import answers, practice
from jobunivers.services.phrases import for_document
from jobunivers.toolkit.access import citizen_id, or_404
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.interview import proofs, work
from jobunivers.tools.interview.blueprint import bp
from jobunivers.tools.interview.models import Answer, Practice


@bp.get("/oev")
def practise() -> Shown:
    """Draw a question."""
    saved = work.latest(citizen_id())
    keys = [one["key"] for one in work.questions(saved.answers)]
    drawn = work.draw(keys, saved.practised, request.args.get("efter", ""))
    return go(url_for("interview.practise_one", spm=drawn))


@bp.get("/oev/et")
def practise_one() -> Shown:
    """The question to answer aloud."""
    saved, key = work.latest(citizen_id()), request.args.get("spm", "")
    every = work.questions(saved.answers)
    number, question = or_404(next(((n, one) for n, one in enumerate(every, 1) if one["key"] == key), None))
    row = saved.answers.get(key)
    return tool_page(
        "interview/practise.html",
        work=saved,
        question=question,
        said=for_document([question["text"]])[0],
        row=row,
        proof=proofs.of_citizen(citizen_id()).get(row.proof) if row and row.proof else None,
        number=number,
    )


@bp.post("/oev/et")
def practised() -> Shown:
    """Note that it was answered aloud."""
    key = request.args.get("spm", "")
    if key not in {one["key"] for one in work.questions(answers.of_citizen(Answer, citizen_id()))}:
        abort(404)
    practice.note(Practice, citizen_id=citizen_id(), way=request.form.get("way", ""), key=key)
    return go(url_for("interview.practise_one", spm=key))
