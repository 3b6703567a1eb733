"""The SMART job plan, as Amina makes it."""

from collections.abc import Callable
from datetime import date

import pytest
from flask import Flask
from icalendar import Calendar

from jobunivers import clock, db
from jobunivers.services import facts
from jobunivers.services.accounts.models import Person
from jobunivers.tools.smart.focus import spread
from tests.conftest import Cast
from tests.page_client import PageClient

Browser = Callable[[Person], PageClient]
ROWS = ("professional", "personal", "interests")
LETTERS = {
    "s": "Jeg vil have job som kok.",
    "m": "Jeg har skrevet under.",
    "a": "Min mand er med.",
    "r": "Jeg har gjort det før.",
}


def branch_out(amina: PageClient, *focus: str) -> None:
    """Amina names three branches, and how much she goes for each."""
    amina.get("/smart/brancher")
    for row in ROWS:
        words = {"text": f"Jeg kan {row}", "branch": f"Branche {row}", "companies": "Skoler"}
        amina.send(f"/smart/brancher/{row}", words)
    amina.send("/smart/fokus", {f"focus_{row}": part for row, part in zip(ROWS, focus, strict=True)})


def aim(amina: PageClient, row: str = "professional") -> None:
    """Amina writes one whole goal."""
    amina.get(f"/smart/maal/{row}/s")
    for letter, text in LETTERS.items():
        amina.send(f"/smart/maal/{row}/{letter}", {letter: text})
    amina.send(f"/smart/maal/{row}/t", {"reach_on": "1.6.2027", "t": ""})


def build(amina: PageClient) -> None:
    """Amina builds the staircase from the goal downwards."""
    amina.get("/smart/trappe/professional/4")
    for number, day in ((4, "1. maj 2027"), (3, "1/4-2027"), (2, "2027-03-01"), (1, "1.2.2027")):
        words = {"text": f"Jeg er på trin {number}.", "how": "Jeg ringer.", "due_on": day}
        amina.send(f"/smart/trappe/professional/{number}", words)


def done(amina: PageClient) -> list[str]:
    """The missions that are done."""
    amina.get("/smart/")
    return amina.texts("//li[@data-status='done']//strong")


def test_every_page_opens_before_anything_is_written(amina: PageClient) -> None:
    pages = ("", "brancher", "brancher?nr=3", "fokus", "omkring", "omkring?nr=3", "maal", "maal/personal/t")
    for page in (
        *pages,
        "trappe",
        "trappe?vej=interests",
        "trappe/personal/2",
        "aftale",
        "planer",
        "datoer.ics",
    ):
        assert amina.get(f"/smart/{page}").status_code == 200, page
    assert done(amina) == []


def test_what_is_not_there_is_not_found(amina: PageClient) -> None:
    pages = ("brancher?nr=4", "omkring?nr=0", "maal/king/s", "maal/personal/x", "trappe/personal/5")
    for page in (*pages, "trappe?vej=king", "planer/7"):
        assert amina.get(f"/smart/{page}").status_code == 404, page


def test_three_branches_and_a_hundred_light_the_first_star(amina: PageClient) -> None:
    branch_out(amina, "50", "30", "10")
    assert done(amina) == []
    branch_out(amina, "50", "30", "20 %")
    assert done(amina) == ["Fra mig til brancher"]


@pytest.mark.parametrize(
    ("focus", "said"),
    [
        (("50", "30", "10"), "Det giver 90. Der er 10 tilbage at give væk."),
        (("50", "30", "30"), "Det giver 110. Det er 10 mere end 100. Vi kan få det til at passe."),
        (("50", "30", "20"), "Det giver 100. Flot."),
    ],
)
def test_the_sum_is_said_kindly_and_always_kept(amina: PageClient, focus: tuple[str, ...], said: str) -> None:
    branch_out(amina, *focus)
    amina.get("/smart/fokus")
    assert amina.texts("//*[@id='sum']/p") == [said]
    assert amina.page.xpath("//input[starts-with(@id, 'focus_')]/@value") == list(focus)


