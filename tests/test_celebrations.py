"""Small steps, badges and the quiet word about them: derived from the work, told once, never taken away."""

import io
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from flask import Flask
from PIL import Image
from sqlalchemy.exc import OperationalError

from jobunivers import db
from jobunivers.services import feedback, sharing, small_steps, versions
from jobunivers.services.accounts.models import Person
from jobunivers.toolkit import progress
from jobunivers.tools import TOOLS
from jobunivers.tools.values.models import Placement
from tests.conftest import Cast
from tests.page_client import PageClient
from tests.test_statements import counted
from tests.tools.test_values import sort_all

JOY = "//div[@id='notices']/div[@class='joy']"
THEN, LATER = datetime(2026, 9, 1, tzinfo=UTC), datetime(2026, 10, 1, tzinfo=UTC)


def person(cast: Cast) -> Person:
    """Amina's row, in an open database."""
    return db.session.get_one(Person, cast.amina.id)


def place_one_card(amina: PageClient) -> None:
    """Amina saves something: one card."""
    amina.get("/jobvaerdier/sorter")
    amina.send("/jobvaerdier/sorter", {"card": "calm", "pile": "very"})


# ---- Pure functions on history ----


def test_nothing_that_happened_is_no_step() -> None:
    assert small_steps.taken(()) == set()
    assert small_steps.taken(("star", "badge", "unshare", "ask")) == set()


def test_what_happened_first_is_a_step() -> None:
    assert small_steps.taken(("work", "share", "feedback")) == {"first_save", "first_share", "first_feedback"}


def test_a_step_keeps_the_day_it_was_taken_first() -> None:
    once = small_steps.joined({}, ["first_save"], THEN)
    assert small_steps.fresh(once, ["first_save", "first_share"]) == ["first_share"]
    assert small_steps.joined(once, ["first_save"], LATER) == {"first_save": THEN.isoformat()}
    assert small_steps.joined({"first_save": LATER.isoformat()}, ["first_save"], THEN) == once


# ---- The word about it ----


def test_her_first_save_is_told_on_the_next_page_and_only_there(amina: PageClient) -> None:
    place_one_card(amina)
    amina.get("/")
    (told,) = amina.texts(JOY)
    assert "Nyt mærke: Første skridt" in told
    assert "Du har gemt noget for første gang." in told
    assert amina.page.xpath(f"{JOY}//a/@href") == ["/maerker/#first_save"]
    assert amina.get(amina.page.xpath(f"{JOY}/img/@src")[0]).mimetype == "image/png"
    amina.get("/")
    assert amina.texts(JOY) == []


def test_it_waits_for_her_other_device(
    amina: PageClient, cast: Cast, client_of: Callable[[Person], PageClient]
) -> None:
    place_one_card(amina)
    phone = client_of(cast.amina)
    phone.get("/beskeder/")
    assert len(phone.texts(JOY)) == 1
    amina.get("/")
    assert amina.texts(JOY) == []


def test_a_mission_done_lights_a_star_and_says_what_it_is_good_for(amina: PageClient) -> None:
    place_one_card(amina)
    amina.get("/")
    sort_all(amina)
    amina.get("/jobvaerdier/")
    (told,) = amina.texts(JOY)
    assert "Ny stjerne: Sortér 36 kort" in told
    assert "Så ser du, hvad du helst vil have på et job." in told
    assert "1 af 4 stjerner" in told
    assert amina.page.xpath(f"{JOY}//a/@href") == ["/"]


def test_a_part_of_a_page_leaves_the_word_for_the_next_whole_page(amina: PageClient) -> None:
    place_one_card(amina)
    part = amina.get("/jobvaerdier/sorter", headers={"HX-Request": "true", "HX-Target": "section#sorter"})
    assert "Nyt mærke" not in part.text
    amina.get("/")
    assert len(amina.texts(JOY)) == 1


def test_a_whole_tool_is_told_by_its_badge_not_by_each_star(
    app: Flask, cast: Cast, amina: PageClient
) -> None:
    told = news(app, cast, "values.sort.1 values.why.4 values", amina)
    assert len(told) == 1
    assert "Nyt mærke: Mine værdier Du har fundet dine 7 værdier." in told[0]


def test_the_last_tool_of_a_world_lights_the_world(app: Flask, cast: Cast, amina: PageClient) -> None:
    (told,) = news(app, cast, "cv world:cv", amina)
    assert "Nu lyser alle stjerner i Mit CV." in told


def test_many_stars_at_once_are_one_word(app: Flask, cast: Cast, amina: PageClient) -> None:
    (told,) = news(app, cast, "cv.jobs.1 cv.education.2", amina)
    assert told.startswith("2 nye stjerner i CV")
    assert "2 af 6 stjerner" in told


def test_never_more_than_three_at_once(app: Flask, cast: Cast, amina: PageClient) -> None:
    assert len(news(app, cast, " ".join(small_steps.ALL), amina)) == 3


def test_what_a_tool_no_longer_has_is_passed_over(app: Flask, cast: Cast, amina: PageClient) -> None:
    assert news(app, cast, "gone.star.2 gone", amina) == []


def news(app: Flask, cast: Cast, words: str, amina: PageClient) -> list[str]:
    """What Amina's next page says when this waits for her."""
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        person(cast).news = words
        db.session.commit()
        db.session.remove()
    amina.get("/maerker/")
    return amina.texts(JOY)


