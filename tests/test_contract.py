"""Each tool keeps the contract, in every language."""

from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy import inspect, select

from jobunivers import db, languages
from jobunivers.db import Base, OwnedByCitizen
from jobunivers.languages import LANGUAGES
from jobunivers.services import content
from jobunivers.services.accounts.models import Person
from jobunivers.toolkit.contract import Tool
from jobunivers.toolkit.wording import prose
from jobunivers.tools import TOOLS
from tests.conftest import Cast
from tests.demo_stage import DemoStage
from tests.page_client import PageClient

EVERY = pytest.mark.parametrize("tool", list(TOOLS), ids=lambda tool: tool.slug)
IN_EVERY = pytest.mark.parametrize("code", list(LANGUAGES))


@EVERY
@IN_EVERY
def test_its_doors_and_missions_open(amina: PageClient, tool: Tool, code: str, app: Flask) -> None:
    with app.test_request_context():
        missions = [app.url_for(mission.endpoint) for mission in tool.missions]
    for address in (
        f"/{tool.address}/",
        *missions,
        *(f"/{tool.address}/{door}" for door in ("se", "laes", "eksempler", "deling")),
    ):
        answer = amina.get(f"{address}?lang={code}")
        assert answer.status_code in (200, 303), f"{address}: {answer.status_code}"
        if answer.status_code == 200:
            assert amina.page.get("lang") == code


@EVERY
def test_each_person_of_its_examples_is_one_tap_away(amina: PageClient, tool: Tool) -> None:
    amina.get(f"/{tool.address}/eksempler")
    people = amina.page.xpath("//ul[@class='row-of-people']//a/@href")
    assert len(people) >= 3
    assert all(amina.page.xpath(f"//section[@id='{person[1:]}']/h3") for person in people)


@EVERY
def test_nothing_saved_earns_nothing(tool: Tool, store: None, cast: Cast) -> None:
    assert [state.status for _key, state in tool.states(cast.amina.id)] == ["not begun"] * len(tool.missions)
    assert tool.standing(cast.amina.id)[1:] == (set(), None)
    assert tool.summary(cast.amina.id) == [] or all(tool.summary(cast.amina.id))
    assert tool.sharing.items(cast.amina.id) == []
    assert list(tool.facts(cast.amina.id)) == []


@EVERY
def test_its_tables_carry_its_name_and_belong_to_a_citizen(tool: Tool) -> None:
    package = f"jobunivers.tools.{tool.slug}."
    models = [
        mapper.class_ for mapper in Base.registry.mappers if mapper.class_.__module__.startswith(package)
    ]
    assert models
    for model in models:
        assert issubclass(model, OwnedByCitizen), model
        assert inspect(model).local_table.name.startswith(f"{tool.slug}_"), model


@EVERY
@IN_EVERY
def test_its_texts_are_there_in_the_language(tool: Tool, code: str) -> None:
    with languages.speaking(code):
        assert content.article(f"tools/{tool.slug}/guide").language == code
        assert len([one for one in content.article(f"tools/{tool.slug}/examples").sections if one.key]) >= 3
        assert content.deck(f"tools/{tool.slug}/video")["language"] == code
        badges = content.deck("badges")
        assert {"title", "praise", "good_for"} <= set(badges[tool.slug])
        assert all(
            {"title", "praise", "good_for", "how"} <= set(badges["steps"][step]) for step in tool.firsts
        )


@EVERY
def test_somebody_elses_item_is_not_exported(
    tool: Tool, cast: Cast, client_of: Callable[[Person], PageClient]
) -> None:
    carl = client_of(cast.carl)
    for export in tool.exports:
        for item in ("1", "0", "x", "999999"):
            assert carl.get(f"/{tool.address}/ud/{export.key}/{item}.pdf").status_code == 404


@EVERY
def test_its_sheets_lead_back_to_their_step_and_an_empty_one_can_be_filled_in_by_hand(
    tool: Tool, stage: DemoStage
) -> None:
    amina, found = stage.client("amina"), []
    with stage.store(), stage.app.test_request_context():
        citizen = stage.id_of("amina")
        for export in tool.exports:
            items = [item for item, _title in tool.sharing.items(citizen)][-2:]
            papers = [
                export.build(citizen, item) for item in [*items, *([export.blank] if export.blank else [])]
            ]
            found += [paper for paper in papers if paper and paper.layout == "sheet"]
            assert not export.blank or papers[-1], export.key
    for paper in found:
        assert paper.step_url, f"{paper.title} leads nowhere"
        assert amina.get(f"/{tool.address}/{paper.step_url}").status_code in (200, 303), paper.step_url


@pytest.mark.parametrize("tool", [one for one in TOOLS if not one.weighs_words], ids=lambda tool: tool.slug)
def test_other_words_in_the_same_places_move_no_mission_where_words_are_not_weighed(
    tool: Tool, stage: DemoStage
) -> None:
    models = [one for one in _models(tool) if prose(one)]
    with stage.store(), languages.speaking("da"):
        citizen = stage.id_of("amina")
        before = tool.standing(citizen)
        changed = 0
        for model in models:
            for row in db.session.scalars(select(model).where(model.citizen_id == citizen)):
                for key in prose(model):
                    if (getattr(row, key) or "").strip():
                        setattr(row, key, "Q" if len(getattr(row, key)) > 1 else "Flere ord om noget andet.")
                        changed += 1
        db.session.flush()
        after = tool.standing(citizen)
        db.session.rollback()
    assert (before.states, before.steps) == (after.states, after.steps)
    assert (before.again is None) == (after.again is None)
    assert changed or not models


def _models(tool: Tool) -> list[type[OwnedByCitizen]]:
    return [one.class_ for one in Base.registry.mappers if one.local_table.name.startswith(f"{tool.slug}_")]  # type: ignore[attr-defined]
