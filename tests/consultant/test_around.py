"""Bo hands Amina over to Mette, for good, for a time, or while he is away; Amina is told, and can see who is there."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from sqlalchemy import select, update

from jobunivers import clock, db
from jobunivers.services import sharing
from jobunivers.services.accounts import operations, placing
from jobunivers.services.accounts.models import Assignment, Person
from jobunivers.services.around import operations as around
from jobunivers.services.around.models import FOR_A_TIME, FOR_GOOD, STANDS_IN, HandOver
from jobunivers.services.messages import operations as messages
from jobunivers.services.messages import reading as message_reading
from tests.conftest import Cast
from tests.consultant.at_the_desk import names, on_the_desk
from tests.consultant.conftest import Inside
from tests.page_client import PageClient

EVERYBODY = "/konsulent/?koe=alle"
GIVE = "/konsulent/giv-videre/"


@pytest.fixture
def mette(cast: Cast, inside: Inside) -> Person:
    """A colleague of Bo's."""
    with inside():
        return operations.create_person(
            organisation_id=cast.bo.organisation_id, role="consultant", name="Mette Lund", email=None
        )


def day(days: int) -> date:
    """So many days from now."""
    return clock.today() + timedelta(days=days)


def asks(cast: Cast, mette: Person, kind: str, first: int = 0, last: int | None = None) -> dict[str, str]:
    """What Bo fills in."""
    return {
        "valgt": str(cast.amina.id),
        "til": str(mette.id),
        "kind": kind,
        "starts_on": f"{day(first):%d.%m.%Y}",
        "ends_on": f"{day(last):%d.%m.%Y}" if last is not None else "",
        "greeting": "Tak for <b>god</b> tid",
    }


def give(
    bo: PageClient, cast: Cast, mette: Person, kind: str, first: int = 0, last: int | None = None
) -> int:
    """Bo sees what follows, and does it."""
    sent = asks(cast, mette, kind, first, last)
    bo.get(f"{GIVE}se", query_string=sent)
    return int(bo.send(GIVE, sent).status_code)


def beside(inside: Inside, cast: Cast, days: int = 0) -> set[str]:
    """Who is beside Amina on a day."""
    with inside(), clock.at(clock.now() + timedelta(days=days)):
        return {person.name for person in sharing.beside(cast.amina.id)}


def test_what_follows_is_shown_before_it_is_done(bo: PageClient, cast: Cast, mette: Person) -> None:
    bo.get(f"{EVERYBODY}&borger={cast.amina.id}")
    bo.get(f"{GIVE}se", query_string=asks(cast, mette, FOR_A_TIME, 1, 8))
    shown = " ".join(bo.page.text_content().split())
    assert "Amina Haddad" in shown
    assert "Mette Lund er din konsulent fra" in shown
    assert "Derefter er Bo Holm tilbage hos dig." in shown
    assert "Dine huskesedler" in shown
    assert names(bo, EVERYBODY) == ["Amina Haddad"]


def test_those_he_ticks_on_the_list_are_chosen_on_the_next_page(
    bo: PageClient, cast: Cast, mette: Person, inside: Inside
) -> None:
    with inside():
        ole = on_the_desk(cast, "Ole").id
    bo.get(EVERYBODY)
    assert bo.page.xpath(f"//form[@id='several'] and //input[@form='several'][@value='{ole}']")
    bo.get(f"{GIVE}?valgt={ole}")
    assert bo.page.xpath("//input[@name='valgt'][@checked]/@value") == [str(ole)]


def test_for_good_she_leaves_his_desk_and_is_on_hers(
    bo: PageClient, client_of: Callable[[Person], PageClient], cast: Cast, mette: Person, inside: Inside
) -> None:
    assert give(bo, cast, mette, FOR_GOOD) == 303
    assert names(bo, EVERYBODY) == []
    assert bo.get(f"/konsulent/borger/{cast.amina.id}").status_code == 404
    hers = client_of(mette)
    assert names(hers, EVERYBODY) == ["Amina Haddad"]
    assert beside(inside, cast, 100) == {"Mette Lund"}


def test_he_can_take_it_back_for_a_day(bo: PageClient, cast: Cast, mette: Person, inside: Inside) -> None:
    give(bo, cast, mette, FOR_GOOD)
    bo.get("/konsulent/givet/")
    (back,) = bo.page.xpath("//main//section[@class='work']//form/@action")
    bo.send(back)
    assert names(bo, EVERYBODY) == ["Amina Haddad"]
    assert beside(inside, cast) == {"Bo Holm"}
    assert bo.send(back).status_code == 404


def test_after_that_day_she_is_mettes(bo: PageClient, cast: Cast, mette: Person, inside: Inside) -> None:
    give(bo, cast, mette, FOR_GOOD)
    with inside():
        long_ago = clock.now() - timedelta(days=2)
        db.session.execute(update(HandOver).values(created_at=long_ago, starts_on=long_ago.date()))
        batch = db.session.scalars(select(HandOver)).one().batch
    bo.get("/konsulent/givet/")
    assert "Amina" not in bo.page.text_content()
    assert bo.send(f"/konsulent/givet/{batch}/tilbage").status_code == 404


