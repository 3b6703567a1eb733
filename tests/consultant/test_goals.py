"""One view of goals and steps, alike for Amina and for Bo; what she has closed is hers alone."""

from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import select

from jobunivers import clock, db
from jobunivers.services import sharing
from jobunivers.services.accounts.models import Person
from jobunivers.services.agreements.models import DONE, MEASUREMENT, TALK, Agreement
from jobunivers.services.agreements.operations import agree
from jobunivers.tools.progression import operations as measuring
from jobunivers.tools.smart.models import Goal, Plan, Step
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.page_client import PageClient

SECTION, LIST = "//section[@id='part-goals']", "//ul[contains(@class, 'agreements')]/li"


def home(cast: Cast) -> str:
    """Amina's page."""
    return f"/konsulent/borger/{cast.amina.id}"


def aims(cast: Cast, how: str = sharing.AS_I_GO) -> None:
    """A goal with two steps, an agreement of a talk, one of a measurement."""
    me = cast.amina.id
    db.session.get_one(Person, me).sharing = how
    plan = Plan(citizen_id=me, number=1, staircase_for="professional")
    db.session.add(plan)
    db.session.flush()
    db.session.add(
        Goal(citizen_id=me, plan_id=plan.id, row="professional", s="Jeg laver suppe på et plejehjem")
    )
    for number, text in ((1, "Ring til køkkenet"), (2, "En prøvedag i køkkenet")):
        db.session.add(Step(citizen_id=me, plan_id=plan.id, row="professional", number=number, text=text))
    agree(citizen_id=me, text="Vi ses i kantinen", origin=TALK, by_on=clock.today() + timedelta(days=3))
    measurement = measuring.begin_measurement(citizen_id=me)
    agree(
        citizen_id=me,
        text="Jeg går en tur",
        indicator="coping",
        origin=MEASUREMENT,
        origin_id=measurement.id,
    )


def test_both_see_the_same_goals_steps_and_agreements(
    bo: PageClient, amina: PageClient, cast: Cast, inside: Inside
) -> None:
    with inside():
        aims(cast)
    bo.get(home(cast))
    amina.get("/maal/")
    for page, where in ((bo, SECTION), (amina, "//main")):
        shown = " ".join(page.page.xpath(where)[0].text_content().split())
        for text in ("suppe på et plejehjem", "Ring til køkkenet", "En prøvedag", "kantinen", "en tur"):
            assert text in shown
        assert shown.index("Ring til") < shown.index("En prøvedag")


def test_an_agreement_ticked_by_one_is_ticked_for_both(
    bo: PageClient, amina: PageClient, cast: Cast, inside: Inside
) -> None:
    with inside():
        aims(cast)
    amina.get("/maal/")
    amina.send(amina.page.xpath(f"{LIST}[1]//form/@action")[0], {"outcome": DONE})
    bo.get(home(cast))
    assert "Gjort" in bo.texts(f"{SECTION}{LIST}[last()]")[0]
    back = bo.page.xpath(f"{SECTION}{LIST}[last()]//form/@action")[0]
    bo.send(back, {"outcome": ""})
    amina.get("/maal/")
    assert "Gjort" not in " ".join(amina.texts(f"{LIST}//p"))
    assert bo.send(back, {"outcome": "odd"}).status_code == 404


def test_what_she_has_closed_is_on_her_page_alone(
    bo: PageClient, amina: PageClient, cast: Cast, inside: Inside
) -> None:
    with inside():
        aims(cast, sharing.ASK)
        closed = db.session.scalars(select(Agreement).where(Agreement.indicator == "coping")).one().id
    for address in (home(cast), f"{home(cast)}/samtaler/"):
        shown = bo.get(address).get_data(as_text=True)
        for text in ("plejehjem", "køkkenet", "Jeg går en tur"):
            assert text not in shown, address
    bo.get(home(cast))
    assert "kantinen" in bo.page.text_content()
    assert bo.send(f"{home(cast)}/maal/aftale/{closed}", {"outcome": DONE}).status_code == 404
    amina.get("/maal/")
    assert "Jeg går en tur" in amina.page.text_content()


def test_an_empty_page_leads_on(amina: PageClient) -> None:
    amina.get("/maal/")
    assert amina.page.xpath("//div[@class='empty']//a/@href") == ["/smart/"]


def test_the_way_there_stands_under_sammen(amina: PageClient) -> None:
    amina.get("/sammen/")
    assert amina.page.xpath("//a[@href='/maal/']")


def test_nobody_else_ticks_anything(
    client_of: Callable[[Person], PageClient], cast: Cast, inside: Inside
) -> None:
    with inside():
        aims(cast)
        one = db.session.scalars(select(Agreement)).first()
        number = one.id if one else 0
    for stranger in (client_of(cast.peter), client_of(cast.dora), client_of(cast.carl)):
        for address in (f"{home(cast)}/maal/aftale/{number}", f"/maal/aftale/{number}"):
            stranger.get("/indstillinger/")
            assert stranger.send(address, {"outcome": DONE}).status_code == 404
