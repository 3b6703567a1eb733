"""Bo copies the example of a course model, mends it, and lays it over his team's weeks."""

from collections.abc import Callable
from datetime import date, timedelta

from sqlalchemy import func, select

from jobunivers import clock, db
from jobunivers.services import content
from jobunivers.services.accounts.models import Course, Person
from jobunivers.services.holidays import easter, is_workday, workdays_on
from jobunivers.services.week import course_models, filling, operations, reading
from jobunivers.services.week.models import Activity, Session
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.consultant.week.conftest import Kompas
from tests.page_client import PageClient

PHASE = {"title": "Velkommen", "aim": "Alle kender stedet", "weeks": "2"}
ACTIVITY = {"weekday": "1", "starts": "9", "minutes": "180", "title": "Kaffe", "text": "Kom som du er"}


def example(inside: Inside) -> int:
    """A copy of the example."""
    with inside():
        return course_models.copy(content.danish_deck("desk/models/example")).id


def test_the_example_has_thirteen_weeks_of_phases_with_aims(bo: PageClient) -> None:
    bo.get("/konsulent/modeller/")
    answer = bo.send("/konsulent/modeller/", {"example": "1"})
    bo.get(answer.location)
    assert len(bo.page.xpath("//section[@class='work']")) == 5
    assert "Du kender holdet" in bo.page.text_content()


def test_a_model_is_made_from_nothing(bo: PageClient) -> None:
    bo.get("/konsulent/modeller/")
    model = bo.send("/konsulent/modeller/", {"title": "Kort forløb", "lead": ""}).location
    bo.get(model)
    bo.send(f"{model}/faser", PHASE)
    bo.get(model)
    (phase,) = bo.page.xpath("//a[contains(@href,'/faser/')]/@href")
    bo.get(phase)
    assert bo.send(f"{phase}/aktiviteter", ACTIVITY).status_code == 303
    bo.get(phase)
    assert "Mandag 09.00" in bo.page.text_content()
    assert bo.send(f"{phase}/aktiviteter", {**ACTIVITY, "starts": "25"}).status_code == 422
    assert bo.send(f"{model}/faser", {**PHASE, "weeks": "900"}).status_code == 422
    assert bo.page.xpath("//input[@name='title'][@id='title']/@value") == ["Velkommen"]


def test_an_activity_is_mended_where_it_stands(bo: PageClient, inside: Inside) -> None:
    model = f"/konsulent/modeller/{example(inside)}"
    bo.get(model)
    phase = bo.page.xpath("//a[contains(@href,'/faser/')]/@href")[0]
    bo.get(phase)
    one = bo.page.xpath("//a[contains(@href,'/aktiviteter/')]/@href")[0]
    bo.get(one)
    assert bo.page.xpath("//input[@name='starts']/@value") == ["9.30"]
    assert bo.page.xpath("//select[@name='minutes']/option[@selected]/@value") == ["180"]
    assert bo.send(one, {**ACTIVITY, "title": ""}).status_code == 422
    assert "Skriv, hvad I skal" in bo.page.text_content()
    assert bo.send(one, {**ACTIVITY, "weekday": "5", "starts": "13"}).status_code == 303
    bo.get(phase)
    assert "Fredag 13.00 Kaffe 3 timer" in " ".join(bo.page.text_content().split())
    assert len(bo.page.xpath("//ul/li")) >= 3


def test_phases_change_places(bo: PageClient, inside: Inside) -> None:
    model = f"/konsulent/modeller/{example(inside)}"
    bo.get(model)
    before = bo.page.xpath("//section[@class='work']/@id")
    assert bo.send(f"{model}/faser/{before[1].removeprefix('phase-')}/flyt", {"by": "-1"}).status_code == 303
    bo.get(model)
    assert bo.page.xpath("//section[@class='work']/@id") == [before[1], before[0], *before[2:]]
    bo.send(f"{model}/faser/{before[1].removeprefix('phase-')}/fjern")
    bo.get(model)
    bo.send(f"{model}/faser", PHASE)
    bo.get(model)
    assert bo.page.xpath("//section[@class='work']/h2/text()")[-1].strip() == "5. Velkommen"


def test_an_administrator_finds_copies_and_mends_the_models_but_lays_none(
    cast: Cast, client_of: Callable[[Person], PageClient]
) -> None:
    dora = client_of(cast.dora)
    dora.get("/admin/forloeb/")
    (place,) = [
        one.get("href") for one in dora.page.xpath("//nav//a") if one.text_content() == "Forløbsmodeller"
    ]
    dora.get(place)
    assert dora.page.xpath("//nav//a[@aria-current='page']/@href") == [place]
    model = dora.send(place, {"example": "1"}).location
    dora.get(model)
    copy = dora.send(f"{model}/kopi").location
    assert copy != model
    dora.get(copy)
    assert "Tretten uger mod et job, kopi" in dora.page.text_content()
    assert len(dora.page.xpath("//section[@class='work']//li")) == 15
    assert dora.send(copy, {"title": "Otte uger", "lead": ""}).status_code == 303
    dora.get(place)
    titles = [one.text_content().strip() for one in dora.page.xpath("//ul[@class='cards']//h2")]
    assert titles == ["Otte uger", "Tretten uger mod et job"]
    assert dora.get(f"{model}/forloeb/1").status_code == 404


