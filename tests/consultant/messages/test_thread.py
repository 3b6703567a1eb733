"""Amina and Bo write to one another: drafts, read marks, answers, and who gets it."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from flask import Flask
from sqlalchemy import select, update

from jobunivers import clock, db
from jobunivers.services.accounts import operations as accounts
from jobunivers.services.accounts.models import Assignment, Person
from jobunivers.services.around.models import STANDS_IN, HandOver
from jobunivers.services.audit import Look
from jobunivers.services.messages import answer_times, operations
from jobunivers.services.messages.models import Draft, Message
from jobunivers.toolkit import handing_out
from tests.conftest import Cast
from tests.consultant.at_the_desk import counts, names, on_the_desk
from tests.consultant.conftest import Inside
from tests.page_client import PageClient

AUTOSAVE = {"HX-Request": "true", "HX-Target": "p#save-state"}
SAID = "//p[@class='said-text']"


def thread_of(cast: Cast) -> str:
    """Amina's thread as Bo opens it."""
    return f"/konsulent/borger/{cast.amina.id}/beskeder"


def write(client: PageClient, address: str, text: str, **more: object) -> object:
    """Write in the box of a page and send it."""
    client.get(address)
    return client.send(address, {"text": text, **more})


def test_amina_writes_and_bo_finds_her_first_on_his_desk(
    amina: PageClient, bo: PageClient, cast: Cast
) -> None:
    assert write(amina, "/beskeder/", "Kan vi tales ved?").status_code == 303
    assert names(bo, "/konsulent/?koe=skrev") == ["Amina Haddad"]
    assert "Skrev til dig i dag" in bo.page.text_content()
    assert counts(bo)["Skrev til mig"] == "1"
    bo.get("/konsulent/beskeder/")
    assert "Kan vi tales ved?" in bo.page.text_content()


def test_bo_answers_and_the_queue_lets_go_of_her(amina: PageClient, bo: PageClient, cast: Cast) -> None:
    write(amina, "/beskeder/", "Kan vi tales ved?")
    assert write(bo, thread_of(cast), "Ja, i morgen kl. 10.").status_code == 303
    assert names(bo, "/konsulent/?koe=skrev") == []
    amina.get("/beskeder/")
    assert amina.texts(SAID) == ["Ja, i morgen kl. 10.", "Kan vi tales ved?"]


def test_bo_marks_it_as_answered_when_he_has_phoned(amina: PageClient, bo: PageClient, cast: Cast) -> None:
    write(amina, "/beskeder/", "Ring til mig.")
    bo.get(thread_of(cast))
    assert bo.send(f"{thread_of(cast)}/besvaret").status_code == 303
    assert names(bo, "/konsulent/?koe=skrev") == []


def test_each_sees_when_the_other_has_read_it(amina: PageClient, bo: PageClient, cast: Cast) -> None:
    write(amina, "/beskeder/", "Hej Bo")
    amina.get("/beskeder/")
    assert "Ikke læst endnu" in amina.page.text_content()
    bo.get(thread_of(cast))
    amina.get("/beskeder/")
    assert "Læst " in amina.page.text_content()
    assert "Ikke læst endnu" not in amina.page.text_content()


def test_who_reads_older_messages_has_not_read_the_newest(
    amina: PageClient, bo: PageClient, cast: Cast, inside: Inside
) -> None:
    with inside():
        writer = db.session.get_one(Person, cast.bo.id)
        for number in range(25):
            operations.to_citizen(citizen_id=cast.amina.id, by=writer, text=f"Nummer {number}")
        sixth = db.session.scalars(select(Message).where(Message.text == "Nummer 5")).one().id
    amina.get(f"/beskeder/?foer={sixth}")
    bo.get(thread_of(cast))
    assert "Ikke læst endnu" in bo.texts("//ol[@id='thread']/li[1]")[0]
    amina.get("/")
    assert "20" in amina.page.xpath("string(//a[contains(@href,'/beskeder/')])")


def test_the_count_in_the_bar_is_there_until_she_has_looked(
    amina: PageClient, bo: PageClient, cast: Cast
) -> None:
    write(bo, thread_of(cast), "Godt gået!")
    amina.get("/")
    assert "1" in amina.page.xpath("string(//a[contains(@href,'/beskeder/')])")
    amina.get("/beskeder/")
    amina.get("/")
    assert "1" not in amina.page.xpath("string(//a[contains(@href,'/beskeder/')])")


