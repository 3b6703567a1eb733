"""The three kinds of room: five values, a board, an interview that is played."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask

from jobunivers import clock, db
from jobunivers.consultant.groups.part import PART
from jobunivers.services import facts
from jobunivers.services.accounts.models import Person
from jobunivers.services.groups import rooms
from jobunivers.services.groups.models import FUTURE, ROLEPLAY, VALUES, Room
from jobunivers.services.groups.playing import Note
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.consultant.in_a_room import Met, come_in, lay, met
from tests.page_client import PageClient

FIVE = ("learning", "outdoors", "fair_pay", "fixed_hours", "good_colleagues")
Browsers = Callable[[Person], PageClient]


@pytest.fixture
def carl(cast: Cast, client_of: Browsers) -> PageClient:
    """Carl's browser; he is on the same team."""
    return client_of(cast.carl)


@pytest.fixture
def opened(cast: Cast, inside: Inside, amina: PageClient, carl: PageClient) -> Callable[[str], Met]:
    """A room of a kind with Amina and Carl in it."""

    def room(kind: str) -> Met:
        with inside():
            found = met(cast, kind)
        come_in(amina, found)
        come_in(carl, found)
        return found

    return room


def press(client: PageClient, room: Met, way: str, **fields: str) -> None:
    """A button of the room."""
    assert client.send(f"{room.mine}{way}", fields).status_code == 303
    client.get(room.mine)


def lead(bo: PageClient, room: Met, way: str, **fields: str) -> None:
    """A button of the page it is led from."""
    bo.get(room.led)
    assert bo.send(f"{room.led}{way}", fields).status_code == 303
    bo.get(room.led)


def test_they_agree_on_five_once_all_have_said_yes_and_each_keeps_them(
    amina: PageClient, carl: PageClient, bo: PageClient, opened: Callable[[str], Met]
) -> None:
    room = opened(VALUES)
    for card in FIVE:
        press(amina, room, "vaerdier", card=card)
    press(amina, room, "vaerdier/vis")
    lead(bo, room, "del")
    lead(bo, room, "trin", to="agree")
    amina.get(room.mine)
    for card in FIVE:
        press(amina, room, "forslag", card=card)
    carl.get(room.mine)
    assert "Ja" in carl.texts("//button")[0] or carl.texts("//button[@name='yes']")
    for button in carl.page.xpath("//form[contains(@action, '/forslag/')]/@action"):
        assert carl.send(button, {"yes": "1"}).status_code == 303
    carl.get(room.mine)
    assert "I er enige om 5" in carl.texts("//h3")
    assert carl.get(f"{room.mine}vaerdier.pdf").mimetype == "application/pdf"
    press(amina, room, "forslag/tal-videre")
    assert "I er enige om 5" not in amina.texts("//h3")


def test_what_nobody_shows_is_seen_by_nobody(
    amina: PageClient, carl: PageClient, bo: PageClient, opened: Callable[[str], Met]
) -> None:
    room = opened(VALUES)
    press(amina, room, "vaerdier", card="learning")
    headers = {"HX-Request": "true", "HX-Target": "p#save-state"}
    why = {"why": "Min hemmelige grund", "base": "1", "form": "why-form", "operation": "w.1"}
    amina.get(f"{room.mine}vaerdier/learning")
    assert amina.send(f"{room.mine}vaerdier/learning", why, headers=headers).status_code == 200
    lead(bo, room, "del")
    for stage in ("tell", "choose", "agree", "after"):
        lead(bo, room, "trin", to=stage)
        bo.get(f"{room.led}vaeg")
        carl.get(room.mine)
        assert "Min hemmelige grund" not in carl.page.text_content() + bo.page.text_content()
    lead(bo, room, "trin", to="tell")
    amina.get(room.mine)
    press(amina, room, "vaerdier/learning/vis", shown="1")
    carl.get(room.mine)
    assert "Min hemmelige grund" in carl.page.text_content()
    bo.get(f"{room.led}vaeg")
    assert "Min hemmelige grund" not in bo.page.text_content()


def test_what_bo_saw_in_a_group_is_his_alone(
    amina: PageClient, bo: PageClient, opened: Callable[[str], Met]
) -> None:
    room = opened(VALUES)
    lead(bo, room, "del")
    lead(bo, room, "set/1", text="Carl gav plads")
    assert "Carl gav plads" in bo.page.text_content()
    bo.get(f"{room.led}vaeg")
    amina.get(room.mine)
    assert "Carl gav plads" not in bo.page.text_content() + amina.page.text_content()


