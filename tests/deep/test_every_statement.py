"""A failure at any statement of any save: all of it or nothing of it, a clear page, and nothing typed is lost."""

from collections.abc import Callable
from typing import Any

import pytest

from jobunivers import db
from jobunivers.pages import errors
from jobunivers.services.versions import saving
from tests.deep.every_form import EveryForm, as_a_whole, at_every_statement
from tests.demo_stage import DemoStage
from tests.writing import Page

pytestmark = pytest.mark.deep
SPEAKS = {"amina": "ar", "karen": "da", "anna": "da", "nobody": "en"}
MUST_SAVE = {
    "amina": [
        "values.tell_why",
        "values.place",
        "cv.save_line",
        "cv.remove_line",
        "cv.new_targeted",
        "pitch.save_answer",
        "pitch.save_whole",
        "application.save_part",
        "application.save_about",
        "smart.save_goal",
        "smart.save_step",
        "me.choose",
        "versions.fetch_back",
    ],
    "karen": [
        "feedback.give",
        "newcomer.open_up",
        "me.choose",
        "messages.send",
        "messages_many.send",
        "register.save",
        "report.start",
        "report.save",
        "talk.begin",
        "talk.put_note",
        "talk.save_note",
        "talk.close",
        "times.propose",
        "internship.write",
        "week.add",
        "around.join",
        "groups.open_up",
        "supervision.plan",
    ],
    "anna": ["admin.create", "record.invite", "courses.create", "lists.change", "me.choose"],
    "nobody": ["account.accept", "reset.send"],
}


@pytest.fixture(scope="module", params=SPEAKS)
def forms(request: pytest.FixtureRequest, stage: DemoStage) -> EveryForm:
    """Every form of one person, in their language."""
    if request.param == "amina":
        _with_a_past(stage)
    return EveryForm(stage, request.param, SPEAKS[request.param])


def _with_a_past(stage: DemoStage) -> None:
    """Amina has changed her mind about a value, and has put away a line of her CV."""
    amina = stage.client("amina")
    page = Page(amina)
    for turn, words in enumerate(("Ro.", "Ro og fred."), 1):
        page.autosave(turn=turn, why=words)
    amina.get("/cv/job")
    (line, *_more) = amina.page.xpath("//a[@class='cv-line-link']/@href")
    amina.get(line)
    assert amina.send(f"{line}/slet").status_code == 303


def test_the_saves_that_matter_are_among_the_forms(forms: EveryForm, request: pytest.FixtureRequest) -> None:
    saving = {form.endpoint for form, saves in forms.forms if saves}
    assert sorted(set(MUST_SAVE[request.node.callspec.params["forms"]]) - saving) == []


def test_a_failure_at_any_statement_leaves_all_or_nothing_and_loses_no_word(
    forms: EveryForm, figure: Callable[[object], None]
) -> None:
    forms.each(at_every_statement)
    figure(f"at every statement: {forms.counts}")
    assert forms.faults == []
    assert forms.counts.failures > 10 * forms.counts.saving


def test_a_failing_commit_a_locked_database_and_a_full_disk_lose_no_word(
    forms: EveryForm, figure: Callable[[object], None]
) -> None:
    forms.each(as_a_whole)
    figure(f"commit, lock, full disk: {forms.counts}")
    assert forms.faults == []
    assert forms.counts.failures >= 2 * forms.counts.saving


@pytest.mark.parametrize("forms", ["amina"], indirect=True)
class TestThatThisFindsFaults:
    """The house with a fault in it."""

    def test_it_finds_a_save_in_two_halves(self, forms: EveryForm, monkeypatch: pytest.MonkeyPatch) -> None:
        whole = saving.keep

        def halved(*row: Any, **options: Any) -> Any:
            made = whole(*row, **options)
            db.session.commit()
            return made

        monkeypatch.setattr(saving, "keep", halved)
        assert "values_choice changed" in " ".join(forms.each(at_every_statement, "tell_why").faults)

    def test_it_finds_a_page_that_loses_the_words(
        self, forms: EveryForm, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        first = errors.sent
        monkeypatch.setattr(errors, "sent", lambda: [one for one in first() if one[0] != "why"])
        assert "why is lost" in " ".join(forms.each(at_every_statement, "tell_why").faults)

    def test_it_finds_a_page_in_the_wrong_language(
        self, forms: EveryForm, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(forms, "language", "da")
        assert "in ar" in " ".join(forms.each(as_a_whole, "tell_why").faults)
