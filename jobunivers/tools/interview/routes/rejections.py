"""Afslag: asking why by mail or phone, and what to make of the answer."""

from typing import Any
from urllib.parse import quote

from flask import request, url_for

from jobunivers.languages import Text as _
from jobunivers.services import content
from jobunivers.services.phrases import Phrase, for_document
from jobunivers.toolkit.access import citizen_id, mine, myself
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go, render
from jobunivers.toolkit.said_before import about_jobs
from jobunivers.toolkit.saving import add, kept, removed
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.interview import operations, work
from jobunivers.tools.interview.blueprint import bp
from jobunivers.tools.interview.forms import MailForm, PlaceForm, lesson_form, starters
from jobunivers.tools.interview.models import Rejection


@bp.get("/afslag")
def rejections() -> Shown:
    """Every no, and a new one."""
    return _list_page(PlaceForm())


@bp.post("/afslag")
def rejected() -> Shown:
    """Somebody said no."""
    form = PlaceForm()
    if not form.validate():
        return _list_page(form, 422)
    made = add(Rejection(citizen_id=citizen_id(), **form.data))
    return go(url_for("interview.ask_why", rejection_id=made.id))


@bp.get("/afslag/<int:rejection_id>")
def ask_why(rejection_id: int) -> Shown:
    """A mail and lines for the phone that ask for a reason."""
    found = mine(Rejection, rejection_id)
    return _ask_page(
        MailForm(data={"mail": found.mail or _blanks(_deck()["mail"]["text"], found).words}), found
    )


@bp.post("/afslag/<int:rejection_id>")
def save_mail(rejection_id: int) -> Shown | str:
    """Save the mail."""
    found, form = mine(Rejection, rejection_id), MailForm()
    onward = url_for("interview.ask_why", rejection_id=found.id)
    return kept(found, form, lambda status: _ask_page(form, found, status), onward)


@bp.post("/afslag/<int:rejection_id>/spurgt")
def asked(rejection_id: int) -> Shown:
    """The citizen has asked."""
    found = mine(Rejection, rejection_id)
    operations.asked(rejection=found, how=request.form.get("how", ""))
    return go(
        url_for("interview.lesson", rejection_id=found.id),
        _("Det er modigt at spørge. Skriv her, når du får svar."),
    )


@bp.get("/afslag/<int:rejection_id>/laer")
def lesson(rejection_id: int) -> Shown:
    """What they said, what it can mean, and what to do now."""
    found = mine(Rejection, rejection_id)
    return _lesson_page(lesson_form()(obj=found), found)


@bp.post("/afslag/<int:rejection_id>/laer")
def save_lesson(rejection_id: int) -> Shown | str:
    """Save it."""
    found, form = mine(Rejection, rejection_id), lesson_form()()
    return kept(
        found,
        form,
        lambda status: _lesson_page(form, found, status),
        url_for("interview.rejections"),
        beside=lambda: render("interview/means.html", told=_reason(found.kind)),
    )


@bp.post("/afslag/<int:rejection_id>/fjern")
def remove_rejection(rejection_id: int) -> Shown:
    """Put a no away."""
    return removed(mine(Rejection, rejection_id), url_for("interview.rejections"))


def _deck() -> dict[str, Any]:
    return content.deck("tools/interview/rejection")


def _reason(key: str) -> dict[str, str] | None:
    """What a reason can mean, and what to try; None for one of the citizen's own."""
    return next((one for one in _deck()["reason"] if one["key"] == key), None)


def _blanks(text: str, found: Rejection) -> Phrase:
    """A text to a workplace, in a language of theirs, with its blanks filled."""
    known = {"{company}": found.company, "{title}": found.title or "…", "{name}": myself().name}
    phrase = for_document([text])[0]
    words, meaning = phrase.words, phrase.meaning
    for blank, filled in known.items():
        words, meaning = words.replace(blank, filled), meaning.replace(blank, filled)
    return Phrase(words, meaning, phrase.language)


def _list_page(form: PlaceForm, status: int = 200) -> Shown:
    return tool_page(
        "interview/rejections.html",
        status,
        form=form,
        rejections=work.latest(citizen_id()).rejections,
        **about_jobs(),
    )


def _ask_page(form: MailForm, found: Rejection, status: int = 200) -> Shown:
    told = _deck()
    subject = _blanks(told["mail"]["subject"], found)
    text = form.mail.data or ""
    return tool_page(
        "interview/ask.html",
        status,
        form=form,
        rejection=found,
        subject=subject,
        meaning=_blanks(told["mail"]["text"], found).meaning,
        mailto=f"mailto:?subject={quote(subject.words)}&body={quote(text)}",
        lines=[_blanks(one["text"], found) for one in told["phone"]],
    )


def _lesson_page(form: Form, found: Rejection, status: int = 200) -> Shown:
    return tool_page(
        "interview/lesson.html",
        status,
        form=form,
        rejection=found,
        told=_reason(found.kind),
        reason=starters("reason"),
        turned=starters("turned"),
    )
