"""Amina is there for those beside her today; what is closed says nothing (every route: tests/test_canaries.py)."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import update

from jobunivers import clock, db
from jobunivers.services import sharing
from jobunivers.services.accounts import operations
from jobunivers.services.accounts.models import Assignment, Person
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.page_client import PageClient

PAGES = ("", "/tidslinje", "/values/{game}")


def test_a_colleagues_citizen_is_not_there_for_bo(bo: PageClient, cast: Cast, inside: Inside) -> None:
    with inside():
        mette = operations.create_person(
            organisation_id=cast.bo.organisation_id, role="consultant", name="Mette", email=None
        )
        operations.assign(citizen_id=cast.carl.id, consultant_id=mette.id)
    for page in ("", "/tidslinje", "/values/1"):
        assert bo.get(f"/konsulent/borger/{cast.carl.id}{page}").status_code == 404
    assert bo.get(f"/konsulent/?borger={cast.carl.id}").status_code == 404
    bo.get("/konsulent/?koe=alle")
    assert "Carl" not in bo.page.text_content()


def test_peter_from_elsewhere_finds_nothing(
    client_of: Callable[[Person], PageClient], cast: Cast, game: int
) -> None:
    peter = client_of(cast.peter)
    for page in PAGES:
        assert peter.get(f"/konsulent/borger/{cast.amina.id}{page.format(game=game)}").status_code == 404
    peter.get("/konsulent/?koe=alle")
    assert "Amina" not in peter.page.text_content()


@pytest.mark.parametrize("ended_days_ago", [1, 400])
def test_when_the_time_together_is_over_the_door_is_shut(
    bo: PageClient, cast: Cast, game: int, inside: Inside, ended_days_ago: int
) -> None:
    with inside():
        over = clock.today() - timedelta(days=ended_days_ago)
        db.session.execute(update(Assignment).values(ends_on=over, starts_on=over))
    for page in PAGES:
        assert bo.get(f"/konsulent/borger/{cast.amina.id}{page.format(game=game)}").status_code == 404
    bo.get("/konsulent/?koe=alle")
    assert "Amina" not in bo.page.text_content()


def test_before_the_time_together_begins_there_is_nothing_to_see(
    bo: PageClient, cast: Cast, inside: Inside
) -> None:
    with inside():
        db.session.execute(update(Assignment).values(starts_on=clock.today() + timedelta(days=1)))
    assert bo.get(f"/konsulent/borger/{cast.amina.id}").status_code == 404


def test_amina_has_no_way_to_the_desk(amina: PageClient, cast: Cast) -> None:
    assert amina.get("/konsulent/").status_code == 404
    assert amina.get(f"/konsulent/borger/{cast.amina.id}").status_code == 404


def test_what_is_not_there_is_not_found(bo: PageClient, cast: Cast, game: int) -> None:
    for item in ("0", "x", "-1", "99999999999999999999", "%00", "1'--"):
        assert bo.get(f"/konsulent/borger/{cast.amina.id}/values/{item}").status_code == 404
    assert bo.get(f"/konsulent/borger/{cast.amina.id}/nothing/1").status_code == 404
    assert bo.get(f"/konsulent/borger/{10**30}").status_code == 404
    assert bo.get(f"/konsulent/borger/{cast.amina.id}/tidslinje?foer={10**30}").status_code == 200


def test_each_piece_can_be_closed_alone_and_takes_the_summary_with_it(
    bo: PageClient, cast: Cast, game: int, inside: Inside
) -> None:
    bo.get(f"/konsulent/borger/{cast.amina.id}")
    assert "Gøre det ordentligt" in bo.page.text_content()
    with inside():
        sharing.choose(citizen_id=cast.amina.id, tool="values", item=str(game), shared=False)
    bo.get(f"/konsulent/borger/{cast.amina.id}")
    assert "Gøre det ordentligt" not in bo.page.text_content()
    assert bo.get(f"/konsulent/borger/{cast.amina.id}/values/{game}").status_code == 404
