"""Saving, as two devices, lost answers, double taps and second thoughts try it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from jobunivers import clock, db
from jobunivers.languages import Text
from jobunivers.services import versions
from jobunivers.services.versions import LOST, Version
from jobunivers.services.versions.comparing import judge
from jobunivers.services.versions.side_by_side import side_by_side
from jobunivers.toolkit.access import mine
from jobunivers.toolkit.pages import Shown
from jobunivers.toolkit.saving import removed, save, undoable
from jobunivers.tools.pitch.models import Contact
from jobunivers.tools.values.forms import WhyForm
from jobunivers.tools.values.models import Choice, Game
from tests.conftest import Cast
from tests.page_client import PageClient
from tests.writing import Page, all_of, begin, kept, stored, versions_of_why

NETWORK = "/elevatortale/netvaerk"


@pytest.fixture
def page(amina: PageClient) -> Page:
    """The page about one value, opened once."""
    return begin(amina)


def test_every_save_is_a_version_and_nothing_is_saved_twice(page: Page) -> None:
    for turn, words in enumerate(("Ro.", "Ro og fred.", "Ro og fred."), 1):
        page.autosave(turn, why=words, base="")
    assert versions_of_why() == ["Ro.", "Ro og fred."]


def test_the_same_request_again_is_answered_again_and_saved_once(page: Page) -> None:
    first, again = page.autosave(why="Ro."), page.autosave(why="Ro.")
    assert first.status_code == again.status_code == 200
    assert "Gemt kl." in again.get_data(as_text=True)
    assert versions_of_why() == ["Ro."]


def test_a_save_that_comes_again_does_not_undo_what_was_written_since(page: Page) -> None:
    for turn, words in ((1, "Ro."), (2, "Fred."), (1, "Ro.")):
        assert page.autosave(turn, why=words, base="").status_code == 200
    assert kept().why == "Fred."
    assert versions_of_why() == ["Ro.", "Fred."]


def test_other_words_from_a_page_fetched_back_are_no_repetition(page: Page) -> None:
    page.send(why="Ro.")
    assert page.send(why="Ro. Og fred.", base="2").status_code == 303
    assert kept().why == "Ro. Og fred."


def test_two_devices_in_two_fields_are_put_together_without_asking(amina: PageClient, page: Page) -> None:
    other = Page(amina)
    other.autosave(looks_like="Vi siger godmorgen.")
    answer = page.autosave(why="Ro.").get_data(as_text=True)
    assert (kept().why, kept().looks_like) == ("Ro.", "Vi siger godmorgen.")
    assert "data-merged" in answer
    assert 'name="base"' not in answer


def test_what_the_other_device_wrote_is_not_undone_by_the_old_page(amina: PageClient, page: Page) -> None:
    Page(amina).autosave(looks_like="Vi siger godmorgen.")
    page.autosave(1, why="Ro.")
    page.autosave(2, why="Ro og fred.")
    assert (kept().why, kept().looks_like) == ("Ro og fred.", "Vi siger godmorgen.")


def test_two_devices_in_one_field_show_both_texts(amina: PageClient, page: Page) -> None:
    Page(amina).autosave(why="Ro og stilhed.")
    answer = page.send(why="Ro og fred.")
    assert answer.status_code == 409
    assert amina.texts("//*[@class='kept-text']") == ["Ro og fred.", "Ro og stilhed."]
    assert amina.texts("//mark") == ["fred.", "stilhed."]
    assert (kept().why, versions_of_why(LOST)) == ("Ro og stilhed.", ["Ro og fred."])


def test_the_side_that_is_chosen_counts_and_the_other_is_kept(amina: PageClient, page: Page) -> None:
    Page(amina).autosave(why="Ro og stilhed.")
    page.send(why="Ro og fred.", looks_like="Vi siger godmorgen.")
    (form,) = amina.page.xpath("//*[@data-two-versions]//form")
    amina.post(form.get("action"), data=dict(form.fields))
    assert (kept().why, kept().looks_like) == ("Ro og fred.", "Vi siger godmorgen.")
    assert "Ro og stilhed." in versions_of_why()


def test_a_choice_in_the_page_is_only_the_part_with_the_two_texts(amina: PageClient, page: Page) -> None:
    Page(amina).autosave(why="Ro og stilhed.")
    answer = page.autosave(why="Ro og fred.").get_data(as_text=True)
    assert answer.strip().startswith("<section")
    assert "<form" not in answer


def test_a_conflict_asked_for_again_is_not_called_saved(amina: PageClient, page: Page) -> None:
    Page(amina).autosave(why="Ro og stilhed.")
    assert [page.autosave(why="Ro og fred.").status_code for _ in range(2)] == [409, 409]
    assert versions_of_why(LOST) == ["Ro og fred."]


def test_who_writes_on_in_a_conflict_has_it_all_in_one_lost_version(amina: PageClient, page: Page) -> None:
    Page(amina).autosave(why="Ro og stilhed.")
    page.autosave(1, why="Ro og")
    page.autosave(2, why="Ro og fred.")
    assert versions_of_why(LOST) == ["Ro og fred."]


def test_a_page_has_no_conflict_with_its_own_save_whose_answer_was_lost(page: Page) -> None:
    page.autosave(1, why="Ro.")
    assert page.autosave(2, why="Ro og fred.").status_code == 200
    assert kept().why == "Ro og fred."


def test_a_save_held_up_on_its_way_does_not_undo_a_newer_one(page: Page) -> None:
    page.autosave(2, why="Ro og fred.")
    page.autosave(1, why="Ro.")
    assert kept().why == "Ro og fred."


def test_two_pages_that_both_saw_nothing_yet_are_still_told_apart(page: Page) -> None:
    assert page.autosave(why="Ro.", base="0").status_code == 200
    page.fields["operation"] = "another page"
    assert page.autosave(why="Fred.", base="0").status_code == 409


def test_what_is_right_in_a_form_is_kept_though_another_field_is_not(app: Flask, page: Page) -> None:
    words = {"why": "x" * 20_000, "looks_like": "Vi siger godmorgen."}
    with app.test_request_context("/", method="POST", data=words), stored():
        form = WhyForm()
        assert not form.validate()
        save(db.session.scalars(select(Choice)).one(), form)
    assert (kept().why, kept().looks_like) == ("", "Vi siger godmorgen.")


def test_a_double_tap_makes_one_person_in_the_network(amina: PageClient) -> None:
    operation = {"operation": "one", "name": "Fatima"}
    amina.get(NETWORK)
    first, again = amina.send(NETWORK, operation), amina.send(NETWORK, operation)
    assert first.location == again.location
    amina.send(NETWORK, {**operation, "name": "Torben"})
    assert [one.name for one in all_of(Contact)] == ["Fatima", "Torben"]


def test_a_double_tap_begins_one_game(amina: PageClient, page: Page) -> None:
    amina.get("/jobvaerdier/")
    for _ in range(2):
        assert amina.send("/jobvaerdier/spil", {"operation": "one"}).location == "/jobvaerdier/sorter"
    assert [game.number for game in all_of(Game)] == [1, 2]


def test_a_repeated_request_from_somebody_else_is_no_repetition(
    amina: PageClient, cast: Cast, client_of: Callable[..., PageClient]
) -> None:
    for client in (amina, client_of(cast.carl)):
        client.get(NETWORK)
        client.send(NETWORK, {"operation": "one", "name": "Fatima"})
    assert len({one.citizen_id for one in all_of(Contact)}) == 2


def test_an_old_version_is_fetched_back_and_the_present_one_kept(amina: PageClient, page: Page) -> None:
    page.autosave(1, why="Ro.")
    with clock.at(clock.now() + timedelta(hours=1)):
        page.autosave(2, why="Noget helt andet.")
    amina.get(f"/udgaver/values_choice/{kept().id}")
    assert "Ro." in amina.texts("//section//p[contains(@class, 'kept-text')]")
    (form,) = amina.page.xpath("//form[contains(@action, '/udgaver/')]")
    amina.send(form.get("action"))
    assert kept().why == "Ro."
    assert versions_of_why() == ["Ro.", "Noget helt andet.", "Ro."]


def test_an_afternoon_of_writing_is_a_few_versions_to_look_at(page: Page) -> None:
    begun = clock.now()
    for turn in range(1, 41):
        with clock.at(begun + timedelta(minutes=turn)):
            page.autosave(turn, why=f"Ro. {'Og fred. ' * turn}")
    assert len(versions_of_why()) == 40
    with stored():
        assert len(versions.sittings(db.session.scalars(select(Choice)).one())) <= 5


def test_what_was_deleted_by_mistake_a_minute_ago_can_be_fetched_back(amina: PageClient, page: Page) -> None:
    long = "Ro. Og fred, når jeg kommer hjem."
    for turn, words in enumerate((long, "Ro. Og fred", "Ro.", ""), 1):
        page.autosave(turn, why=words)
    amina.get(f"/udgaver/values_choice/{kept().id}")
    assert amina.texts("//section//p[contains(@class, 'kept-text')]") == [long]


def test_a_stranger_sees_no_earlier_versions_and_fetches_nothing_back(
    page: Page, cast: Cast, client_of: Callable[..., PageClient]
) -> None:
    page.autosave(why="Ro.")
    carl, row_id, version_id = client_of(cast.carl), kept().id, all_of(Version)[-1].id
    assert carl.get(f"/udgaver/values_choice/{row_id}").status_code == 404
    assert carl.get("/udgaver/person/1").status_code == 404
    for address in (f"/udgaver/values_choice/{row_id}/{version_id}", f"/slettede/values_choice/{row_id}"):
        carl.get("/jobvaerdier/sorter")
        assert carl.send(address).status_code == 404


def test_what_was_removed_can_be_fetched_back(amina: PageClient) -> None:
    _removed_fatima(amina)
    amina.get("/slettede/")
    assert amina.texts("//*[@class='card-row']/h2") == ["Fatima"]
    amina.send(amina.page.xpath("//form[contains(@action, '/slettede/')]/@action")[0])
    assert all_of(Contact)[0].deleted_at is None


def test_after_30_days_what_was_removed_is_gone_with_its_versions(amina: PageClient) -> None:
    _removed_fatima(amina)
    with clock.at(clock.now() + timedelta(days=29)), stored():
        assert versions.forget_removed() == 0
    with clock.at(clock.now() + timedelta(days=31)), stored():
        assert not versions.removed_by(1)
        assert versions.forget_removed() == 1
    assert not all_of(Contact)
    assert "pitch_contact" not in {version.table_name for version in all_of(Version)}


def test_slettet_fortryd_stands_on_the_next_page(
    app: Flask, amina: PageClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    contact_id = _met_fatima(amina).id
    again = {"pitch.remove_contact": lambda contact_id: removed(mine(Contact, contact_id), NETWORK)}
    monkeypatch.setattr(app, "view_functions", {**app.view_functions, **again})
    amina.send(f"{NETWORK}/{contact_id}/fjern")
    amina.get(NETWORK)
    (form,) = amina.page.xpath("//*[@id='notices']//form")
    assert "Slettet." in form.text_content()
    assert amina.post(form.get("action"), data=dict(form.fields)).location == NETWORK
    assert all_of(Contact)[0].deleted_at is None


def test_what_was_changed_at_once_is_as_before_after_fortryd(
    app: Flask, amina: PageClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    contact_id = _met_fatima(amina).id

    def move(contact_id: int) -> Shown:
        contact = mine(Contact, contact_id)
        save(contact, {"place": "Odense"})
        return undoable([contact], Text("Flyttet."), NETWORK)

    monkeypatch.setattr(app, "view_functions", {**app.view_functions, "pitch.remove_contact": move})
    amina.send(f"{NETWORK}/{contact_id}/fjern")
    assert all_of(Contact)[0].place == "Odense"
    amina.get(NETWORK)
    (form,) = amina.page.xpath("//*[@id='notices']//form")
    assert "Flyttet." in form.text_content()
    assert amina.post(form.get("action"), data=dict(form.fields)).location == NETWORK
    assert all_of(Contact)[0].place == ""


def test_a_field_nobody_else_touched_is_taken_and_one_both_touched_is_torn() -> None:
    seen, now = {"a": "1", "b": "1", "c": "1"}, {"a": "2", "b": "2", "c": "1"}
    verdict = judge({"a": "3", "b": "1", "c": "3"}, now, seen, {"a", "b"})
    assert verdict.write == {"c"}
    assert verdict.torn == {"a"}


def test_only_the_words_that_differ_are_marked() -> None:
    mine, theirs = side_by_side("Ro og fred i sindet", "Ro og stilhed i sindet")
    assert [words for words, differs in mine if differs] == ["fred"]
    assert [words for words, differs in theirs if differs] == ["stilhed"]


def _met_fatima(amina: PageClient) -> Contact:
    amina.get(NETWORK)
    amina.send(NETWORK, {"name": "Fatima"})
    (contact,) = all_of(Contact)
    return contact


def _removed_fatima(amina: PageClient) -> None:
    contact = _met_fatima(amina)
    with stored():
        versions.remove(db.session.get_one(Contact, contact.id))
