"""What every part of the consultant's day keeps, read from what it declares."""

import pytest
from flask import Flask
from sqlalchemy import select

from jobunivers import db
from jobunivers.consultant import PARTS
from jobunivers.languages import LANGUAGES, speaking
from jobunivers.services.progress import Event
from jobunivers.toolkit.parts import ASIDE, MAIN, Part
from jobunivers.toolkit.policy import CITIZEN, policy_of
from tests.demo_stage import DemoStage

each_part = pytest.mark.parametrize("part", PARTS, ids=[part.slug for part in PARTS])


@each_part
def test_each_of_its_pages_has_a_policy_and_its_plus_leads_to_one(app: Flask, part: Part) -> None:
    policy = policy_of(app)
    own = {
        rule.endpoint
        for rule in app.url_map.iter_rules()
        if rule.endpoint.partition(".")[0] in {blueprint.name for blueprint in part.blueprints}
    }
    assert own <= policy.keys()
    assert part.place in (MAIN, ASIDE)
    for one in part.plus:
        assert policy[one.endpoint] != CITIZEN


@each_part
def test_its_names_are_said_in_every_language(app: Flask, part: Part) -> None:
    with app.app_context():
        for code in LANGUAGES:
            with speaking(code):
                said = [part.title, *(one.title for one in (*part.plus, *part.desk, *part.tells.values()))]
                assert all(str(text).strip() for text in said)


def test_whatever_happened_in_the_demo_can_be_told(stage: DemoStage) -> None:
    known = {part.slug: set(part.tells) for part in PARTS}
    with stage.store():
        for event in db.session.scalars(select(Event).where(Event.kind.in_(("answer", "desk")))):
            assert event.what.partition(":")[0] in known[event.tool]
