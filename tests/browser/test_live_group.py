"""A live group: five phones, the consultant's screen, the wall; a phone sleeps and loses nothing; five are agreed."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from jobunivers import clock, db
from jobunivers.services.accounts import operations, placing
from jobunivers.services.accounts.models import Person
from jobunivers.services.groups import rooms, values
from jobunivers.services.groups.models import FUTURE, VALUES, Room
from tests.browser.axe import violations
from tests.browser.conftest import PageAs
from tests.browser.server import LiveServer
from tests.conftest import Cast

pytestmark = pytest.mark.browser
WIDE = {"width": 1280, "height": 800}
CARDS = ("learning", "outdoors", "fair_pay", "fixed_hours", "good_colleagues")
FIVE = ("Lære nyt", "Være ude", "God løn", "Faste tider", "Gode kolleger")
SOON = 4000


class Team:
    """Five people with their phones, and Bo with his screen and the wall, all in one room."""

    def __init__(self, people: Cast, server: LiveServer, page_as: PageAs, kind: str, phones: int = 5) -> None:
        with server.store(), db.tenant(people.bo.organisation_id):
            names = ("Layla", "Jens", "Mehret")
            self.citizens = citizens = [
                people.amina,
                people.carl,
                *(self._citizen(people, name) for name in names),
            ]
            team = placing.name_team(name="Hold Kompas")
            course = operations.create_course(
                name="Nye veje",
                target_group="jobparat",
                weeks=13,
                starts_on=clock.today() - timedelta(days=7),
                consultant_id=people.bo.id,
                team_id=team.id,
            )
            for one in citizens:
                operations.enrol(citizen=one, course=course)
            self.room: Room = rooms.open_room(
                consultant_id=people.bo.id, kind=kind, title="", team_id=team.id
            )
            for card in CARDS:
                values.pick(room=self.room, citizen_id=people.amina.id, card=card)
        self.phones = [page_as(one) for one in citizens[:phones]]
        self.screen = page_as(people.bo, viewport=WIDE)
        self.wall = self.screen.context.new_page()
        self.screen.goto(f"/konsulent/grupper/{self.room.id}/")
        self.wall.goto(f"/konsulent/grupper/{self.room.id}/vaeg")
        for phone in self.phones:
            phone.goto(f"/gruppe/?kode={self.room.code}")
            phone.get_by_role("button", name="Gå ind med koden").click()
            expect(phone.locator("#live")).to_be_visible()

    @staticmethod
    def _citizen(people: Cast, name: str) -> Person:
        return operations.create_person(
            organisation_id=people.bo.organisation_id, role="citizen", name=name, email=None
        )

    @property
    def screens(self) -> list[Page]:
        """Everything anybody looks at."""
        return [*self.phones, self.screen, self.wall]


@pytest.fixture
def team(people: Cast, live_server: LiveServer, page_as: PageAs) -> Callable[..., Team]:
    """Opens a room of a kind with everybody in it."""
    return lambda kind, phones=5: Team(people, live_server, page_as, kind, phones)


def write(phone: Page, text: str) -> None:
    """A card is written and put up."""
    phone.get_by_label("Dit kort").fill(text)
    phone.get_by_role("button", name="Læg kortet op").click()


def test_every_card_is_on_every_screen_and_a_phone_that_sleeps_loses_nothing(
    team: Callable[[str], Team],
) -> None:
    live = team(FUTURE)
    amina, carl, *others = live.phones
    for number, phone in enumerate(others):
        write(phone, f"Kort nummer {number}")
        expect(phone.get_by_label("Dit kort")).to_have_value("")
    for screen in live.screens:
        for number in range(len(others)):
            expect(screen.locator("#live")).to_contain_text(f"Kort nummer {number}", timeout=SOON)

    carl.context.set_offline(True)
    write(carl, "Skrevet i en tunnel")
    expect(carl.locator(".save-waiting, [data-lost]:visible").first).to_be_visible(timeout=SOON)
    write(amina, "Mens Carl var væk")
    expect(live.wall.locator("#live")).to_contain_text("Mens Carl var væk", timeout=SOON)
    expect(live.wall.locator("#live")).not_to_contain_text("Skrevet i en tunnel")
    carl.context.set_offline(False)
    for screen in live.screens:
        expect(screen.locator("#live")).to_contain_text("Skrevet i en tunnel", timeout=2 * SOON)
    expect(live.wall.locator("#live").get_by_text("Skrevet i en tunnel")).to_have_count(1)

    amina.get_by_label("Dit kort").fill("Kun halvt skrevet")
    expect(amina.locator("#save-state")).to_have_attribute("data-save-state", "saved", timeout=SOON)
    amina.reload()
    expect(amina.get_by_label("Dit kort")).to_have_value("Kun halvt skrevet")

    live.screen.get_by_role("button", name="2. Drømmene").click()
    for phone in live.phones[1:]:
        expect(phone.locator("#live-title")).to_have_text("Drømmene", timeout=SOON)
        expect(phone.locator("#card-form")).to_have_attribute(
            "action", f"/gruppe/{live.room.id}/skriv/fantasy"
        )
    for screen in (amina, live.screen):
        assert not violations(screen)


def test_five_values_that_all_five_have_said_yes_to_are_agreed_on_every_screen(
    team: Callable[[str], Team],
) -> None:
    live = team(VALUES)
    amina, *others = live.phones
    amina.get_by_role("button", name="Vis dem alle for gruppen").click()
    live.screen.get_by_text("Folk i rummet").click()
    live.screen.get_by_role("button", name="Del i grupper på 3–5").click()
    expect(live.screen.locator("#live")).to_contain_text("Gruppe 1", timeout=SOON)
    live.screen.get_by_role("button", name="4. Find 5 sammen").click()
    for value in FIVE:
        amina.get_by_role("button", name=value, exact=True).click(timeout=2 * SOON)
        expect(amina.get_by_role("button", name=value, exact=True)).to_have_count(0, timeout=SOON)
    for phone in others:
        for value in FIVE:
            phone.locator(".live-card", has_text=value).locator("[name=yes][value='1']").click(
                timeout=2 * SOON
            )
    for phone in live.phones:
        expect(phone.locator("#live")).to_contain_text("I er enige om 5", timeout=SOON)
    expect(live.screen.locator("#live")).to_contain_text("De er enige om 5.", timeout=SOON)
    expect(live.screen.get_by_role("button", name="Tag ud af gruppen").first).to_be_visible()
    for screen in (amina, live.screen, live.wall):
        assert not violations(screen)


def test_without_script_cards_are_sent_and_seen_by_forms_and_links(
    team: Callable[..., Team], page_as: PageAs
) -> None:
    live = team(FUTURE, phones=1)
    amina = live.phones[0]
    plain = page_as(live.citizens[1], java_script_enabled=False)
    plain.goto(f"/gruppe/?kode={live.room.code}")
    plain.get_by_role("button", name="Gå ind med koden").click()
    plain.get_by_label("Dit kort").fill("Uden script")
    plain.get_by_role("button", name="Læg kortet op").click()
    expect(plain.locator(".live-card")).to_have_text("Uden script")
    expect(amina.locator("#live")).to_contain_text("Uden script", timeout=SOON)
    write(amina, "Med script")
    expect(live.wall.locator("#live")).to_contain_text("Med script", timeout=SOON)
    plain.get_by_role("link", name="Vis nyt").click()
    expect(plain.locator(".live-card")).to_have_count(2)


def test_by_keyboard_a_card_is_sent_and_the_focus_stays_while_others_send_theirs(
    team: Callable[..., Team],
) -> None:
    live = team(FUTURE, phones=2)
    amina, carl = live.phones
    amina.get_by_label("Dit kort").focus()
    amina.keyboard.type("Skrevet med taster")
    write(carl, "Imens skrev Carl")
    expect(amina.locator("#live")).to_contain_text("Imens skrev Carl", timeout=SOON)
    expect(amina.get_by_label("Dit kort")).to_be_focused()
    expect(amina.get_by_label("Dit kort")).to_have_value("Skrevet med taster")
    amina.keyboard.press("Tab")
    while amina.evaluate("document.activeElement.textContent.trim()") != "Læg kortet op":
        amina.keyboard.press("Tab")
    amina.keyboard.press("Enter")
    expect(live.wall.locator("#live")).to_contain_text("Skrevet med taster", timeout=SOON)
    assert amina.evaluate("document.activeElement !== document.body")
