"""M1: the answer bank, one question a page, each answer with its proof."""

from collections.abc import Mapping
from typing import Any

from flask import url_for

from jobunivers.services import answers, content
from jobunivers.services.facts import COMPETENCE, JOB, LEARNED, PITCH, VALUE
from jobunivers.toolkit import questions
from jobunivers.toolkit.access import citizen_id, mine
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.questions import Asked
from jobunivers.toolkit.said_before import said_before
from jobunivers.toolkit.saving import add, removed
from jobunivers.toolkit.tool_pages import tool_of, tool_page
from jobunivers.tools.interview import operations, proofs, work
from jobunivers.tools.interview.blueprint import bp
from jobunivers.tools.interview.forms import OwnForm, answer_form, starters
from jobunivers.tools.interview.models import Answer

USEFUL = {
    "tell": (PITCH, JOB),
    "why_us": (LEARNED, VALUE),
    "know_about_us": (LEARNED,),
    "why_job": (VALUE, LEARNED),
    "ask_answer": (LEARNED,),
}


@bp.get("/svar")
def bank() -> Shown:
    """All questions in their groups, with what is answered."""
    return _bank_page(OwnForm())


@bp.post("/svar")
def ask_own() -> Shown:
    """Add a question one is nervous about."""
    form = OwnForm()
    if not form.validate():
        return _bank_page(form, 422)
    row = add(operations.own_question(citizen_id=citizen_id(), text=form.question.data))
    keys = [one["key"] for one in work.questions(_answers())]
    return go(url_for("interview.answer", number=keys.index(row.key) + 1))


@bp.post("/svar/<int:answer_id>/fjern")
def remove_own(answer_id: int) -> Shown:
    """Put a question of one's own away."""
    return removed(mine(Answer, answer_id), url_for("interview.bank"))


@bp.get("/svar/<int:number>")
def answer(number: int) -> Shown:
    """One question."""
    asked = _asked(number)
    return questions.show(asked, "interview/answer.html", **_beside(asked))


@bp.post("/svar/<int:number>")
def save_answer(number: int) -> Shown | str:
    """Save an answer and its proof."""
    asked = _asked(number)
    return questions.keep(asked, "interview/answer.html", **_beside(asked))


def _answers() -> dict[str, Answer]:
    return answers.of_citizen(Answer, citizen_id())


def _asked(number: int) -> Asked:
    saved, known = _answers(), proofs.of_citizen(citizen_id())

    def form(question: Mapping[str, Any]) -> type[Form]:
        row = saved.get(question["key"])
        return answer_form(question, known, row.proof if row else "")

    every = work.questions(saved)
    return Asked(
        Answer,
        every,
        number,
        lambda n: url_for("interview.answer", number=n),
        url_for("interview.bank"),
        form,
    )


def _beside(asked: Asked) -> dict[str, object]:
    saved = _answers().get(asked.question["key"])
    proof = proofs.of_citizen(citizen_id()).get(saved.proof) if saved and saved.proof else None
    return {
        "proof": proof,
        "proof_from": tool_of(proof.tool).title if proof else "",
        "before": said_before(*USEFUL.get(asked.question["key"], (COMPETENCE,))),
        "values": said_before(VALUE),
        "more": starters("answer"),
    }


def _bank_page(form: OwnForm, status: int = 200) -> Shown:
    saved = work.latest(citizen_id())
    numbered = list(enumerate(work.questions(saved.answers), 1))
    groups = [
        (
            group["title"],
            [
                (number, one, saved.answers.get(one["key"]))
                for number, one in numbered
                if key == one.get("group", "")
            ],
        )
        for group in content.deck("tools/interview/questions")["group"]
        for key in [group["key"]]
    ]
    own = [(number, one, saved.answers[one["key"]]) for number, one in numbered if "group" not in one]
    return tool_page(
        "interview/bank.html",
        status,
        form=form,
        groups=groups,
        own=own,
        told=starters("own_question"),
        answered=len(saved.told),
        first=questions.first_open(saved.answers, [one for _number, one in numbered]),
    )