def test_the_rest_is_spread_for_her(amina: PageClient) -> None:
    amina.get("/smart/fokus")
    amina.send("/smart/fokus", {"focus_professional": "50", "focus_personal": "", "spread": "1"})
    amina.get("/smart/fokus")
    assert amina.page.xpath("//input[starts-with(@id, 'focus_')]/@value") == ["50", "25", "25"]


@pytest.mark.parametrize(
    "focus",
    [(None, None, None), (0, 0, 0), (1, 1, 1), (100, 100, 100), (99, 0, None), (100, 1, 0), (33, 33, 33)],
)
def test_whatever_she_wrote_can_be_made_a_hundred(focus: tuple[int | None, ...]) -> None:
    fitted = spread(dict(zip(ROWS, focus, strict=True)))
    assert sum(fitted.values()) == 100
    assert all(0 <= part <= 100 for part in fitted.values())


@pytest.mark.parametrize("written", ["-5", "101", "mange", "50 60", "1e2", "²", "9" * 300])
def test_a_number_that_is_no_per_cent_stays_with_a_word(amina: PageClient, written: str) -> None:
    amina.get("/smart/fokus")
    answer = amina.send("/smart/fokus", {"focus_professional": written, "focus_personal": "30"})
    assert answer.status_code == 422
    assert amina.page.xpath("//input[starts-with(@id, 'focus_')]/@value")[:2] == [written, "30"]
    assert "Skriv et tal fra 0 til 100." in " ".join(amina.texts("//p[@class='error']"))


def test_the_sum_follows_while_she_writes(amina: PageClient) -> None:
    amina.get("/smart/fokus")
    headers = {"HX-Request": "true", "HX-Target": "p#save-state"}
    data = {"focus_professional": "٤٠", "focus_personal": "33,3", "form": "focus-form", "base": "0"}
    shown = amina.send("/smart/fokus", data, headers=headers).get_data(as_text=True)
    assert "Det giver 73." in shown
    assert 'id="sum" hx-swap-oob="true"' in shown


def test_three_answers_about_what_lies_around_light_a_star(amina: PageClient) -> None:
    amina.get("/smart/omkring")
    for key in ("network", "jobs", "geography"):
        amina.send(f"/smart/omkring/{key}", {key: "En nabo."})
    assert done(amina) == ["Rundt om mig"]


def test_a_poor_and_a_good_wording_stand_side_by_side(amina: PageClient) -> None:
    amina.get("/smart/maal/professional/s")
    assert amina.texts("//div[@class='wordings']//strong") == ["For løst", "Til at gå efter"]
    assert amina.texts("//p[@class='steps']") == ["Trin 1 af 5: Det, jeg kan i et fag"]


def test_three_whole_goals_light_a_star(amina: PageClient) -> None:
    for row in ROWS:
        assert done(amina) == []
        aim(amina, row)
    assert done(amina) == ["Tre SMART-mål"]


def test_the_staircase_is_made_from_the_goal_downwards(amina: PageClient) -> None:
    aim(amina)
    amina.get("/smart/trappe")
    assert "Skriv trin 4" in amina.texts("//a[contains(@class, 'button-main')]")
    amina.get("/smart/trappe/professional/4")
    answer = amina.send("/smart/trappe/professional/4", {"text": "En praktik", "due_on": "1.5.2027"})
    assert answer.location == "/smart/trappe/professional/3"
    amina.get("/smart/trappe/professional/3")
    assert "Lige over står: En praktik" in amina.texts("//p[@class='lead']")


@pytest.mark.parametrize("written", ["12.3.2027", "12/3", "12. marts", "2027-03-12"])
def test_any_danish_way_of_writing_a_day_is_understood(amina: PageClient, written: str) -> None:
    amina.get("/smart/trappe/professional/4")
    with clock.at(clock.now().replace(year=2026, month=11, day=21)):
        amina.send("/smart/trappe/professional/4", {"text": "En praktik", "due_on": written})
    amina.get("/smart/trappe/professional/4")
    assert amina.page.xpath("//input[@id='due_on']/@value") == ["12.3.2027"]