def test_bos_look_at_her_thread_is_written_down(
    amina: PageClient, bo: PageClient, cast: Cast, looks: Callable[[], list[Look]]
) -> None:
    bo.get(thread_of(cast))
    bo.get(thread_of(cast))
    assert [look.what for look in looks()] == ["messages"]


def test_what_is_half_written_waits_for_her_and_nobody_else_sees_it(
    amina: PageClient, bo: PageClient, cast: Cast
) -> None:
    amina.get("/beskeder/")
    answer = amina.send(
        "/beskeder/", {"text": "Jeg tænker på", "form": "write", "base": "0"}, headers=AUTOSAVE
    )
    assert 'data-save-state="saved"' in answer.get_data(as_text=True)
    amina.get("/beskeder/")
    assert amina.page.xpath("string(//textarea)").strip() == "Jeg tænker på"
    for page in (
        "/konsulent/?koe=alle",
        f"/konsulent/borger/{cast.amina.id}",
        thread_of(cast),
        "/konsulent/beskeder/",
    ):
        assert "Jeg tænker på" not in bo.get(page).get_data(as_text=True)


def test_bos_draft_is_his_alone_and_goes_with_her_when_she_is_erased(
    app: Flask, amina: PageClient, bo: PageClient, cast: Cast, inside: Inside
) -> None:
    bo.get(thread_of(cast))
    bo.send(thread_of(cast), {"text": "Et første udkast", "form": "write"}, headers=AUTOSAVE)
    assert "udkast" not in amina.get("/beskeder/").get_data(as_text=True)
    with app.test_request_context(), inside():
        assert b"udkast" not in handing_out.everything(cast.amina.id, cast.amina.organisation_id)
        handing_out.erase(db.session.get_one(Person, cast.amina.id))
    with inside():
        assert db.session.scalars(select(Draft)).all() == []


def test_two_windows_with_the_same_draft_show_both(amina: PageClient) -> None:
    for page, text in (("a", "Fra telefonen"), ("b", "Fra pc'en")):
        amina.get("/beskeder/")
        answer = amina.send(
            "/beskeder/",
            {"text": text, "form": "write", "base": "0", "operation": f"{page}.1"},
            headers=AUTOSAVE,
        )
    assert answer.status_code == 409
    shown = " ".join(amina.page.text_content().split())
    assert "telefonen" in shown
    assert "pc'en" in shown


def test_a_double_press_sends_one_message(amina: PageClient, inside: Inside) -> None:
    amina.get("/beskeder/")
    for _turn in range(2):
        assert amina.send("/beskeder/", {"text": "Hej", "operation": "same.1"}).status_code == 303
    with inside():
        assert len(db.session.scalars(select(Message)).all()) == 1


def test_nothing_at_all_is_not_sent(amina: PageClient) -> None:
    assert write(amina, "/beskeder/", "   ").status_code == 422
    assert "Skriv et par ord" in amina.page.text_content()


def test_a_message_to_who_was_just_replaced_goes_to_the_new_one_and_says_so(
    amina: PageClient, bo: PageClient, cast: Cast, inside: Inside
) -> None:
    amina.get("/beskeder/")
    (people,) = amina.page.xpath("//input[@name='people']/@value")
    with inside():
        mette = accounts.create_person(
            organisation_id=cast.bo.organisation_id, role="consultant", name="Mette Juul", email=None
        )
        yesterday = clock.today() - timedelta(days=1)
        db.session.execute(update(Assignment).values(starts_on=yesterday, ends_on=yesterday))
        accounts.assign(citizen_id=cast.amina.id, consultant_id=mette.id)
    assert amina.send("/beskeder/", {"text": "Hej Bo", "people": people}).status_code == 303
    amina.get("/beskeder/")
    assert "Din besked gik til Mette Juul" in amina.page.text_content()
    assert bo.get(thread_of(cast)).status_code == 404


def test_what_bo_writes_to_somebody_just_handed_over_is_not_sent_and_stands_there_still(
    bo: PageClient, amina: PageClient, cast: Cast, inside: Inside
) -> None:
    bo.get(thread_of(cast))
    with inside():
        yesterday = clock.today() - timedelta(days=1)
        db.session.execute(update(Assignment).values(starts_on=yesterday, ends_on=yesterday))
    assert bo.send(thread_of(cast), {"text": "Husk din ansøgning"}).status_code == 404
    assert bo.texts("//h1") == ["Den borger er ikke hos dig"]
    assert "Husk din ansøgning" in bo.page.text_content()
    assert "ansøgning" not in amina.get("/beskeder/").get_data(as_text=True)


