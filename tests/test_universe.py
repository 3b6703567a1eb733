"""The map as people meet it: greeted, shown three steps, and the worlds as far as they are built."""

from datetime import timedelta

import pytest
from flask import Flask

from jobunivers import clock, db
from jobunivers.pages.universe.routes import KINDS
from jobunivers.pages.universe.steps import next_steps
from jobunivers.services.accounts.models import Person
from jobunivers.tools import TOOLS
from tests.conftest import Cast
from tests.page_client import PageClient
from tests.tools.test_values import sort_all


def paused(app: Flask, cast: Cast, days: float) -> None:
    """It is so many days since Amina saved anything."""
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        db.session.get_one(Person, cast.amina.id).active_at = clock.now() - timedelta(days=days)
        db.session.commit()
        db.session.remove()


def test_a_newcomer_is_welcomed_by_her_first_name(amina: PageClient) -> None:
    amina.get("/")
    assert amina.texts("//h1") == ["Velkommen, Amina"]
    assert len(amina.texts("//section[@id='steps']//article")) == 3


def test_she_who_was_here_lately_is_greeted_as_usual(amina: PageClient, app: Flask, cast: Cast) -> None:
    sort_all(amina)
    paused(app, cast, 13)
    amina.get("/")
    assert amina.texts("//h1") == ["Godt at se dig, Amina"]


def test_she_who_comes_back_after_a_pause_is_told_that_everything_is_here(
    amina: PageClient, app: Flask, cast: Cast
) -> None:
    sort_all(amina)
    paused(app, cast, 15)
    amina.get("/")
    assert amina.texts("//h1") == ["Godt at se dig igen, Amina"]
    (lead,) = amina.texts("//main/p[@class='lead']")
    assert "hvor du slap" in lead
    assert "dage" not in lead


def test_a_card_says_its_kind_its_minutes_and_why(amina: PageClient) -> None:
    amina.get("/")
    first = amina.texts("//section[@id='steps']//article")[0]
    step = next_steps(TOOLS, {}).shown[0]
    assert f"{KINDS[step.tool.step_kind]} · {step.mission.minutes} minutter. {step.reason}" in first


def test_one_tap_shows_another_step(amina: PageClient) -> None:
    amina.get("/")
    before = amina.texts("//a[@class='card-link']")
    (swap, *_others) = amina.page.xpath("//button[@form='swap']/@value")
    amina.get(amina.send("/skridt/andet", {"step": swap}).location)
    after = amina.texts("//a[@class='card-link']")
    assert before[0] not in after
    assert after[1:] == before[1:]


@pytest.mark.parametrize("code", ["da", "en", "ar"])
def test_without_the_game_every_tool_is_there_and_says_in_words_how_far_it_is(
    amina: PageClient, code: str
) -> None:
    sort_all(amina)
    amina.get("/velkommen/4")
    amina.send("/velkommen/4", {"fields": ["game"]})
    amina.get(f"/?lang={code}")
    assert len(amina.page.xpath("//ul[@class='orbit']/li")) == 19
    assert len(amina.texts("//*[@class='planet-state']")) == 19
    assert not amina.page.xpath("//*[contains(@class,'stars') or @class='disc' or @class='ring']")


def test_a_first_visit_loads_little_and_nothing_that_only_other_pages_need(amina: PageClient) -> None:
    amina.get("/")
    loaded = set(amina.page.xpath("//head//@src | //head//link/@href | //use/@href | //img[@src]/@src"))
    files = {address.partition("#")[0] for address in loaded if address.startswith("/static/")}
    sizes = {one: len(amina.get(one, headers={"Accept-Encoding": "zstd"}).data) for one in files}
    assert not {one for one in files if one.endswith(("more.css", "more.svg", "saving.js"))}
    assert sum(sizes.values()) <= 56 * 1024, sizes
    amina.get("/cv/")
    assert amina.page.xpath("//link[contains(@href, '/css/more.css')]")
    assert amina.page.xpath("//script[contains(@src, '/js/saving.js')]")