def test_without_the_game_nothing_is_celebrated_and_nothing_waits(amina: PageClient) -> None:
    amina.get("/velkommen/4")
    amina.send("/velkommen/4", {"fields": ["game"]})
    place_one_card(amina)
    amina.get("/")
    assert amina.texts(JOY) == []
    amina.get("/velkommen/4")
    amina.send("/velkommen/4", {"fields": ["game"], "game": "y"})
    amina.get("/")
    assert amina.texts(JOY) == []
    amina.get("/maerker/")
    assert "Første skridt" in amina.texts("//h3")


@pytest.mark.parametrize("code", ["en", "ar"])
def test_it_is_told_in_her_language_with_the_danish_beside_it(amina: PageClient, code: str) -> None:
    amina.get("/velkommen/1")
    amina.send(
        "/velkommen/1", {"fields": ["language", "two_languages"], "language": code, "two_languages": "y"}
    )
    place_one_card(amina)
    amina.get("/")
    assert amina.page.xpath(f"{JOY}//*[@class='two'][@lang='da']")


def test_showing_it_costs_one_statement(app: Flask, cast: Cast, amina: PageClient) -> None:
    amina.get("/")
    with counted(app.extensions["jobunivers.engine"]) as without:
        amina.get("/")
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        person(cast).news = "first_save cv.jobs.1 values world:cv"
        db.session.commit()
        db.session.remove()
    with counted(app.extensions["jobunivers.engine"]) as telling:
        amina.get("/")
    assert len(telling) == len(without) + 1


def test_a_database_that_cannot_write_now_shows_the_page_and_tells_it_again(
    amina: PageClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    place_one_card(amina)
    with monkeypatch.context() as locked:
        locked.setattr("jobunivers.toolkit.news.told", database_is_locked)
        assert amina.get("/").status_code == 200
        assert len(amina.texts(JOY)) == 1
    amina.get("/")
    assert len(amina.texts(JOY)) == 1
    amina.get("/")
    assert amina.texts(JOY) == []


def database_is_locked(*_asked: object) -> None:
    """What SQLite says when somebody else has been writing for too long."""
    raise OperationalError("UPDATE person", {}, Exception("database is locked"))


# ---- The other small steps ----


def test_sharing_and_being_answered_count(app: Flask, cast: Cast, store: None) -> None:
    with db.tenant(cast.amina.organisation_id):
        sharing.choose(citizen_id=cast.amina.id, tool="values", shared=True)
        progress.settle()
        assert set(person(cast).firsts) == {"first_share"}
        feedback.give(citizen_id=cast.amina.id, by_id=cast.bo.id, tool="values", item="1", text="Flot.")
        progress.settle()
        assert set(person(cast).firsts) == {"first_share", "first_feedback"}
        assert person(cast).news == "first_share first_feedback"


def test_closing_again_takes_nothing_back(app: Flask, cast: Cast, store: None) -> None:
    with db.tenant(cast.amina.organisation_id):
        for shared in (True, False):
            sharing.choose(citizen_id=cast.amina.id, tool="values", shared=shared)
            progress.settle()
        assert "first_share" in person(cast).firsts


def test_putting_her_work_away_takes_no_badge(app: Flask, cast: Cast, amina: PageClient) -> None:
    sort_all(amina)
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        for row in db.session.query(Placement).all():
            versions.remove(row)
        progress.settle()
        db.session.commit()
        db.session.remove()
    amina.get("/maerker/")
    assert "Første skridt" in amina.texts("//ul[@class='badges']//h3")


# ---- The page of badges ----


def test_a_badge_not_earned_yet_says_how_to_get_it(amina: PageClient) -> None:
    amina.get("/maerker/")
    ahead = amina.texts("//ul[contains(@class,'badges-ahead')]/li")
    assert len(ahead) == len(list(TOOLS)) + len(small_steps.ALL)
    assert any("0 af 6 stjerner Næste trin: Skriv dine job" in one for one in ahead)
    assert "Optag dig selv, når du øver din elevatortale, et opkald eller en jobsamtale." in next(
        one for one in ahead if "optagelse" in one
    )
    for href in amina.page.xpath("//ul[contains(@class,'badges-ahead')]//a/@href"):
        assert amina.get(href).status_code in (200, 303), href


def test_a_badge_earned_says_when_and_can_be_taken_along_in_two_sizes(amina: PageClient) -> None:
    place_one_card(amina)
    amina.get("/maerker/")
    (mine,) = amina.page.xpath("//li[@id='first_save']")
    assert "Du fik det" in mine.text_content()
    sizes = []
    for href in mine.xpath(".//a/@href"):
        answer = amina.get(href)
        assert "attachment" in answer.headers["Content-Disposition"]
        sizes.append(Image.open(io.BytesIO(answer.data)).size)
    assert sizes == [(256, 256), (512, 512)]


def test_a_picture_is_pale_until_it_is_earned(amina: PageClient) -> None:
    before = amina.get("/maerker/first_save.png").data
    place_one_card(amina)
    assert amina.get("/maerker/first_save.png").data != before


def test_a_picture_of_no_badge_is_not_found(amina: PageClient) -> None:
    for key in ("steps", "language", "nothing", "first_nothing"):
        assert amina.get(f"/maerker/{key}.png").status_code == 404


def test_the_consultant_has_no_badges(client_of: Callable[[Person], PageClient], cast: Cast) -> None:
    assert client_of(cast.bo).get("/maerker/").status_code == 404
