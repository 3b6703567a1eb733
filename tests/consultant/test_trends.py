"""What the list says of measurements and of the next time: for those who share them, in words and never as a sum."""

from datetime import date, datetime, timedelta

from jobunivers import clock, db
from jobunivers.services import sharing, versions
from jobunivers.services.accounts.models import Person
from jobunivers.services.dated import AT_CENTRE
from jobunivers.services.times.models import AGREED, Appointment
from jobunivers.tools.progression import operations
from jobunivers.tools.progression.models import INDICATORS
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.page_client import PageClient

MEASURED, TIME = "//td[@class='measured']", "//td[contains(@class, 'seen')]/small"


def measured(cast: Cast, *steps: tuple[int, ...]) -> None:
    """Amina's measurements: the first few indicators, a tuple a time."""
    for number, time in enumerate(steps):
        with clock.at(clock.now() - timedelta(days=21 * (len(steps) - number))):
            operations.begin_measurement(citizen_id=cast.amina.id)
            for indicator, step in zip(INDICATORS, time, strict=False):
                row = operations.answer_of(citizen_id=cast.amina.id, indicator=indicator)
                versions.save(row, {"now": step}, base=None)


def shares(cast: Cast, how: str) -> None:
    """The welcome's choice."""
    db.session.get_one(Person, cast.amina.id).sharing = how


def test_how_many_have_moved_up_is_said_in_words(bo: PageClient, cast: Cast, inside: Inside) -> None:
    with inside():
        shares(cast, sharing.AS_I_GO)
        measured(cast, (3, 5, 4), (4, 5, 3), (6, 7, 4))
    bo.get("/konsulent/?koe=alle")
    assert bo.texts(f"{MEASURED}/small") == ["2 af 12 op"]
    assert bo.texts(f"{MEASURED}//*[@class='only-heard']") == ["Fra 0 til 2"]


def test_a_first_time_is_no_trend(bo: PageClient, cast: Cast, inside: Inside) -> None:
    with inside():
        shares(cast, sharing.AS_I_GO)
        measured(cast, (3, 5))
    bo.get("/konsulent/?koe=alle")
    assert bo.texts(MEASURED) == ["målt én gang"]


def test_what_is_not_shared_is_not_in_the_list(bo: PageClient, cast: Cast, inside: Inside) -> None:
    with inside():
        shares(cast, sharing.ASK)
        measured(cast, (3, 5), (4, 6))
    bo.get("/konsulent/?koe=alle")
    assert bo.texts(MEASURED) == [""]
    with inside():
        sharing.choose(citizen_id=cast.amina.id, tool="progression", shared=True)
    bo.get("/konsulent/?koe=alle")
    assert bo.texts(f"{MEASURED}/small") == ["2 af 12 op"]


def appointment(cast: Cast, starts_at: datetime) -> Appointment:
    """An agreed time."""
    return Appointment(
        citizen_id=cast.amina.id,
        by_id=cast.bo.id,
        by_name="Bo",
        kind=AT_CENTRE,
        minutes=30,
        state=AGREED,
        starts_at=starts_at,
    )


def test_the_next_time_stands_in_the_row(bo: PageClient, cast: Cast, inside: Inside) -> None:
    with inside():
        for days in (-1, 40, 9):
            db.session.add(appointment(cast, clock.now() + timedelta(days=days)))
    bo.get("/konsulent/?koe=alle")
    nine: date = clock.today() + timedelta(days=9)
    (told,) = bo.texts(TIME)
    assert told.startswith(f"Næste tid: {nine.day}. ")
