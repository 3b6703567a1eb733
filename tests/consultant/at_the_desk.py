"""What Bo sees at his desk, and who sits on it."""

from datetime import timedelta

from jobunivers import clock
from jobunivers.services.accounts import operations
from jobunivers.services.accounts.models import Person
from tests.conftest import Cast
from tests.page_client import PageClient

NAMES = "//table[@class='caseload']//a[contains(@class,'card-link')]"


def counts(bo: PageClient) -> dict[str, str]:
    """The queues with their counts."""
    tabs = bo.page.xpath("//nav[@class='tabs']//a")
    return {tab.xpath("string(span[1])"): tab.xpath("string(span[@class='tab-count'])") for tab in tabs}


def names(bo: PageClient, address: str) -> list[str]:
    """Who is on the list."""
    bo.get(address)
    return [name.removeprefix("Nyt: ") for name in bo.texts(NAMES)]


def reasons(bo: PageClient) -> str:
    """Why the citizens on the list are there."""
    return " ".join(bo.texts("//td[@class='wide']"))


def on_the_desk(cast: Cast, name: str, **course: int) -> Person:
    """Somebody new beside Bo, active now; with a course that began and lasts some weeks."""
    citizen = operations.create_person(
        organisation_id=cast.bo.organisation_id, role="citizen", name=name, email=None
    )
    citizen.active_at = clock.now()
    if course:
        starts_on = clock.today() - timedelta(days=course["began_days_ago"])
        made = operations.create_course(
            name=f"Forløb {name}", target_group="jobparat", weeks=course["weeks"], starts_on=starts_on
        )
        operations.enrol(citizen=citizen, course=made)
    operations.assign(citizen_id=citizen.id, consultant_id=cast.bo.id)
    return citizen