def test_with_nobody_beside_her_the_message_waits(amina: PageClient, inside: Inside) -> None:
    with inside():
        yesterday = clock.today() - timedelta(days=1)
        db.session.execute(update(Assignment).values(starts_on=yesterday, ends_on=yesterday))
    assert write(amina, "/beskeder/", "Er der nogen?").status_code == 303
    amina.get("/beskeder/")
    assert "når du får en konsulent" in amina.page.text_content()


def test_strangers_of_every_kind_find_no_thread_and_no_file(
    bo: PageClient, client_of: Callable[[Person], PageClient], amina: PageClient, cast: Cast
) -> None:
    write(amina, "/beskeder/", "En hemmelig suppe")
    peter, dora, carl = client_of(cast.peter), client_of(cast.dora), client_of(cast.carl)
    for address in (thread_of(cast), f"{thread_of(cast)}/fil/1"):
        assert peter.get(address).status_code == 404
        assert dora.get(address).status_code == 404
        assert "suppe" not in peter.get(address).get_data(as_text=True)
    assert bo.get(f"/konsulent/borger/{cast.carl.id}/beskeder").status_code == 404
    assert "suppe" not in carl.get("/beskeder/").get_data(as_text=True)
    peter.get("/konsulent/beskeder/")
    assert "Amina" not in peter.page.text_content()


def test_a_weekend_and_a_holiday_are_counted_when_she_is_told_when_to_expect_an_answer(
    amina: PageClient, bo: PageClient, cast: Cast, inside: Inside
) -> None:
    bo.get("/konsulent/beskeder/")
    assert bo.send("/konsulent/beskeder/svartid", {"workdays": "1"}).status_code == 303
    amina.get("/beskeder/")
    assert "Du får svar senest " in amina.page.text_content()
    noon = datetime(2026, 12, 10, 12, tzinfo=clock.DENMARK)
    with inside():
        for after, day in ((0, 11), (1, 14), (4, 15), (13, 28)):
            with clock.at(noon + timedelta(days=after)):
                assert answer_times.answer_by([cast.bo.id]) == date(2026, 12, day)
        with clock.at(noon + timedelta(hours=4)):
            assert answer_times.answer_by([cast.bo.id]) == date(2026, 12, 14)
        answer_times.choose(person_id=cast.bo.id, workdays=None)
        answer_times.choose(person_id=None, workdays=0)
        with clock.at(noon):
            assert answer_times.answer_by([cast.bo.id]) == date(2026, 12, 10)
        assert answer_times.answer_by([]) is None


def test_who_is_away_counts_from_the_day_they_are_back_and_the_one_standing_in_at_once(
    cast: Cast, inside: Inside
) -> None:
    noon = datetime(2026, 12, 10, 12, tzinfo=clock.DENMARK)
    with inside(), clock.at(noon):
        answer_times.choose(person_id=None, workdays=1)
        away = HandOver(
            citizen_id=cast.amina.id, batch="x", kind=STANDS_IN, from_id=cast.bo.id, from_name="Bo"
        )
        away.to_id, away.to_name, away.starts_on, away.ends_on = (
            None,
            "Mette",
            noon.date(),
            date(2026, 12, 16),
        )
        db.session.add(away)
        db.session.flush()
        assert answer_times.answer_by([cast.bo.id]) == date(2026, 12, 18)
        assert answer_times.answer_by([cast.bo.id, cast.dora.id]) == date(2026, 12, 11)


def test_who_has_waited_longest_stands_first_in_the_inbox(bo: PageClient, cast: Cast, inside: Inside) -> None:
    with inside():
        for name, hours in (("Ida Sol", 2), ("Jon Berg", 30)):
            one = on_the_desk(cast, name)
            with clock.at(clock.now() - timedelta(hours=hours)):
                operations.from_citizen(citizen=one, text=f"Hej fra {name}")
    bo.get("/konsulent/beskeder/")
    assert bo.texts("//a[@class='inbox-name']") == ["Jon Berg", "Ida Sol"]
