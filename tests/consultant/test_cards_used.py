"""Which cards Bo used in a talk is kept with the talk by one tap, and seen afterwards."""

from datetime import timedelta

import pytest

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.accounts import operations as accounts
from jobunivers.services.accounts.models import Person
from jobunivers.services.supervision import operations as supervising
from jobunivers.services.supervision import reading as supervised
from jobunivers.services.talks import operations, reading
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.page_client import PageClient


@pytest.fixture
def talk(bo: PageClient, cast: Cast) -> str:
    """The address of a talk Bo has begun with Amina."""
    home = f"/konsulent/borger/{cast.amina.id}"
    bo.get(f"{home}/samtaler/ny")
    return str(bo.send(f"{home}/samtaler/ny", {"kind": "followup"}).location).rpartition("/")[0]


def press(bo: PageClient, card: str, words: str) -> str:
    """Press a button of a card on the page; where it leads."""
    (form,) = bo.page.xpath(f"//form[contains(@action, '/kort/{card}/')][contains(., '{words}')]")
    fields = dict(zip(form.xpath(".//input/@name"), form.xpath(".//input/@value"), strict=True))
    return str(bo.send(form.get("action"), fields).location)


def used(inside: Inside, cast: Cast) -> list[tuple[str, str]]:
    """(card, signpost) of all that was used in Amina's newest talk."""
    with inside():
        return [(one.card, one.signpost) for one in reading.cards_used(reading.talks(cast.amina.id)[0])]


def test_one_tap_at_the_signpost_keeps_the_card_and_one_takes_it_off(
    bo: PageClient, talk: str, inside: Inside, cast: Cast
) -> None:
    bo.get(f"{talk}/focus")
    assert press(bo, "detective", "Vi har brugt det") == f"{talk}/focus"
    bo.get(f"{talk}/focus")
    assert used(inside, cast) == [("detective", "focus")]
    press(bo, "detective", "Tag mærket af")
    assert used(inside, cast) == []


def test_a_question_that_is_shown_has_used_its_card_at_the_signpost_one_stands_at(
    bo: PageClient, talk: str, inside: Inside, cast: Cast
) -> None:
    bo.get(f"{talk}/motivate")
    for number in (1, 2):
        bo.get(f"{talk}/vis/keywords/{number}")
    bo.get(f"{talk}/prevent")
    bo.get(f"{talk}/vis/keywords/1")
    assert used(inside, cast) == [("keywords", "motivate"), ("keywords", "prevent")]
    bo.get(f"{talk}/kort/keywords")
    assert press(bo, "keywords", "Tag mærket af") == f"{talk}/kort/keywords"
    assert used(inside, cast) == []
    assert bo.get(f"{talk}/vis/king/1").status_code == 404
    assert bo.send(f"{talk}/kort/king/brugt").status_code == 404


def test_what_is_filled_in_together_and_a_time_out_have_used_their_cards(
    bo: PageClient, talk: str, inside: Inside, cast: Cast
) -> None:
    bo.get(f"{talk}/focus")
    bo.get(f"{talk}/pause")
    bo.get(f"{talk}/livshjul")
    assert used(inside, cast) == [("time_out", "focus")]
    bo.send(f"{talk}/livshjul", {"work": "5", "base": "0"})
    bo.send(f"{talk}/motivation", {"importance": "5", "base": "0"})
    assert [card for card, _signpost in used(inside, cast)] == [
        "time_out",
        "wheel_of_life",
        "motivation_scale",
    ]


def test_the_talk_tells_afterwards_which_cards_where_and_when(bo: PageClient, talk: str) -> None:
    bo.get(f"{talk}/prevent")
    press(bo, "exceptions", "Vi har brugt det")
    bo.get(f"{talk}/closing")
    assert "Kort, I brugte" in bo.page.text_content()
    bo.send(f"{talk}/luk")
    bo.get(f"{talk}/")
    (line,) = bo.texts("//h2[.='Kort, I brugte']/following-sibling::ul[1]/li")
    assert "Undtagelser" in line
    assert "3 Forebyg" in line
    assert "kl. " in line
    assert bo.send(f"{talk}/kort/exceptions/ikke-brugt").location == f"{talk}/"
    bo.get(f"{talk}/")
    assert "Undtagelser" in bo.page.text_content()


def test_the_pair_sees_which_cards_were_tried_and_a_no_shuts_it(
    bo: PageClient, talk: str, inside: Inside, cast: Cast
) -> None:
    with inside():
        lead, amina = session.get_one(Person, cast.bo.id), session.get_one(Person, cast.amina.id)
        mette = accounts.create_person(
            organisation_id=lead.organisation_id, role="consultant", name="Mette Dam", email=None
        )
        cards, today = ["captain", "smart"], clock.today()
        supervising.plan(lead=lead, colleague=mette, citizen=amina, on=today, cards=cards)
        later = supervising.plan(lead=lead, colleague=mette, citizen=amina, on=today, cards=["miracle"])
        later.on = today + timedelta(days=1)
        mette_id = mette.id
    bo.get(f"{talk}/move")
    to_try = bo.texts("//article[contains(., 'Det vil du prøve i dag')]//h4")
    assert to_try == ["Kaptajnspørgsmål", "SMART"]
    assert bo.texts("//article//h4")[:2] == to_try
    press(bo, "captain", "Vi har brugt det")
    bo.get(f"{talk}/vis/keywords/1")
    bo.get("/konsulent/supervision/1")
    told = [" ".join(line.split()) for line in bo.texts("//main//li")]
    assert told[-3:] == ["Kaptajnspørgsmål Prøvet i samtalen", "SMART", "Nøgleord Også brugt"]
    for answer, tried in (("", []), ("yes", ["captain", "keywords"]), ("no", [])):
        with inside():
            if answer:
                supervising.answer(asked=supervised.asked_of(cast.amina.id)[-1], answer=answer)
            seen = supervised.one(mette_id, 1)
            assert seen is not None
            assert supervised.cards_tried(seen) == tried


def test_a_card_of_yesterdays_talk_was_not_tried_today(inside: Inside, cast: Cast) -> None:
    with inside():
        lead = session.get_one(Person, cast.bo.id)
        with clock.at(clock.now() - timedelta(days=1)):
            talk = operations.start(citizen_id=cast.amina.id, by=lead, kind="start")
            operations.use(talk=talk, card="captain")
            yesterday = clock.today()
        assert reading.cards_used_on(cast.amina.id, lead.id, yesterday) == ["captain"]
        assert reading.cards_used_on(cast.amina.id, lead.id, clock.today()) == []
        assert reading.cards_used_on(cast.amina.id, cast.amina.id, yesterday) == []