@pytest.mark.parametrize(
    ("written", "said"),
    [("snart", "ser ikke rigtig ud"), ("1.1.1850", "1900 og 2100"), ("1.1.2300", "1900 og 2100")],
)
def test_a_day_nobody_can_mean_is_asked_about(amina: PageClient, written: str, said: str) -> None:
    amina.get("/smart/trappe/professional/4")
    answer = amina.send("/smart/trappe/professional/4", {"text": "En praktik", "due_on": written})
    assert answer.status_code == 422
    assert said in " ".join(amina.texts("//p[@class='error']"))
    assert amina.page.xpath("string(//textarea[@id='text'])").strip() == "En praktik"
    amina.get("/smart/trappe/professional/4")
    assert amina.page.xpath("string(//textarea[@id='text'])").strip() == "En praktik"


def test_a_tick_moves_her_up_and_can_be_taken_back(amina: PageClient) -> None:
    aim(amina)
    build(amina)
    assert done(amina) == ["Måltrappen"]
    amina.get("/smart/trappe")
    address = amina.page.xpath("(//form[contains(@action, '/hak')])[last()]/@action")[0]
    amina.send(address, {"done": "1"})
    amina.get("/smart/trappe")
    assert "Du står på trin 1 af 4." in amina.texts("//p")
    amina.send(address, {"done": "0"})
    amina.get("/smart/trappe")
    assert "Du står på trin 1 af 4." not in amina.texts("//p")


def test_a_day_after_the_step_above_is_pointed_out(amina: PageClient) -> None:
    aim(amina)
    build(amina)
    amina.send("/smart/trappe/professional/2", {"text": "Et besøg", "due_on": "1.12.2027"})
    amina.get("/smart/trappe")
    assert "Trin 2 har en dato" in amina.page.text_content()


def test_her_days_go_into_a_calendar(amina: PageClient) -> None:
    aim(amina)
    build(amina)
    events = Calendar.from_ical(amina.get("/smart/datoer.ics").data).walk("VEVENT")
    assert sorted(event["dtstart"].dt for event in events)[0] == date(2027, 2, 1)
    assert len(events) == 5


def test_somebody_elses_step_cannot_be_ticked(amina: PageClient, cast: Cast, client_of: Browser) -> None:
    build(amina)
    amina.get("/smart/trappe")
    address = amina.page.xpath("//form[contains(@action, '/hak')]/@action")[0]
    carl = client_of(cast.carl)
    carl.get("/smart/fokus")
    assert carl.send(address, {"done": "1"}).status_code == 404


def test_long_and_odd_words_are_kept_or_kindly_refused(amina: PageClient) -> None:
    amina.get("/smart/brancher")
    odd = "Køkken 🍞 مطبخ <script>alert(1)</script>"
    amina.send("/smart/brancher/professional", {"text": odd, "branch": odd})
    amina.get("/smart/brancher")
    assert amina.page.xpath("//input[@id='branch']/@value") == [odd]
    answer = amina.send("/smart/brancher/professional", {"text": "a" * 20_000})
    assert answer.status_code == 422
    assert len(amina.page.xpath("string(//textarea[@id='text'])").strip()) == 20_000


def test_people_she_has_met_can_be_tapped_in_with_where_they_came_from(amina: PageClient) -> None:
    amina.get("/elevatortale/netvaerk")
    amina.send("/elevatortale/netvaerk", {"name": "Birgit Toft"})
    amina.get("/smart/omkring")
    assert amina.page.xpath("//button[@data-for='network']/@data-chip")[-1] == "Birgit Toft"
    assert "Fra Elevatortale" in amina.texts("//details/p")


def test_other_tools_can_use_her_goals(amina: PageClient, app: Flask, cast: Cast) -> None:
    branch_out(amina, "50", "30", "20")
    aim(amina)
    with app.app_context(), db.every_tenant():
        (goal,) = facts.of(cast.amina.id, facts.GOAL)
    assert (goal.text, goal.proof, goal.detail) == (LETTERS["s"], LETTERS["m"], "Branche professional")


def test_a_cpr_number_is_stopped_kindly_and_the_rest_stays(amina: PageClient) -> None:
    amina.get("/smart/omkring")
    written = "Min chef husker mig: 010190-1234"
    assert amina.send("/smart/omkring/network", {"network": written}).status_code == 422
    assert amina.page.xpath("string(//textarea[@id='network'])").strip() == written
    assert "CPR" in " ".join(amina.texts("//p[@class='error']"))
