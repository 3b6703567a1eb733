"""The phase of a course model stands at the head of the week, as it was when Bo laid the model over it."""

from datetime import timedelta

from jobunivers import clock, db
from jobunivers.services.accounts.models import Course, Person
from jobunivers.services.week import course_models, filling, operations, reading
from jobunivers.services.week.days import Week
from jobunivers.services.week.models import CourseModel, PhaseThen, Session
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.consultant.week.conftest import Kompas, meeting
from tests.page_client import PageClient

AIM = "Du ved, hvilken vej du vil."


def laid(kompas: Kompas, inside: Inside) -> int:
    """A model of two phases over the thirteen weeks of the team; this week is the first of the second phase."""
    with inside():
        model = course_models.make(title="Tretten uger")
        for title, aim, weeks in (("Velkommen", "", 2), ("Find retning", AIM, 11)):
            phase = course_models.add_phase(model, title=title, aim=aim, weeks=weeks)
            for weekday in (1, 2):
                course_models.add_activity(
                    phase, weekday=weekday, starts="09.00", minutes=60, title="Kaffe", text=""
                )
        filling.fill(model, course := db.session.get_one(Course, kompas.course))
        assert Week.of(course.starts_on).other(2) == Week.of(clock.today())
        return model.id


def head_of(client: PageClient, address: str) -> list[str]:
    """The lines over a week."""
    client.get(address)
    return [" ".join(one.text_content().split()) for one in client.page.xpath("//*[@class='plan-phase']/p")]


def this_week(at: str) -> str:
    """The address of this week, also at the weekend."""
    return f"{at}?uge={Week.of(clock.today()).name}"


def test_amina_and_bo_see_how_far_they_are_and_what_it_is_for(
    bo: PageClient, amina: PageClient, kompas: Kompas, inside: Inside
) -> None:
    laid(kompas, inside)
    wanted = ["Uge 3 af 13 · Find retning", f"Mål: {AIM}"]
    assert head_of(amina, this_week("/ugen/")) == wanted
    assert head_of(bo, this_week(f"/konsulent/hold/{kompas.team}/uge")) == wanted
    before = Week.of(clock.today()).other(-1).name
    assert head_of(amina, f"/ugen/?uge={before}") == ["Uge 2 af 13 · Velkommen"]


def test_what_was_planned_stays_when_bo_changes_the_model(
    amina: PageClient, kompas: Kompas, inside: Inside
) -> None:
    model_id = laid(kompas, inside)
    with inside():
        model = db.session.get_one(CourseModel, model_id)
        first, second = model.phases
        course_models.put_away(first)
        course_models.change_phase(model, second, title="Noget andet", aim="Noget nyt.", weeks=4)
    assert head_of(amina, this_week("/ugen/"))[0] == "Uge 3 af 13 · Find retning"


def test_her_two_languages_say_the_week_in_both_and_leave_bos_own_words_alone(
    cast: Cast, amina: PageClient, kompas: Kompas, inside: Inside
) -> None:
    laid(kompas, inside)
    with inside():
        db.session.get_one(Person, cast.amina.id).two_languages = True
    amina.get(this_week("/ugen/") + "&lang=ar")
    (head,) = amina.page.xpath("//*[@class='plan-phase']")
    assert head.xpath(".//*[@class='two']/text()") == ["Uge 3 af 13"]
    assert "Find retning" in head.xpath(".//*[@data-own]/text()")


def test_a_week_no_model_has_filled_has_no_head(amina: PageClient, kompas: Kompas) -> None:
    assert head_of(amina, this_week("/ugen/")) == []


def test_one_that_was_moved_does_not_decide_what_a_week_is_for(kompas: Kompas, inside: Inside) -> None:
    now, before = PhaseThen("Find retning", AIM, 3, 13), PhaseThen("Velkommen", "", 2, 13)
    with inside():
        starts = clock.now()
        for phase in (before, now, now):
            operations.add(
                team_id=kompas.team,
                title="Kaffe",
                starts_at=starts,
                ends_at=starts + timedelta(hours=1),
                phase=phase,
            )
        meeting(kompas.team)
        held = reading.between([kompas.team], clock.today(), clock.today())
        assert reading.phase_of(held) == now
        assert reading.phase_of([Session(phase_title="")]) is None


def test_a_course_shorter_than_its_model_is_counted_by_its_own_weeks(kompas: Kompas, inside: Inside) -> None:
    with inside():
        course = db.session.get_one(Course, kompas.course)
        course.ends_on = course.starts_on + timedelta(days=27)
        model = course_models.make(title="Lang")
        phase = course_models.add_phase(model, title="Det hele", aim="", weeks=30)
        course_models.add_activity(phase, weekday=1, starts="09.00", minutes=60, title="Kaffe", text="")
        weeks = (Week.of(course.ends_on).monday - Week.of(course.starts_on).monday).days // 7 + 1
        assert {one.phase.weeks for one in filling.plan(model, course)} == {weeks}
