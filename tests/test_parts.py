"""What every part of the consultant's day keeps, read from what it declares."""

from collections.abc import Iterable
from datetime import UTC, date, datetime

import pytest
from flask import Flask
from sqlalchemy import select

from jobunivers import db
from jobunivers.consultant import PARTS
from jobunivers.languages import LANGUAGES, speaking
from jobunivers.languages import Text as _
from jobunivers.services.dated import Dated
from jobunivers.services.progress import Event
from jobunivers.toolkit.parts import ASIDE, MAIN, Part, dates_of
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


def test_the_dates_of_all_parts_stand_in_one_order(app: Flask) -> None:
    monday = date(2026, 11, 23)
    talk = Dated(citizen_id=7, key="times-1", title="Samtale", starts=datetime(2026, 11, 23, 9, tzinfo=UTC))
    early = Dated(citizen_id=7, key="times-2", title="Samtale", starts=datetime(2026, 11, 23, 7, tzinfo=UTC))
    whole = Dated(citizen_id=7, key="week-1", title="Uge i fællesskab", day=monday)
    asked = []

    def dates(citizens: Iterable[int], first: date, last: date) -> list[Dated]:
        asked.append((citizens, first, last))
        return [talk, early]

    two = [
        Part(slug=slug, title=_("Tider"), icon="calendar", blueprints=(), may={}, dates=told)
        for slug, told in (("one", dates), ("two", lambda *_asked: [whole]))
    ]
    with app.app_context():
        before = app.extensions["jobunivers.parts"]
        app.extensions["jobunivers.parts"] = two
        try:
            assert dates_of(iter([7]), monday, monday) == [whole, early, talk]
        finally:
            app.extensions["jobunivers.parts"] = before
    assert asked == [((7,), monday, monday)]