def test_what_the_administrator_has_moved_since_cannot_be_taken_back(
    bo: PageClient, cast: Cast, mette: Person, inside: Inside
) -> None:
    give(bo, cast, mette, FOR_GOOD)
    with inside():
        other = operations.create_person(
            organisation_id=cast.bo.organisation_id, role="consultant", name="Ida", email=None
        )
        placing.move(citizen_id=cast.amina.id, to_id=other.id)
        batch = db.session.scalars(select(HandOver)).one().batch
    assert bo.send(f"/konsulent/givet/{batch}/tilbage").status_code == 303
    assert beside(inside, cast) == {"Ida"}


@pytest.mark.parametrize(
    ("days", "there"), [(0, "Bo Holm"), (3, "Mette Lund"), (7, "Mette Lund"), (8, "Bo Holm")]
)
def test_for_a_time_one_is_there_and_then_the_other(
    bo: PageClient, cast: Cast, mette: Person, inside: Inside, days: int, there: str
) -> None:
    give(bo, cast, mette, FOR_A_TIME, 3, 7)
    assert beside(inside, cast, days) == {there}


def test_taking_back_what_was_for_a_time_leaves_nothing_behind(
    bo: PageClient, cast: Cast, mette: Person, inside: Inside
) -> None:
    give(bo, cast, mette, FOR_A_TIME, 0, 7)
    bo.get("/konsulent/givet/")
    bo.send(bo.page.xpath("//main//section[@class='work']//form/@action")[0])
    for days in (0, 7, 8, 100):
        assert beside(inside, cast, days) == {"Bo Holm"}


def test_while_he_is_away_both_are_there_and_it_ends_by_itself(
    bo: PageClient, cast: Cast, mette: Person, inside: Inside
) -> None:
    give(bo, cast, mette, STANDS_IN, 1, 5)
    assert [beside(inside, cast, days) for days in (0, 1, 5, 6)] == [
        {"Bo Holm"},
        {"Bo Holm", "Mette Lund"},
        {"Bo Holm", "Mette Lund"},
        {"Bo Holm"},
    ]


def test_who_comes_while_he_is_away_gets_the_same_colleague_once(
    bo: PageClient, cast: Cast, mette: Person, inside: Inside
) -> None:
    give(bo, cast, mette, STANDS_IN, 0, 5)
    with inside():
        ole = on_the_desk(cast, "Ole")
        assert around.reach_new_ones() == 1
        assert around.reach_new_ones() == 0
        assert {one.name for one in sharing.beside(ole.id)} == {"Bo Holm", "Mette Lund"}


def test_amina_reads_it_in_her_own_words_with_his_greeting(
    bo: PageClient, amina: PageClient, cast: Cast, mette: Person
) -> None:
    give(bo, cast, mette, STANDS_IN, 1, 5)
    amina.get("/sammen/")
    assert "Skift hos dine folk" in amina.page.text_content()
    amina.get("/sammen/skift/")
    shown = " ".join(amina.page.text_content().split())
    assert "Imens kan du spørge Mette Lund." in shown
    assert "Tak for <b>god</b> tid" in shown
    assert "Det, du har lukket, kan Mette Lund ikke se." in shown
    amina.send("/sammen/skift/")
    amina.get("/sammen/skift/")
    assert "Jeg har læst det" not in amina.page.text_content()


def test_the_same_words_stand_in_her_messages_in_her_language_and_her_question_still_waits(
    bo: PageClient, cast: Cast, mette: Person, inside: Inside
) -> None:
    with inside():
        db.session.get_one(Person, cast.amina.id).language = "en"
        messages.from_citizen(citizen=db.session.get_one(Person, cast.amina.id), text="Hvornår mødes vi?")
    give(bo, cast, mette, STANDS_IN, 1, 5)
    with inside():
        newest, asked = message_reading.thread(cast.amina.id)[:2]
        texts = {newest.text, asked.text}
        assert any("Meanwhile you can ask Mette Lund." in text and "god</b> tid" in text for text in texts)
        (question,) = (one for one in (newest, asked) if one.from_citizen)
        assert question.answered_at is None


def test_amina_sees_all_her_people_in_one_place_and_what_each_does(
    bo: PageClient, amina: PageClient, cast: Cast, mette: Person
) -> None:
    home = f"/konsulent/borger/{cast.amina.id}/folk"
    bo.get(home)
    sent = {"consultant_id": str(mette.id), "part": "health", "starts_on": "", "ends_on": ""}
    assert bo.send(home, sent).status_code == 303
    amina.get("/sammen/")
    assert amina.texts("//ul[@class='people']/li") == [
        "Bo Holm · KonsulentHjælper dig på vej mod et job.",
        "Mette Lund · SundhedskonsulentHjælper med det, din krop og dit hoved har brug for.",
    ]
    bo.get(home)
    (form,) = bo.page.xpath("//form[contains(@action, '/slut')]")
    bo.send(form.get("action"))
    amina.get("/sammen/")
    assert len(amina.texts("//ul[@class='people']/li")) == 1
    bo.get(home)
    bo.send(bo.page.xpath("//form[@class='undo']/@action")[0])
    amina.get("/sammen/")
    assert len(amina.texts("//ul[@class='people']/li")) == 2