def test_seven_are_enough_and_an_eighth_is_told_kindly(
    amina: PageClient, opened: Callable[[str], Met]
) -> None:
    room = opened(VALUES)
    cards = amina.page.xpath("//button[@name='card']/@value")
    for card in cards[:7]:
        press(amina, room, "vaerdier", card=card)
    press(amina, room, "vaerdier", card=cards[7])
    assert "Du har 7 nu" in amina.page.text_content()
    assert amina.send(f"{room.mine}vaerdier", {"card": "gold"}).status_code == 404


def test_the_board_is_common_without_names_and_bo_puts_cards_under_headings(
    amina: PageClient, carl: PageClient, bo: PageClient, opened: Callable[[str], Met]
) -> None:
    room = opened(FUTURE)
    lay(amina, room, "Ingen bus om aftenen")
    lay(carl, room, "For få busser")
    bo.get(room.led)
    cards = bo.page.xpath("//input[@name='cards']/@value")
    assert len(cards) == 2
    answer = bo.send(f"{room.led}overskrift", {"text": "Transport", "cards": cards})
    assert answer.status_code == 303
    amina.get(room.mine)
    live = amina.page.xpath("string(//section[@id='live'])")
    assert live.index("Transport") < live.index("Ingen bus om aftenen") < live.index("For få busser")
    assert "Carl" not in live


def test_a_card_taken_down_is_off_every_screen_and_fortryd_hangs_it_again(
    amina: PageClient, carl: PageClient, bo: PageClient, opened: Callable[[str], Met]
) -> None:
    room = opened(FUTURE)
    lay(amina, room, "Et hårdt ord")
    bo.get(room.led)
    card = bo.page.xpath("//input[@name='cards']/@value")[0]
    assert bo.send(f"{room.led}laeg", {"to": "off", "cards": card}).status_code == 303
    carl.get(room.mine)
    assert "Et hårdt ord" not in carl.page.text_content()
    amina.get(room.mine)
    assert "Det er stadig dit" in amina.page.text_content()
    bo.get(room.led)
    (undo,) = bo.page.xpath("//form[@class='undo']")
    assert (
        bo.send(undo.get("action"), {"was": undo.xpath("string(.//input[@name='was']/@value)")}).status_code
        == 303
    )
    carl.get(room.mine)
    assert "Et hårdt ord" in carl.page.text_content()


def test_three_marks_each_and_one_taken_back(
    amina: PageClient, bo: PageClient, opened: Callable[[str], Met]
) -> None:
    room = opened(FUTURE)
    for number in range(4):
        lay(amina, room, f"Drøm nummer {number}", "fantasy")
    lead(bo, room, "trin", to="reality")
    lead(bo, room, "maerker", dots="1")
    amina.get(room.mine)
    marks = amina.page.xpath("//button[contains(@formaction, '/maerke')]/@formaction")
    assert len(marks) == 4
    for mark in marks:
        assert amina.send(mark).status_code == 303
    amina.get(room.mine)
    assert "Dine mærker: 3 af 3" in amina.texts("//h2")
    assert amina.send(marks[0]).status_code == 303
    amina.get(room.mine)
    assert "Dine mærker: 2 af 3" in amina.texts("//h2")


def test_a_step_with_who_and_when_is_a_plan_on_the_board_and_can_be_taken_along(
    app: Flask, cast: Cast, amina: PageClient, bo: PageClient, opened: Callable[[str], Met], inside: Inside
) -> None:
    room = opened(FUTURE)
    lead(bo, room, "trin", to="reality")
    lay(amina, room, "Ring til sprogskolen", "reality")
    own = amina.page.xpath("//details[@id='own-cards']//a/@href")[0]
    amina.get(own)
    assert amina.send(f"{own}/plan", {"who": "Mig", "by_on": "1.12.2027"}).status_code == 303
    amina.get(room.mine)
    assert "Mig" in amina.page.xpath("string(//section[@id='live'])")
    assert amina.send(f"{own}/med-mig").status_code == 303
    with inside():
        assert "Ring til sprogskolen" in [fact.text for fact in facts.of(cast.amina.id, facts.STEP)]
    bo.get(room.led)
    assert bo.get(f"{room.led}ark.pdf").mimetype == "application/pdf"
    assert "Ring til sprogskolen" in bo.get(f"{room.led}tavle.csv").text


