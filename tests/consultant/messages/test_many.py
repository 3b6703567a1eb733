"""Bo writes to a whole team or list at once, and nobody sees who else got it."""

import io
from collections.abc import Callable
from datetime import timedelta

import pytest
from PIL import Image
from sqlalchemy import select

from jobunivers import clock, db
from jobunivers.services.accounts import operations as accounts
from jobunivers.services.accounts import placing
from jobunivers.services.accounts.models import Assignment, Course, Enrolment, Person
from jobunivers.services.caseload import saved
from jobunivers.services.caseload.cases import Asked
from jobunivers.services.messages.models import Message
from jobunivers.settings import Settings
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.page_client import PageClient


@pytest.fixture
def team(cast: Cast, inside: Inside) -> int:
    """Hold Kompas: Amina and Carl, of whom Bo is only beside Amina."""
    with inside():
        team = placing.name_team(name="Hold Kompas")
        course = accounts.create_course(
            name="Nye veje",
            target_group="jobparat",
            weeks=13,
            starts_on=clock.today() - timedelta(days=7),
            team_id=team.id,
        )
        for one in (cast.amina, cast.carl):
            accounts.enrol(citizen=db.session.get_one(Person, one.id), course=course)
        return team.id


def test_the_team_gets_it_each_in_their_own_thread(
    bo: PageClient,
    amina: PageClient,
    client_of: Callable[[Person], PageClient],
    cast: Cast,
    team: int,
    inside: Inside,
) -> None:
    with inside():
        accounts.assign(citizen_id=cast.carl.id, consultant_id=cast.bo.id)
    bo.get(f"/konsulent/beskeder/hold/{team}")
    assert "går til 2 borgere" in bo.page.text_content()
    assert bo.send(f"/konsulent/beskeder/hold/{team}", {"text": "Vi ses kl. 9"}).status_code == 303
    for citizen in (amina, client_of(cast.carl)):
        citizen.get("/beskeder/")
        assert "Vi ses kl. 9" in citizen.page.text_content()
        assert "Hold Kompas" not in citizen.page.xpath("string(//ol[@id='thread'])")
    amina.get("/beskeder/")
    amina.send("/beskeder/", {"text": "Jeg har en aftale med min bank"})
    assert "bank" not in client_of(cast.carl).get("/beskeder/").get_data(as_text=True)


def test_only_those_he_is_beside_get_it(bo: PageClient, cast: Cast, team: int, inside: Inside) -> None:
    bo.get(f"/konsulent/beskeder/hold/{team}")
    assert "Carl" not in bo.page.text_content()
    bo.send(f"/konsulent/beskeder/hold/{team}", {"text": "Hej"})
    with inside():
        assert {one.citizen_id for one in db.session.scalars(select(Message))} == {cast.amina.id}


def test_it_is_no_answer_to_what_amina_has_asked(
    bo: PageClient, amina: PageClient, team: int, inside: Inside
) -> None:
    amina.get("/beskeder/")
    amina.send("/beskeder/", {"text": "Kan du ringe?"})
    bo.get(f"/konsulent/beskeder/hold/{team}")
    bo.send(f"/konsulent/beskeder/hold/{team}", {"text": "Holdet mødes kl. 9"})
    with inside():
        asked = db.session.scalar(select(Message).where(Message.from_citizen))
        assert asked is not None
        assert asked.answered_at is None


def test_a_double_press_reaches_each_once_and_files_go_along(
    bo: PageClient, amina: PageClient, team: int, settings: Settings, inside: Inside
) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (20, 20)).save(picture, "PNG")
    address = f"/konsulent/beskeder/hold/{team}"
    bo.get(address)
    sent = {"text": "Se kortet", "operation": "same.1"}
    bo.send(address, {**sent, "files": [(io.BytesIO(picture.getvalue()), "kort.png")]})
    bo.get(address)
    bo.send(address, sent)
    amina.get("/beskeder/")
    assert len(amina.page.xpath("//img[@class='message-picture']")) == 1
    assert len(list((settings.data_dir / "messages").iterdir())) == 1
    with inside():
        assert len(db.session.scalars(select(Message)).all()) == 1


def test_a_saved_list_can_be_written_to(
    bo: PageClient, amina: PageClient, cast: Cast, inside: Inside
) -> None:
    with inside():
        kept = saved.save(consultant_id=cast.bo.id, name="Mandagens", asked=Asked(queue="everybody")).id
    bo.get("/konsulent/beskeder/")
    assert "Mandagens" in bo.page.text_content()
    bo.get(f"/konsulent/beskeder/liste/{kept}")
    assert bo.send(f"/konsulent/beskeder/liste/{kept}", {"text": "God weekend"}).status_code == 303
    assert "God weekend" in amina.get("/beskeder/").get_data(as_text=True)


def test_somebody_elses_team_or_list_is_not_there(
    client_of: Callable[[Person], PageClient], cast: Cast, team: int, inside: Inside
) -> None:
    with inside():
        kept = saved.save(consultant_id=cast.bo.id, name="Mandagens", asked=Asked()).id
    peter = client_of(cast.peter)
    peter.get("/konsulent/")
    for address in (f"/konsulent/beskeder/hold/{team}", f"/konsulent/beskeder/liste/{kept}"):
        assert peter.get(address).status_code == 404
        assert peter.send(address, {"text": "Hej"}).status_code in (400, 404)


def test_five_hundred_in_a_team_get_it_by_one_press_in_a_few_statements(
    bo: PageClient, cast: Cast, team: int, inside: Inside, counted: Callable[[Callable[[], object]], int]
) -> None:
    with inside():
        course = db.session.scalars(select(Course).where(Course.team_id == team)).one()
        days = {"starts_on": clock.today(), "ends_on": course.ends_on}
        people = [Person(role="citizen", name=f"Borger {number}") for number in range(500)]
        db.session.add_all(people)
        db.session.flush()
        for one in people:
            db.session.add(Assignment(citizen_id=one.id, consultant_id=cast.bo.id))
            db.session.add(Enrolment(citizen_id=one.id, course_id=course.id, **days))
    address = f"/konsulent/beskeder/hold/{team}"
    bo.get(address)
    assert "går til 501 borgere" in bo.page.text_content()
    made = counted(lambda: bo.send(address, {"text": "Vi ses kl. 9"}))
    assert made <= 25
    bo.get("/konsulent/beskeder/")
    assert "Sendt til 501 borgere." in bo.texts("//*[@id='notices']")[0]
    with inside():
        assert len(db.session.scalars(select(Message)).all()) == 501
