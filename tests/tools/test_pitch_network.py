"""The people Amina has met, and her business card."""

from collections.abc import Callable

import pytest
from icalendar import Calendar

from jobunivers.services.accounts.models import Person
from tests.conftest import Cast
from tests.page_client import PageClient


def meet(amina: PageClient, name: str, **more: str) -> str:
    """Amina writes somebody on her list; the address of their page."""
    amina.get("/elevatortale/netvaerk")
    address = amina.send("/elevatortale/netvaerk", {"name": name}).location
    if more:
        amina.send(address, {"name": name, **more})
    return str(address)


def names(amina: PageClient) -> list[str]:
    """The names on the list, as they stand."""
    amina.get("/elevatortale/netvaerk")
    return amina.texts("//a[@class='card-link']")


def test_a_name_is_enough_to_begin(amina: PageClient) -> None:
    amina.get(meet(amina, "Birgit"))
    assert amina.texts("//h1") == ["Birgit"]


def test_a_list_without_a_name_asks_for_one(amina: PageClient) -> None:
    amina.get("/elevatortale/netvaerk")
    assert amina.send("/elevatortale/netvaerk", {"name": " "}).status_code == 422
    assert "Skriv et navn" in " ".join(amina.texts("//p[@class='error']"))


def test_the_next_to_follow_up_stands_first(amina: PageClient) -> None:
    meet(amina, "Uden dag")
    meet(amina, "Om en måned", follow_up_on="om en måned")
    meet(amina, "I morgen", follow_up_on="i morgen")
    assert names(amina) == ["I morgen", "Om en måned", "Uden dag"]


@pytest.mark.parametrize(("written", "told"), [("31.2.2027", "31.12.2027"), ("1.1.1850", "1900 og 2100")])
def test_a_day_that_is_none_is_told_and_what_she_typed_stays(
    amina: PageClient, written: str, told: str
) -> None:
    address = meet(amina, "Birgit")
    answer = amina.send(address, {"name": "Birgit", "agreed": "Jeg ringer", "follow_up_on": written})
    assert answer.status_code == 422
    assert told in " ".join(amina.texts("//p[@class='error']"))
    assert amina.page.xpath("//input[@id='follow_up_on']/@value") == [written]
    assert amina.page.xpath("string(//textarea[@id='agreed'])").strip() == "Jeg ringer"


def test_a_person_taken_off_the_list_can_be_fetched_back(amina: PageClient) -> None:
    address = meet(amina, "Birgit")
    amina.send(f"{address}/fjern")
    assert names(amina) == []
    amina.send(amina.page.xpath("//form[contains(., 'Fortryd')]/@action")[0])
    assert names(amina) == ["Birgit"]


def test_after_a_talk_nothing_waits(amina: PageClient) -> None:
    address = meet(amina, "Birgit", follow_up_on="i morgen")
    amina.send(f"{address}/gjort")
    amina.get(address)
    assert amina.page.xpath("//input[@id='follow_up_on']/@value") == [""]


def test_her_people_are_hers_alone(
    amina: PageClient, cast: Cast, client_of: Callable[[Person], PageClient]
) -> None:
    address, carl = meet(amina, "Birgit"), client_of(cast.carl)
    for way in ("", "/fjern", "/gjort"):
        carl.get("/elevatortale/netvaerk")
        assert carl.send(f"{address}{way}", {"name": "Carl"}).status_code == 404
    assert carl.get(address).status_code == 404


def test_the_list_opens_in_a_spreadsheet_without_running_anything(amina: PageClient) -> None:
    meet(amina, "=1+1", follow_up_on="12.3.2027")
    made = amina.get("/elevatortale/netvaerk.csv").get_data(as_text=True)
    assert "'=1+1" in made
    assert "12.03.2027" in made


def test_the_days_go_into_a_calendar(amina: PageClient) -> None:
    meet(amina, "Birgit", follow_up_on="12.3.2027")
    meet(amina, "Uden dag")
    events = Calendar.from_ical(amina.get("/elevatortale/netvaerk.ics").data).walk("VEVENT")
    assert [str(event["summary"]) for event in events] == ["Tal med Birgit"]


def test_the_card_knows_her_name_and_mail(amina: PageClient) -> None:
    amina.get("/elevatortale/visitkort")
    assert amina.page.xpath("//input[@id='name']/@value") == ["Amina Haddad"]
    assert amina.page.xpath("//input[@id='mail']/@value") == ["amina@example.org"]


def test_the_card_is_a_picture_and_a_sheet_to_print(amina: PageClient) -> None:
    amina.get("/elevatortale/visitkort")
    assert amina.get("/elevatortale/visitkort.png").status_code == 404
    amina.get("/elevatortale/visitkort")
    amina.send(
        "/elevatortale/visitkort", {"name": "Amina Haddad", "line": "Kok", "phone": "12 34 56 78", "mail": ""}
    )
    assert amina.get("/elevatortale/visitkort.png").data.startswith(b"\x89PNG")
    assert amina.get("/elevatortale/visitkort.pdf").data.startswith(b"%PDF-")
    assert b"FN:Amina Haddad" in amina.get("/elevatortale/visitkort.vcf").data


def test_the_picture_of_the_card_follows_the_words(amina: PageClient) -> None:
    amina.get("/elevatortale/visitkort")
    headers = {"HX-Request": "true", "HX-Target": "p#save-state"}
    data = {"name": "Amina", "line": "Kok", "form": "card-form", "base": "0", "operation": "b"}
    shown = amina.send("/elevatortale/visitkort", data, headers=headers).get_data(as_text=True)
    assert "/elevatortale/visitkort.png?v=1" in shown
