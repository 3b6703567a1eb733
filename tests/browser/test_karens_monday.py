"""A consultant's Monday: from the log-in to who needs her, feedback, a message, a talk, an agreement, a measurement.

Where she works all day she uses the keyboard; the ways she takes each morning are counted in clicks.
"""

from dataclasses import dataclass
from datetime import timedelta

import pyotp
import pytest
from playwright.sync_api import Locator, Page, expect

from jobunivers import clock, db
from jobunivers.services import feedback, sharing
from jobunivers.services.accounts import operations
from jobunivers.services.accounts.models import Person
from tests.browser.axe import violations
from tests.browser.conftest import PageAs
from tests.browser.keyboard import Keyboard, main_button
from tests.browser.server import LiveServer
from tests.browser.widths import too_wide
from tests.conftest import PASSWORD, Cast
from tests.consultant.conftest import play

pytestmark = pytest.mark.browser
DESK = {"viewport": {"width": 1280, "height": 800}}
SECRET = "JBSWY3DPEHPK3PXP"
TO_THE_FIRST, A_NOTE = 2, 3
PRAISE = "Rene fade er et godt billede. Brug det i din ansøgning."
MESSAGE = "Hej Amina. Vi ses torsdag kl. 10."
AGREED = "Ring til køkkenet på Strandengen"
NOTED = "Amina vil gerne prøve et stort køkken."


@dataclass
class Clicks:
    """A mouse that counts."""

    number: int = 0

    def on(self, there: Locator) -> None:
        """Click once."""
        there.click()
        self.number += 1


def test_karens_monday(people: Cast, page_as: PageAs, live_server: LiveServer) -> None:
    with live_server.store(), db.tenant(people.amina.organisation_id):
        game = _a_week_of_hers(people)
    karen = page_as(None, **DESK)
    _logged_in(karen, people)
    clicks = Clicks()
    clicks.on(karen.locator(".desk-citizen").get_by_role("link", name="Læs og giv feedback"))
    assert clicks.number <= TO_THE_FIRST
    expect(karen).to_have_url(f"{live_server.url}/konsulent/borger/{people.amina.id}/values/{game}")
    _feedback(karen)
    home = f"/konsulent/borger/{people.amina.id}"
    karen.goto(home)
    assert _faults(karen) == []
    _message(karen)
    karen.goto(home)
    _talk(karen)
    _note(karen)
    _measured(page_as(people.amina), karen)


def _a_week_of_hers(people: Cast) -> int:
    """Amina on a course, sharing as she goes, waiting for feedback on a game of values; its id."""
    bo, amina = (db.session.get_one(Person, one.id) for one in (people.bo, people.amina))
    bo.totp_secret, bo.totp_confirmed_at = SECRET, clock.now()
    amina.sharing = sharing.AS_I_GO
    amina.welcomed_at = amina.active_at = clock.now()
    course = operations.create_course(
        name="Dansk og job",
        target_group="integration",
        weeks=13,
        starts_on=clock.today() - timedelta(days=20),
    )
    operations.enrol(citizen=amina, course=course)
    game = play(amina.id, "Rene fade.")
    feedback.ask(citizen_id=amina.id, tool="values", item=str(game))
    return game


def _logged_in(karen: Page, people: Cast) -> None:
    """By keyboard, with the code from her phone; she stands at the queue of those who need her."""
    karen.goto("/log-ind")
    assert _faults(karen) == []
    keys = Keyboard(karen)
    keys.write("#email", str(people.bo.email))
    keys.write("#password", PASSWORD)
    keys.follow(main_button("log-ind"))
    assert _faults(karen) == []
    keys.write("#code", pyotp.TOTP(SECRET).now())
    keys.follow(main_button("kode"))
    expect(karen.locator("#desk-title")).to_have_text("Har brug for mig")
    expect(karen.locator(".caseload tbody tr").first).to_contain_text("Amina Haddad")
    assert _faults(karen) == []


def _feedback(karen: Page) -> None:
    assert _faults(karen) == []
    keys = Keyboard(karen)
    keys.write("#text", PRAISE)
    keys.follow("form .button-main")
    expect(karen.locator("#notices")).to_be_visible()
    expect(karen.locator("main")).to_contain_text(PRAISE)


def _message(karen: Page) -> None:
    keys = Keyboard(karen)
    keys.follow("#part-messages a[href$='/beskeder']")
    assert _faults(karen) == []
    keys.write("#text", MESSAGE)
    keys.follow("#write .button-main")
    expect(karen.locator("main")).to_contain_text(MESSAGE)
    assert _faults(karen) == []


def _talk(karen: Page) -> None:
    """A start talk: the contract, on to the signpost where people move, an agreement, and the end."""
    karen.locator(".plus summary").click()
    karen.locator(".plus").get_by_role("link", name="Samtale").click()
    assert _faults(karen) == []
    keys = Keyboard(karen)
    keys.choose("kind", 2)
    keys.follow(main_button("samtaler/ny"))
    assert _faults(karen) == []
    keys.write("#topic", "Et job i et køkken")
    expect(karen.locator("[data-save-state='saved']")).to_be_visible()
    karen.locator("nav.tabs a[href$='/move']").click()
    assert _faults(karen) == []
    karen.get_by_role("link", name="Skriv en aftale").click()
    assert _faults(karen) == []
    keys = Keyboard(karen)
    keys.write("#text", AGREED)
    keys.write("#who", "Amina")
    keys.write("#by_on", "om en uge")
    keys.follow(main_button("aftaler/ny"))
    karen.locator("nav.tabs a[href$='/closing']").click()
    expect(karen.locator("#agreements")).to_contain_text(AGREED)
    assert _faults(karen) == []
    karen.get_by_role("button", name="Afslut samtalen").click()
    expect(karen.locator("#part-goals")).to_contain_text(AGREED)


def _note(karen: Page) -> None:
    """A note after the talk, from the page she stands on."""
    clicks = Clicks()
    clicks.on(karen.locator(".plus summary"))
    clicks.on(karen.locator(".plus").get_by_role("link", name="Notat"))
    assert _faults(karen) == []
    karen.keyboard.type(NOTED)
    clicks.on(karen.get_by_role("button", name="Gem", exact=True))
    assert clicks.number <= A_NOTE
    expect(karen.locator("main")).to_contain_text(NOTED)


def _measured(amina: Page, karen: Page) -> None:
    """Amina measures herself on her phone, Karen beside her; on her own screen Karen sets a mark beside Amina's."""
    amina.goto("/progression/nu")
    keys = Keyboard(amina)
    keys.choose("now", 6)
    keys.follow(main_button("nu"))
    amina.goto("/sammen/")
    expect(amina.locator("main")).to_contain_text("I har 1 aftale.")
    assert _faults(amina) == []
    karen.goto(karen.url.partition("/konsulent/borger/")[0] + "/konsulent/?koe=alle")
    expect(karen.locator(".caseload")).to_contain_text("målt én gang")
    karen.locator(".desk-citizen").get_by_role("link", name="Åbn borgerens side").click()
    karen.locator(".plus summary").click()
    karen.locator(".plus").get_by_role("link", name="Mål sammen").click()
    assert _faults(karen) == []
    keys = Keyboard(karen)
    keys.choose("mark-meeting", 7)
    keys.follow(main_button("progression/sammen"))
    expect(karen.locator("#mark-meeting-7")).to_be_checked()
    expect(karen.locator("#mark-meeting-field")).to_contain_text("Amina: 6")
    assert _faults(karen) == []


def _faults(page: Page) -> list[str]:
    """What keeps somebody from using the page as it is now."""
    return violations(page) + too_wide(page)
