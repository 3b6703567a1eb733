"""What Amina and Bo agree on, wherever it is agreed."""

from datetime import timedelta

import pytest

from jobunivers import clock, db
from jobunivers.services import versions
from jobunivers.services.agreements import reading
from jobunivers.services.agreements.models import DONE, TALK, Agreement
from jobunivers.services.agreements.operations import UnknownOutcome, agree, take_up
from jobunivers.tools.progression import work
from tests.conftest import Cast

pytestmark = pytest.mark.usefixtures("store")


def test_the_nearest_day_comes_first_and_what_is_taken_up_is_not_open_any_more(cast: Cast) -> None:
    with db.tenant(cast.amina.organisation_id):
        today = clock.today()
        made = [
            agree(citizen_id=cast.amina.id, text="Uden dag."),
            agree(citizen_id=cast.amina.id, text="Om en uge.", by_on=today + timedelta(weeks=1)),
            agree(citizen_id=cast.amina.id, text="I morgen.", by_on=today + timedelta(days=1)),
        ]
        assert [one.text for one in reading.open_of(cast.amina.id)] == [
            "I morgen.",
            "Om en uge.",
            "Uden dag.",
        ]
        take_up(agreement=made[2], outcome=DONE)
        versions.remove(made[1])
        assert [one.text for one in reading.open_of(cast.amina.id)] == ["Uden dag."]
        take_up(agreement=made[2], outcome="")
        assert made[2].taken_up_at is None
        with pytest.raises(UnknownOutcome):
            take_up(agreement=made[2], outcome="king")


def test_an_agreement_of_a_talk_knows_its_talk_and_moves_no_measurement(cast: Cast) -> None:
    with db.tenant(cast.amina.organisation_id):
        made = agree(citizen_id=cast.amina.id, text="Bo ringer.", origin=TALK, origin_id=7)
        assert reading.came_of(cast.amina.id, TALK, 7) == [made]
        assert reading.came_of(cast.amina.id, TALK, 8) == []
        assert work.latest(cast.amina.id).agreements == ()


def test_what_is_agreed_on_an_indicator_counts_for_progression(cast: Cast) -> None:
    with db.tenant(cast.amina.organisation_id):
        made = agree(citizen_id=cast.amina.id, text="Jeg kommer.", indicator="meeting")
        assert work.latest(cast.amina.id).agreements == (made,)
        assert (made.of_tool, Agreement(indicator="").of_tool) == ("progression", "")