def test_a_part_and_a_last_day_can_be_changed(bo: PageClient, amina: PageClient, cast: Cast) -> None:
    bo.get(f"/konsulent/borger/{cast.amina.id}/folk")
    (edit,) = bo.page.xpath("//ul[@class='people']//a[contains(., 'Ret')]/@href")
    bo.get(edit)
    assert bo.send(edit, {"part": "contact", "ends_on": "31.2.2030"}).status_code == 422
    assert bo.send(edit, {"part": "dentist", "ends_on": ""}).status_code == 422
    assert bo.send(edit, {"part": "contact", "ends_on": f"{day(30):%d.%m.%Y}"}).status_code == 303
    amina.get("/sammen/")
    assert "Fast kontakt" in amina.texts("//ul[@class='people']/li")[0]


def test_nobody_ends_his_own_place_but_by_handing_over(bo: PageClient, cast: Cast, inside: Inside) -> None:
    with inside():
        own = db.session.scalars(select(Assignment)).one().id
    bo.get("/konsulent/")
    answer = bo.send(f"/konsulent/borger/{cast.amina.id}/folk/{own}/slut")
    assert answer.location.startswith("/konsulent/giv-videre/")
    assert beside(inside, cast) == {"Bo Holm"}


def test_mette_finds_on_her_desk_what_she_has_been_given(
    bo: PageClient, client_of: Callable[[Person], PageClient], cast: Cast, mette: Person
) -> None:
    give(bo, cast, mette, STANDS_IN, 0, 5)
    hers = client_of(mette)
    hers.get("/konsulent/")
    assert hers.texts("//ul[contains(@class, 'desk-links')]//strong") == ["1 nye"]
    hers.get("/konsulent/givet/")
    assert "Amina Haddad" in hers.texts("//ul[@class='people']/li")[0]
    hers.send("/konsulent/givet/set")
    hers.get("/konsulent/")
    assert hers.texts("//ul[contains(@class, 'desk-links')]//strong") == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"valgt": ""},
        {"til": "0"},
        {"til": "999"},
        {"kind": "odd"},
        {"kind": FOR_A_TIME, "ends_on": ""},
        {"kind": FOR_A_TIME, "ends_on": "1.1.2020"},
        {"starts_on": "1.1.2020"},
        {"starts_on": "31.2.2030"},
        {"greeting": "Hun er 010170-1234"},
        {"greeting": "a" * 301},
    ],
)
def test_what_is_not_right_is_told_and_nothing_is_done(
    bo: PageClient, cast: Cast, mette: Person, inside: Inside, wrong: dict[str, str]
) -> None:
    bo.get("/konsulent/")
    sent = {**asks(cast, mette, FOR_GOOD), **wrong}
    assert bo.send(GIVE, sent).status_code == 422
    assert bo.page.xpath("//*[@class='error']")
    assert bo.get(f"{GIVE}se", query_string=sent).status_code == 200
    assert beside(inside, cast) == {"Bo Holm"}


def test_he_can_give_only_those_he_is_beside_and_only_to_a_colleague_here(
    bo: PageClient, cast: Cast, mette: Person, inside: Inside
) -> None:
    bo.get("/konsulent/")
    for wrong in ({"valgt": str(cast.carl.id)}, {"til": str(cast.peter.id)}, {"til": str(cast.dora.id)}):
        assert bo.send(GIVE, {**asks(cast, mette, FOR_GOOD), **wrong}).status_code == 422
    with inside():
        bo_here, to = (db.session.get_one(Person, one.id) for one in (cast.bo, mette))
        made = around.hand_over(
            giver=bo_here, to=to, citizens=[cast.carl.id], kind=FOR_GOOD, starts_on=clock.today()
        )
        assert made == []


def test_nothing_she_has_closed_is_opened_by_it(
    bo: PageClient,
    client_of: Callable[[Person], PageClient],
    cast: Cast,
    game: int,
    mette: Person,
    inside: Inside,
) -> None:
    with inside():
        sharing.choose(citizen_id=cast.amina.id, tool="values", shared=False)
    give(bo, cast, mette, FOR_GOOD)
    hers = client_of(mette)
    assert hers.get(f"/konsulent/borger/{cast.amina.id}").status_code == 200
    assert "Mad er omsorg" not in hers.page.text_content()
    assert hers.get(f"/konsulent/borger/{cast.amina.id}/values/{game}").status_code == 404