def test_amina_takes_her_own_card_back_and_nobody_can_take_carls(
    amina: PageClient, carl: PageClient, opened: Callable[[str], Met]
) -> None:
    room = opened(FUTURE)
    lay(carl, room, "Jeg er træt")
    own = carl.page.xpath("//details[@id='own-cards']//a/@href")[0]
    assert amina.get(own).status_code == 404
    for way in ("", "/fjern", "/plan", "/op"):
        amina.get(room.mine)
        assert amina.send(f"{own}{way}", {"text": "Hæ", "form": "card-form"}).status_code == 404
    amina.get(room.mine)
    carl.get(own)
    assert carl.send(f"{own}/fjern").status_code == 303
    amina.get(room.mine)
    assert "Jeg er træt" not in amina.page.text_content()


def test_too_long_empty_and_a_cpr_number_are_told_of_and_kept(
    amina: PageClient, opened: Callable[[str], Met]
) -> None:
    room = opened(FUTURE)
    for text in ("å" * 20_000, "Ring 010190-1234"):
        amina.get(room.mine)
        sent = {"text": text, "base": "0", "form": "card-form"}
        assert amina.send(f"{room.mine}skriv/critique", sent).status_code == 422
        assert amina.page.xpath("string(//textarea)").strip() == text
        assert amina.texts("//p[@class='error']")
    amina.get(room.mine)
    assert (
        amina.send(f"{room.mine}skriv/critique", {"text": " ", "base": "0", "form": "card-form"}).status_code
        == 422
    )


def test_each_role_has_its_own_screen_and_time_out_stops_them_all(
    amina: PageClient, carl: PageClient, bo: PageClient, cast: Cast, opened: Callable[[str], Met]
) -> None:
    room = opened(ROLEPLAY)
    lead(bo, room, "del")
    lead(bo, room, f"rolle/{cast.amina.id}", to="applicant")
    lead(bo, room, f"rolle/{cast.carl.id}", to="employer")
    lead(bo, room, "trin", to="play")
    amina.get(room.mine)
    carl.get(room.mine)
    assert "Du søger jobbet" in amina.texts("//h2")
    assert "Spørgsmål 1 af 8" in carl.texts("//h3")
    assert "Spørgsmål" not in " ".join(amina.texts("//h3"))
    press(carl, room, "spoergsmaal", by="1")
    assert "Spørgsmål 2 af 8" in carl.texts("//h3")
    assert amina.send(f"{room.mine}spoergsmaal", {"by": "1"}).status_code == 404
    carl.get(room.mine)
    press(carl, room, "time-out")
    amina.get(room.mine)
    bo.get(room.led)
    for one in (amina, carl):
        assert "Time-out" in one.texts("//h2")
    assert "Time-out" in bo.page.text_content()
    press(amina, room, "videre")
    assert "Du søger jobbet" in amina.texts("//h2")


def test_an_observers_note_is_seen_by_nobody_else_and_is_gone_unless_it_is_kept(
    amina: PageClient,
    carl: PageClient,
    bo: PageClient,
    cast: Cast,
    opened: Callable[[str], Met],
    inside: Inside,
) -> None:
    room = opened(ROLEPLAY)
    lead(bo, room, "del")
    for person in (cast.amina, cast.carl):
        lead(bo, room, f"rolle/{person.id}", to="observer")
    lead(bo, room, "trin", to="play")
    for client, text in ((amina, "Han så op"), (carl, "Han smilede")):
        client.get(room.mine)
        press(client, room, "note", text=text, base="0", form="note-form")
    press(amina, room, "note/behold", kept="1")
    bo.get(room.led)
    assert "Han så op" not in bo.page.text_content() + carl.page.text_content()
    with inside():
        rooms.close(db.session.get_one(Room, room.id))
        db.session.get_one(Room, room.id).closed_at = clock.now() - timedelta(days=2)
        db.session.flush()
        assert list(PART.nightly()) == ["groups: 1 notes erased"]
        assert [note.text for note in db.session.query(Note)] == ["Han så op"]
    amina.get("/gruppe/")
    assert "Han så op" in amina.page.text_content()


def test_the_common_part_holds_nothing_of_the_one_who_asked_first(
    amina: PageClient, carl: PageClient, opened: Callable[[str], Met]
) -> None:
    room = opened(FUTURE)
    lay(amina, room, "Først")
    tokens = amina.page.xpath("//input[@name='csrf_token']/@value")
    for headers in ({}, {"HX-Request": "true", "HX-Target": "section#live"}):
        first = amina.get(f"{room.mine}nu?v=0", headers=headers).text
        second = carl.get(f"{room.mine}nu?v=0", headers=headers).text
        assert first == second
        assert "csrf_token" not in first
        assert not [token for token in tokens if token in first]
