"""Open questions, one a page: the question, help to begin, room for one's own words, the next one.

A question is a table of a deck: ``key``, ``text``, and where it has them ``help``, ``starters`` and ``chips``.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import abort

from jobunivers.services import answers
from jobunivers.services.answers import Answered
from jobunivers.services.begun import begun
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.forms import Form, words
from jobunivers.toolkit.pages import Shown, go, is_autosave
from jobunivers.toolkit.saving import save, saved
from jobunivers.toolkit.tool_pages import tool_page

ANSWER = 5_000
Question = Mapping[str, Any]


def question_form(question: Question) -> type[Form]:
    """The form of one question: one field for a text."""
    field = words(question["text"], question.get("help", ""), limit=ANSWER)
    return type("QuestionForm", (Form,), {"text": field})


@dataclass(frozen=True)
class Asked:
    """One question among its neighbours, ``number`` from 1. ``at`` gives the address of a question, ``end`` is
    where the last one leads, ``model`` the tool's table of answers; ``form`` makes a question's form where a tool
    asks for more than a text."""

    model: type[Answered]
    questions: Sequence[Question]
    number: int
    at: Callable[[int], str]
    end: str
    form: Callable[[Question], type[Form]] = question_form

    @property
    def question(self) -> Question:
        """The question of this page; 404 where there is none of that number."""
        if not 1 <= self.number <= len(self.questions):
            abort(404)
        return self.questions[self.number - 1]

    @property
    def onward(self) -> str:
        """Where *Næste* leads."""
        return self.at(self.number + 1) if self.number < len(self.questions) else self.end

    @property
    def back(self) -> str:
        """The question before; empty for the first."""
        return self.at(self.number - 1) if self.number > 1 else ""


def show(asked: Asked, template: str = "question.html", **context: Any) -> Shown:
    """The page of a question with what is written already; ``template`` extends ``question.html``."""
    row = answers.of_citizen(asked.model, citizen_id()).get(asked.question["key"])
    return _page(asked, template, asked.form(asked.question)(obj=row), row, 200, context)


def keep(asked: Asked, template: str = "question.html", **context: Any) -> Shown | str:
    """Save the answer and go on; what cannot be kept is shown again with a word.

    A question that is passed over leaves nothing behind: no star and no badge comes of tapping *Næste*.
    """
    form = asked.form(asked.question)()
    there = answers.of_citizen(asked.model, citizen_id()).get(asked.question["key"])
    if not form.validate():
        return _page(asked, template, form, there, 422, context)
    if there is None and not any(form.written().values()) and not is_autosave():
        return go(asked.onward)
    row = there or begun(asked.model, citizen_id=citizen_id(), key=asked.question["key"])
    save(row, form)
    return saved(row, asked.onward)


def first_open(rows: Mapping[str, Answered], questions: Sequence[Question]) -> int:
    """The number of the first question without an answer; 1 when all have one."""
    done = {row.key for row in answers.written(rows, questions)}
    return next((number for number, one in enumerate(questions, 1) if one["key"] not in done), 1)


def _page(
    asked: Asked, template: str, form: Form, row: Answered | None, status: int, context: dict[str, Any]
) -> Shown:
    told = {
        "asked": asked,
        "question": asked.question,
        "form": form,
        "base": row.version if row else 0,
        "action": asked.at(asked.number),
        "before": (),
        "part": "",
    }
    return tool_page(template, status, **{**told, **context})