def test_a_phase_goes_with_its_activities_and_comes_back_with_them(bo: PageClient, inside: Inside) -> None:
    model = example(inside)
    bo.get(f"/konsulent/modeller/{model}")
    phase = bo.page.xpath("//a[contains(@href,'/faser/')]/@href")[0]
    bo.get(phase)
    activities = len(bo.page.xpath("//a[contains(@href,'/aktiviteter/')]"))
    assert not bo.page.xpath("//form[contains(@action,'/fjern')]//details")
    bo.get(bo.send(f"{phase}/fjern").location)
    assert len(bo.page.xpath("//section[@class='work']")) == 4
    assert bo.get(phase).status_code == 404
    bo.get(f"/konsulent/modeller/{model}")
    assert bo.send(f"{phase}/igen").status_code == 303
    bo.get(f"/konsulent/modeller/{model}")
    assert f"phase-{phase.rsplit('/', 1)[1]}" == bo.page.xpath("//section[@class='work']/@id")[0]
    bo.get(phase)
    assert len(bo.page.xpath("//a[contains(@href,'/aktiviteter/')]")) == activities


def test_an_activity_that_was_taken_out_is_fetched_back_with_fortryd(bo: PageClient, inside: Inside) -> None:
    bo.get(f"/konsulent/modeller/{example(inside)}")
    phase = bo.page.xpath("//a[contains(@href,'/faser/')]/@href")[0]
    bo.get(phase)
    one = bo.page.xpath("//a[contains(@href,'/aktiviteter/')]/@href")
    bo.get(bo.send(f"{one[0]}/fjern").location)
    assert bo.page.xpath("//a[contains(@href,'/aktiviteter/')]/@href") == one[1:]
    (undo,) = bo.page.xpath("//form[@class='undo']/@action")
    assert bo.send(undo).status_code == 303
    bo.get(phase)
    assert bo.page.xpath("//a[contains(@href,'/aktiviteter/')]/@href") == one


def test_what_was_put_away_a_month_ago_is_gone_for_good(inside: Inside) -> None:
    model = example(inside)
    with inside():
        first, second = _model(model).phases[:2]
        course_models.put_away(first)
        course_models.put_away(second.activities[0])
        of_first = len(first.activities)
    with inside():
        assert course_models.forget() == 0
        with clock.at(clock.now() + timedelta(days=31)):
            assert course_models.forget() == 2
        assert course_models.phase(model, first.id) is None
        assert db.session.scalar(select(func.count(Activity.id))) == 15 - of_first - 1


def test_it_is_shown_before_it_is_done_then_done_once_and_undone(
    bo: PageClient, amina: PageClient, kompas: Kompas, inside: Inside
) -> None:
    model = example(inside)
    address = f"/konsulent/modeller/{model}/forloeb/{kompas.course}"
    bo.get(address)
    assert "Intet er gjort endnu" in bo.page.text_content()
    with inside():
        course = db.session.get_one(Course, kompas.course)
        before = len(reading.between([kompas.team], course.starts_on, course.ends_on))
        wanted = sum(not one.skipped for one in filling.plan(_model(model), course))
    assert before == 1
    answer = bo.send(address)
    bo.get(answer.location)
    (undo,) = bo.page.xpath("//form[@class='undo']/@action")
    with inside():
        assert len(_all(kompas)) == wanted + 1
    bo.get(address)
    assert bo.send(address).status_code == 303
    with inside():
        assert len(_all(kompas)) == wanted + 1
    bo.get("/konsulent/")
    assert bo.send(undo).status_code == 303
    with inside():
        assert len(_all(kompas)) == 1


def test_what_is_registered_stays_when_the_rest_is_undone(cast: Cast, kompas: Kompas, inside: Inside) -> None:
    model = example(inside)
    with inside():
        mark, _number = filling.fill(_model(model), db.session.get_one(Course, kompas.course))
        first = next(one for one in _all(kompas) if one.fill == mark)
        operations.register(one=first, members=reading.members(cast.bo.id, first), kinds={}, by_id=cast.bo.id)
        kept = first.id
    with inside():
        operations.undo_fill(mark, kompas.team)
        assert {one.id for one in _all(kompas)} == {kept, kompas.session}


def test_holidays_and_days_outside_the_course_are_passed_over(kompas: Kompas, inside: Inside) -> None:
    model = example(inside)
    with inside():
        course = db.session.get_one(Course, kompas.course)
        course.starts_on, course.ends_on = date(2027, 3, 17), date(2027, 6, 15)
        planned = filling.plan(_model(model), course)
        assert min(one.day for one in planned) >= course.starts_on
        free = {one.day: one.skipped for one in planned if one.skipped}
        assert free[date(2027, 3, 29)] == "easter_monday"
        assert all(not is_workday(day) for day in free)


def test_the_days_off_of_denmark() -> None:
    assert [easter(year) for year in (2025, 2026, 2027)] == [
        date(2025, 4, 20),
        date(2026, 4, 5),
        date(2027, 3, 28),
    ]
    assert workdays_on(date(2026, 12, 23), 1) == date(2026, 12, 28)
    assert workdays_on(date(2026, 11, 21), 0) == date(2026, 11, 23)


def test_a_model_that_was_put_away_comes_back_and_is_no_other_centres(
    bo: PageClient, cast: Cast, inside: Inside, client_of: Callable[[Person], PageClient]
) -> None:
    model = example(inside)
    bo.get(f"/konsulent/modeller/{model}")
    bo.send(f"/konsulent/modeller/{model}/slet")
    assert bo.get(f"/konsulent/modeller/{model}").status_code == 404
    bo.get("/konsulent/modeller/")
    bo.send(f"/konsulent/modeller/{model}/igen")
    assert bo.get(f"/konsulent/modeller/{model}").status_code == 200
    peter = client_of(cast.peter)
    assert peter.get(f"/konsulent/modeller/{model}").status_code == 404


def _model(model_id: int) -> course_models.CourseModel:
    found = course_models.one(model_id)
    assert found is not None
    return found


def _all(kompas: Kompas) -> list[Session]:
    today = clock.today()
    return reading.between([kompas.team], today - timedelta(days=60), today + timedelta(days=200))
