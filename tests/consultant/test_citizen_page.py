"""Bo opens Amina's page."""

from collections.abc import Callable
from datetime import datetime, timedelta

from flask import Flask

from jobunivers import clock, db
from jobunivers.services import audit, feedback, progress, sharing
from jobunivers.services.accounts import operations
from jobunivers.services.accounts.models import Person
from jobunivers.services.audit import Look
from jobunivers.services.progress import DONE, NOT_BEGUN, State
from tests.beginnings import begun
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.page_client import PageClient

Looks = Callable[[], list[Look]]


def on_a_course(cast: Cast, began_days_ago: int, weeks: int = 13) -> None:
    """Amina has a place on a course."""
    starts_on = clock.today() - timedelta(days=began_days_ago)
    course = operations.create_course(
        name="Dansk og job", target_group="integration", weeks=weeks, starts_on=starts_on
    )
    operations.enrol(citizen=db.session.get_one(Person, cast.amina.id), course=course)


def lit(cast: Cast, days_ago: int, *keys: str) -> None:
    """Missions of the game are done that day; the others are as they were."""
    states = [(key, State(DONE if key in keys else NOT_BEGUN)) for key in ("sort", "choose", "why", "points")]
    with clock.at(clock.now() - timedelta(days=days_ago)):
        progress.record(citizen_id=cast.amina.id, tool="values", states=states)


def test_each_view_is_one_look_that_amina_can_see(
    bo: PageClient, amina: PageClient, cast: Cast, game: int, looks: Looks
) -> None:
    for seen in (1, 2):
        bo.get(f"/konsulent/borger/{cast.amina.id}")
        assert [(look.what, look.why, look.by_name) for look in looks()] == [
            ("overview", "beside", "Bo Holm")
        ] * seen
    amina.get("/hvem-har-set/")
    assert "Overblikket over dit arbejde" in amina.page.text_content()


def test_a_page_that_is_written_down_takes_the_write_lock_at_once(
    app: Flask, bo: PageClient, cast: Cast, game: int
) -> None:
    engine = app.extensions["jobunivers.engine"]
    with begun(engine) as said:
        bo.get("/konsulent/")
        bo.get(f"/konsulent/borger/{cast.amina.id}")
    if engine.dialect.name == "sqlite":
        assert said == ["BEGIN", "BEGIN IMMEDIATE"]


def test_the_desk_shows_no_work_and_leaves_no_row(
    bo: PageClient, cast: Cast, game: int, looks: Looks
) -> None:
    bo.get(f"/konsulent/?borger={cast.amina.id}")
    assert looks() == []


def test_each_page_of_the_timeline_is_one_look(
    bo: PageClient, amina: PageClient, cast: Cast, game: int, looks: Looks
) -> None:
    bo.get(f"/konsulent/borger/{cast.amina.id}/tidslinje")
    bo.get(f"/konsulent/borger/{cast.amina.id}/tidslinje?foer=1")
    assert [look.what for look in looks()] == ["timeline", "timeline"]
    amina.get("/hvem-har-set/")
    assert "Din tidslinje" in amina.page.text_content()


def test_a_look_cannot_be_given_another_reason_afterwards(
    bo: PageClient, cast: Cast, game: int, looks: Looks
) -> None:
    bo.get(f"/konsulent/borger/{cast.amina.id}")
    rows = looks()
    assert audit.broken_link(reversed(rows)) is None
    rows[0].why = "feedback"
    assert audit.broken_link(reversed(rows)) is rows[0]


def test_what_is_new_stands_item_by_item_until_he_has_said_set(
    bo: PageClient, cast: Cast, game: int, inside: Inside
) -> None:
    with inside():
        lit(cast, 0, "sort", "choose")
    for _again in (1, 2):
        bo.get(f"/konsulent/borger/{cast.amina.id}")
        (item,) = bo.texts("//section[@class='news']//li")
        assert item.startswith("Jobværdispil i dag")
        assert item.endswith("klarede Vælg dine 7 værdier · Sortér 36 kort")
        assert bo.page.xpath("//section[@class='news']//a/@href") == [
            f"/konsulent/borger/{cast.amina.id}#tool-values"
        ]
    assert bo.send(f"/konsulent/set/{cast.amina.id}", {"page": "1"}).location == (
        f"/konsulent/borger/{cast.amina.id}"
    )
    bo.get(f"/konsulent/borger/{cast.amina.id}")
    assert not bo.page.xpath("//section[@class='news']")
    bo.get("/konsulent/?koe=alle")
    assert not bo.page.xpath("//table//*[@class='unread']")


def test_the_game_is_on_the_small_map_and_in_the_list(bo: PageClient, cast: Cast, game: int) -> None:
    bo.get(f"/konsulent/borger/{cast.amina.id}")
    assert bo.page.xpath("//div[@class='small-sky']//a[@href='#tool-values']")
    assert "Gøre det ordentligt" in bo.page.xpath("string(//section[@id='tool-values'])")
    assert bo.page.xpath(f"//a[@href='/konsulent/borger/{cast.amina.id}/values/{game}']")


