"""A room for group work: who comes in, who does not, and what its number says."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from jobunivers import clock, db
from jobunivers.services.accounts.models import Assignment, Course, Enrolment, Person
from jobunivers.services.groups import rooms
from jobunivers.services.groups.models import Member, Room
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.consultant.in_a_room import Met, come_in, lay, met
from tests.page_client import PageClient

Browsers = Callable[[Person], PageClient]


@pytest.fixture
def room(cast: Cast, inside: Inside) -> Met:
    """Bo's room for Hold Kompas, open now."""
    with inside():
        return met(cast)


@pytest.fixture
def carl(cast: Cast, client_of: Browsers) -> PageClient:
    """Carl's browser; he is on the same team."""
    return client_of(cast.carl)


def test_amina_types_the_code_and_is_in(amina: PageClient, room: Met) -> None:
    amina.get("/gruppe/")
    spaced = f"{room.code[:3]} {room.code[3:]}"
    assert amina.send("/gruppe/", {"code": spaced}).location == room.mine
    assert amina.get(room.mine).status_code == 200
    assert "Fremtidsværksted" in amina.texts("//h1")


def test_the_code_may_be_typed_in_arabic_digits(amina: PageClient, room: Met) -> None:
    amina.get("/gruppe/")
    arabic = room.code.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert amina.send("/gruppe/", {"code": arabic}).location == room.mine


def test_she_may_tap_the_room_instead_since_she_is_on_the_team(amina: PageClient, room: Met) -> None:
    amina.get("/sammen/")
    assert "/gruppe/" in amina.page.xpath("//a/@href")
    amina.get("/gruppe/")
    assert amina.send(f"{room.mine}med").location == room.mine


def test_a_guessed_code_says_nothing_and_soon_asks_to_wait(amina: PageClient, room: Met) -> None:
    wrong = f"{(int(room.code) + 1) % 10**6:06}"
    amina.get("/gruppe/")
    for _turn in range(10):
        assert amina.send("/gruppe/", {"code": wrong}).status_code == 422
    assert "åbner ikke noget" in amina.texts("//p[@class='error']")[0]
    assert amina.send("/gruppe/", {"code": room.code}).status_code == 422
    assert "Vent" in amina.texts("//p[@class='error']")[0]


def test_the_right_code_is_as_good_as_a_wrong_one_to_somebody_of_another_team(
    carl: PageClient, cast: Cast, room: Met, inside: Inside
) -> None:
    with inside():
        for place in db.session.query(Enrolment).filter_by(citizen_id=cast.carl.id):
            place.ends_on = clock.today() - timedelta(days=1)
    said = []
    for code in (room.code, "000000"):
        carl.get("/gruppe/")
        assert carl.send("/gruppe/", {"code": code}).status_code == 422
        said.append(carl.texts("//main//p"))
    assert said[0] == said[1]
    for address in (room.mine, f"{room.mine}nu?v=1"):
        assert carl.get(address).status_code == 404
    carl.get("/gruppe/")
    assert carl.send(f"{room.mine}med").status_code == 404


def test_somebody_of_another_organisation_finds_nothing(client_of: Browsers, cast: Cast, room: Met) -> None:
    peter = client_of(cast.peter)
    for address in ("", "nu", "vaeg", "vaeg/nu"):
        assert peter.get(f"{room.led}{address}").status_code == 404


def test_yesterdays_code_opens_nothing_and_what_was_made_is_still_there(
    amina: PageClient, room: Met, inside: Inside
) -> None:
    come_in(amina, room)
    lay(amina, room, "Bussen går for sjældent")
    with inside():
        found = db.session.get_one(Room, room.id)
        found.open_until = clock.now() - timedelta(hours=1)
        assert rooms.close_old() == 1
    amina.get("/gruppe/")
    assert amina.send("/gruppe/", {"code": room.code}).status_code == 422
    amina.get(room.mine)
    assert "Bussen går for sjældent" in amina.page.text_content()
    assert "holder pause" in amina.page.text_content()


def test_a_room_is_opened_again_another_day_with_another_code(
    amina: PageClient, room: Met, inside: Inside
) -> None:
    come_in(amina, room)
    with inside():
        found = db.session.get_one(Room, room.id)
        rooms.close(found)
        rooms.reopen(found)
        assert found.code not in (None, room.code)
    lay(amina, room, "Vi er her igen")
    assert "Vi er her igen" in amina.texts("//li[contains(@class,'live-card')]/span")


def test_a_phone_that_has_seen_everything_is_answered_with_nothing(
    amina: PageClient, carl: PageClient, room: Met
) -> None:
    come_in(amina, room)
    come_in(carl, room)
    carl.get(room.mine)
    seen = carl.page.xpath("string(//section[@id='live']/@data-version)")
    answer = carl.get(f"{room.mine}nu?v={seen}", headers={"HX-Request": "true", "HX-Target": "section#live"})
    assert (answer.status_code, answer.data) == (204, b"")
    lay(amina, room, "Jeg sover dårligt")
    answer = carl.get(f"{room.mine}nu?v={seen}", headers={"HX-Request": "true", "HX-Target": "section#live"})
    assert "Jeg sover dårligt" in answer.text
    assert answer.text.lstrip().startswith("<section")


def test_a_card_that_is_being_written_is_nobody_elses_yet(
    amina: PageClient, carl: PageClient, bo: PageClient, room: Met
) -> None:
    come_in(amina, room)
    come_in(carl, room)
    headers = {"HX-Request": "true", "HX-Target": "p#save-state"}
    sent = {"text": "Min chef råbte", "base": "0", "form": "card-form", "operation": "a.1"}
    assert amina.send(f"{room.mine}skriv/critique", sent, headers=headers).status_code == 200
    carl.get(room.mine)
    bo.get(room.led)
    assert "Min chef råbte" not in carl.page.text_content() + bo.page.text_content()
    amina.get(room.mine)
    assert amina.page.xpath("string(//textarea)").strip() == "Min chef råbte"


def test_sent_twice_a_card_hangs_once(amina: PageClient, room: Met) -> None:
    come_in(amina, room)
    sent = {"text": "Én gang er nok", "base": "0", "form": "card-form", "operation": "b"}
    for _turn in range(2):
        assert amina.send(f"{room.mine}skriv/critique", sent).status_code == 303
    amina.get(room.mine)
    assert amina.texts("//li[contains(@class,'live-card')]/span") == ["Én gang er nok"]


def test_who_is_shown_out_reads_kind_words(amina: PageClient, cast: Cast, room: Met, inside: Inside) -> None:
    come_in(amina, room)
    with inside():
        rooms.show_out(db.session.query(Member).filter_by(citizen_id=cast.amina.id).one())
    assert amina.get(f"{room.mine}nu?v=1").status_code == 404
    assert "Spørg din konsulent" in amina.page.text_content()
    amina.get("/gruppe/")
    assert amina.send("/gruppe/", {"code": room.code}).status_code == 422


def test_when_bos_course_is_over_the_room_is_no_longer_his(
    bo: PageClient, cast: Cast, room: Met, inside: Inside
) -> None:
    assert bo.get(room.led).status_code == 200
    with inside():
        db.session.query(Course).one().consultant_id = None
        for beside in db.session.query(Assignment):
            beside.ends_on = clock.today() - timedelta(days=1)
    for address in ("", "nu", "vaeg"):
        assert bo.get(f"{room.led}{address}").status_code == 404
    bo.get("/konsulent/grupper/")
    assert f"/{room.id}/" not in "".join(bo.page.xpath("//main//a/@href"))
