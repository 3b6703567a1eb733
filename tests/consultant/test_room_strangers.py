"""Not a byte of a room reaches anybody who is not in it, and nothing that is sent to it breaks."""

from collections.abc import Callable, Iterator

import pytest
from flask import Flask

from jobunivers import clock, db
from jobunivers.services import facts
from jobunivers.services.accounts import operations
from jobunivers.services.accounts.models import Course, Person
from jobunivers.services.groups import board, rooms
from jobunivers.services.groups.models import KINDS, VALUES, Card, Room
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.consultant.in_a_room import Met, come_in, lay, met
from tests.page_client import PageClient

Browsers = Callable[[Person], PageClient]
SECRET = "En hemmelig bus"
ODD = {"text": "x" * 20_000, "to": "9" * 30, "cards": "-1", "was": "x", "by": "9", "card": "\u202e"}


def addresses(app: Flask, blueprint: str, room: Met) -> Iterator[tuple[str, str]]:
    """Every (method, address) of one side of the rooms, filled with this room."""
    adapter = app.url_map.bind("localhost")
    known = {"room_id": room.id, "phase": "critique", "card": "learning"}
    for rule in app.url_map.iter_rules():
        if rule.endpoint.partition(".")[0] == blueprint and "room_id" in rule.arguments:
            values = {name: known.get(name, 1) for name in rule.arguments}
            for method in sorted((rule.methods or set()) & {"GET", "POST"}):
                yield method, adapter.build(rule.endpoint, values, method)


@pytest.fixture
def room(cast: Cast, inside: Inside, amina: PageClient) -> Met:
    """A workshop with a card of Amina's on its board."""
    with inside():
        found = met(cast)
    come_in(amina, found)
    lay(amina, found, SECRET)
    return found


def test_somebody_who_is_not_in_the_room_finds_nothing_of_it(
    app: Flask, cast: Cast, room: Met, client_of: Browsers, inside: Inside
) -> None:
    app.config["WTF_CSRF_ENABLED"] = False
    with inside():
        jens = operations.create_person(
            organisation_id=cast.bo.organisation_id, role="citizen", name="Jens", email=None
        )
    client = client_of(jens)
    for method, address in addresses(app, "my_groups", room):
        answer = client.open(address, method=method)
        assert answer.status_code == 404, f"{method} {address}"
        assert SECRET not in answer.text


def test_a_colleague_who_runs_the_team_leads_it_while_bo_is_away_and_does_not_read_his_notes(
    cast: Cast, client_of: Browsers, bo: PageClient, inside: Inside, amina: PageClient
) -> None:
    with inside():
        room = met(cast, VALUES)
    come_in(amina, room)
    for way, fields in (("del", {}), ("set/1", {"text": "Kun Bos note"})):
        bo.get(room.led)
        assert bo.send(f"{room.led}{way}", fields).status_code == 303
    with inside():
        mette = operations.create_person(
            organisation_id=cast.bo.organisation_id, role="consultant", name="Mette", email=None
        )
        db.session.query(Course).one().consultant_id = mette.id
    client = client_of(mette)
    assert client.get(room.led).status_code == 200
    assert "Kun Bos note" not in client.page.text_content()


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_is_sent_nothing_breaks(
    app: Flask, cast: Cast, inside: Inside, amina: PageClient, bo: PageClient, kind: str
) -> None:
    app.config["WTF_CSRF_ENABLED"] = False
    with inside():
        room = met(cast, kind)
    come_in(amina, room)
    for client, blueprint in ((bo, "groups"), (amina, "my_groups")):
        for method, address in addresses(app, blueprint, room):
            answer = client.open(address, method=method, data=ODD if method == "POST" else None)
            assert answer.status_code in (200, 204, 303, 404, 422), (
                f"{method} {address}: {answer.status_code}"
            )


def test_a_card_sent_when_the_session_has_just_ended_is_kept_and_told_of(
    amina: PageClient, room: Met, inside: Inside
) -> None:
    amina.get(room.mine)
    with inside():
        rooms.close(db.session.get_one(Room, room.id))
    sent = {"text": "Lige for sent", "base": "0", "form": "card-form"}
    assert amina.send(f"{room.mine}skriv/critique", sent).status_code == 422
    assert "Dit kort er gemt" in amina.page.text_content()
    with inside():
        rooms.reopen(db.session.get_one(Room, room.id))
    amina.get(room.mine)
    assert amina.page.xpath("string(//textarea)").strip() == "Lige for sent"


def test_a_full_board_says_so_and_keeps_the_card(
    amina: PageClient, room: Met, cast: Cast, inside: Inside
) -> None:
    with inside():
        for number in range(board.ON_THE_BOARD):
            card = Card(citizen_id=cast.carl.id, room_id=room.id, phase="critique", text=f"Nummer {number}")
            card.shown_at = clock.now()
            db.session.add(card)
    amina.get(room.mine)
    sent = {"text": "Den sidste", "base": "0", "form": "card-form"}
    assert amina.send(f"{room.mine}skriv/critique", sent).status_code == 422
    assert "Tavlen er fuld" in amina.page.text_content()
    amina.get(room.mine)
    assert amina.page.xpath("string(//textarea)").strip() == "Den sidste"
    assert len(amina.page.xpath("//li[contains(@class,'live-card')]")) == 60


def test_what_is_taken_along_is_told_as_a_step_from_the_groups(
    amina: PageClient, cast: Cast, room: Met, inside: Inside
) -> None:
    own = amina.page.xpath("//details[@id='own-cards']//a/@href")[0]
    assert amina.send(f"{own}/med-mig").status_code == 303
    with inside():
        (fact,) = [one for one in facts.of(cast.amina.id, facts.STEP) if one.text == SECRET]
        assert (fact.tool, fact.href) == ("groups", "/gruppe/")
    amina.get("/fremtid/plan")
    amina.get("/gruppe/")
    assert SECRET in amina.page.text_content()


def test_reading_again_what_she_showed_is_written_down_for_her(
    amina: PageClient, bo: PageClient, cast: Cast, inside: Inside
) -> None:
    with inside():
        room = met(cast, VALUES)
    come_in(amina, room)
    for way, fields in (("vaerdier", {"card": "learning"}), ("vaerdier/vis", {})):
        assert amina.send(f"{room.mine}{way}", fields).status_code == 303
        amina.get(room.mine)
    bo.get(room.led)
    amina.get("/hvem-har-set/")
    assert "Det, du viste i en gruppe" not in amina.page.text_content()
    bo.get(room.led)
    assert bo.send(f"{room.led}slut").status_code == 303
    bo.get(room.led)
    bo.get(room.led)
    amina.get("/hvem-har-set/")
    assert amina.page.text_content().count("Det, du viste i en gruppe") == 1