def test_progress_is_seen_though_nothing_is_shared(
    bo: PageClient, cast: Cast, game: int, inside: Inside
) -> None:
    with inside():
        db.session.get_one(Person, cast.amina.id).sharing = sharing.ASK
        lit(cast, 3, "sort")
    bo.get(f"/konsulent/borger/{cast.amina.id}")
    told = " ".join(bo.page.xpath("string(//section[@id='tool-values'])").split())
    assert "Sortér 36 kort" in told
    assert "1 ting er ikke delt" in told
    assert "Gøre det ordentligt" not in told


def test_the_curve_has_its_sentence_and_its_table(bo: PageClient, cast: Cast, inside: Inside) -> None:
    with inside():
        on_a_course(cast, began_days_ago=28)
        lit(cast, 20, "sort")
        lit(cast, 6, "choose", "why")
    bo.get(f"/konsulent/borger/{cast.amina.id}")
    figure = " ".join(bo.page.xpath("string(//figure[@class='series']/figcaption)").split())
    assert figure.endswith("Amina har klaret 3 missioner på 5 uger. Flest i uge 4.")
    rows = bo.page.xpath("//figure[@class='series']//tbody/tr")
    assert [[cell.text_content() for cell in row] for row in rows][-2:] == [["4", "2", "3"], ["5", "0", "3"]]


def test_a_first_week_without_a_mission_is_told_kindly(bo: PageClient, cast: Cast, inside: Inside) -> None:
    with inside():
        on_a_course(cast, began_days_ago=2)
    bo.get(f"/konsulent/borger/{cast.amina.id}")
    assert "Den første mission er ikke klaret endnu." in bo.page.text_content()


def test_the_timeline_tells_in_words_and_pages_back(bo: PageClient, cast: Cast, inside: Inside) -> None:
    with inside():
        for days_ago in range(130, 0, -1):
            with clock.at(clock.now() - timedelta(days=days_ago)):
                progress.note(citizen_id=cast.amina.id, tool="values", kind="work")
        lit(cast, 0, "sort")
    bo.get(f"/konsulent/borger/{cast.amina.id}/tidslinje")
    assert bo.texts("//ol[@class='timeline']//p")[0] == "Klarede: Sortér 36 kortJobværdispil"
    seen = len(bo.page.xpath("//ol[@class='timeline']/li"))
    while older := bo.page.xpath("//a[contains(., 'Ældre')]/@href"):
        bo.get(older[0])
        seen += len(bo.page.xpath("//ol[@class='timeline']/li"))
    assert seen == 131


def test_feedback_tells_whether_it_was_read(
    bo: PageClient, amina: PageClient, cast: Cast, game: int, inside: Inside
) -> None:
    with inside():
        feedback.give(
            citizen_id=cast.amina.id, by_id=cast.bo.id, tool="values", item=str(game), text="Fint sagt."
        )
    bo.get(f"/konsulent/borger/{cast.amina.id}")
    assert "Ikke læst endnu" in bo.page.text_content()
    amina.get("/jobvaerdier/")
    amina.send("/jobvaerdier/feedback/set")
    bo.get(f"/konsulent/borger/{cast.amina.id}")
    assert "Ikke læst endnu" not in bo.page.text_content()
    assert "Læst i dag" in " ".join(bo.page.text_content().split())


def test_feedback_on_what_is_closed_again_keeps_its_words_to_itself(
    bo: PageClient, cast: Cast, game: int, inside: Inside
) -> None:
    with inside():
        feedback.give(
            citizen_id=cast.amina.id,
            by_id=cast.bo.id,
            tool="values",
            item=str(game),
            text="Om maden.",
            quote="Mad er omsorg",
        )
        sharing.choose(citizen_id=cast.amina.id, tool="values", item=str(game), shared=False)
    shown = bo.get(f"/konsulent/borger/{cast.amina.id}").get_data(as_text=True)
    assert "Mad er omsorg" not in shown
    assert "Om maden." not in shown
    assert "Arbejdet er ikke delt mere." in shown


def test_the_page_costs_the_same_after_years_of_work(
    bo: PageClient, cast: Cast, game: int, inside: Inside, counted: Callable[[Callable[[], object]], int]
) -> None:
    bo.get(f"/konsulent/borger/{cast.amina.id}")
    few = counted(lambda: bo.get(f"/konsulent/borger/{cast.amina.id}"))
    with inside():
        for hours in range(300):
            with clock.at(datetime.fromisoformat("2020-01-01T10:00+00:00") + timedelta(days=hours)):
                progress.note(citizen_id=cast.amina.id, tool="values", kind="work")
                feedback.give(
                    citizen_id=cast.amina.id,
                    by_id=cast.bo.id,
                    tool="values",
                    item=str(game),
                    text=f"Nr. {hours}",
                )
    assert counted(lambda: bo.get(f"/konsulent/borger/{cast.amina.id}")) == few


def test_a_new_way_in_is_shown_once_and_written_down(
    bo: PageClient, amina: PageClient, cast: Cast, looks: Looks
) -> None:
    bo.get(f"/konsulent/borger/{cast.amina.id}")
    bo.send(f"/konsulent/borger/{cast.amina.id}/adgang")
    link = bo.texts("//code")[0]
    assert bo.page.xpath("//div[@class='qr']/svg")
    assert looks()[0].what == "way_in"
    path = link.partition("8000")[2]
    assert bo.application.test_client().get(path).status_code == 200
    with clock.at(clock.now() + timedelta(minutes=11)):
        assert bo.application.test_client().get(path).status_code == 410
