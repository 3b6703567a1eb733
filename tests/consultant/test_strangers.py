"""Nothing of Amina's reaches anybody who is not beside her today, and nothing unshared reaches anybody."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import String, Text, select, update

from jobunivers import clock, db, languages
from jobunivers.db import Base, OwnedByCitizen
from jobunivers.services import content, feedback, sharing
from jobunivers.services.accounts import operations
from jobunivers.services.accounts.models import Assignment, Person
from jobunivers.tools import TOOLS
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.page_client import PageClient

PAGES = ("", "/tidslinje", "/values/{game}")
POSTS = ("/konsulent/borger/{id}/adgang", "/konsulent/borger/{id}/values/{game}", "/konsulent/set/{id}")


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


def test_peter_can_change_nothing_either(
    client_of: Callable[[Person], PageClient], cast: Cast, game: int
) -> None:
    peter = client_of(cast.peter)
    peter.get("/konsulent/")
    for address in POSTS:
        answer = peter.send(address.format(id=cast.amina.id, game=game), {"text": "Hej", "kind": "praise"})
        assert answer.status_code == 404


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


def test_not_a_word_of_unshared_work_is_in_any_page(
    app: Flask, bo: PageClient, cast: Cast, inside: Inside
) -> None:
    with inside(), languages.speaking("da"):
        db.session.get_one(Person, cast.bo.id).email = "karen@demo.example"
        db.session.execute(update(Assignment).values(starts_on=clock.today() - timedelta(days=200)))
        told = next(one for one in content.danish_deck("demo")["citizen"] if one["key"] == "amina")
        for tool in TOOLS:
            tool.demo(cast.amina.id, told)
        items = [(tool.slug, key) for tool in TOOLS for key, _title in tool.sharing.items(cast.amina.id)]
    with inside():
        say_something_about(cast, items)
        for slug, item in sharing.choices(cast.amina.id):
            sharing.choose(citizen_id=cast.amina.id, tool=slug, item=item, shared=False)
        db.session.get_one(Person, cast.amina.id).sharing = sharing.ASK
        secrets = words_of(cast.amina.id) - {cast.amina.name}
    assert len(secrets) > 20
    amina = f"/konsulent/borger/{cast.amina.id}"
    addresses = [
        f"/konsulent/?koe=alle&borger={cast.amina.id}",
        amina,
        f"{amina}/tidslinje",
        *(f"{amina}/{slug}/{item}" for slug, item in items),
    ]
    for address in addresses:
        for headers in ({}, {"HX-Request": "true", "HX-Target": "div#desk"}):
            shown = bo.get(address, headers=headers).get_data(as_text=True)
            assert not [secret for secret in secrets if secret in shown], address


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


def say_something_about(cast: Cast, items: list[tuple[str, str]]) -> None:
    """Feedback from before the work was closed, with a quote of it."""
    for slug, item in items:
        feedback.give(
            citizen_id=cast.amina.id,
            by_id=cast.bo.id,
            tool=slug,
            item=item,
            text="Godt sagt om suppen.",
            quote="En hemmelig suppe",
        )


def words_of(citizen_id: int) -> set[str]:
    """Every text of a citizen in every table of every tool that is long enough to be hers alone."""
    found = {"En hemmelig suppe", "Godt sagt om suppen."}
    for mapper in Base.registry.mappers:
        if not issubclass(mapper.class_, OwnedByCitizen):
            continue
        texts = [column.key for column in mapper.columns if isinstance(column.type, String | Text)]
        for row in db.session.scalars(select(mapper.class_).where(mapper.class_.citizen_id == citizen_id)):
            found |= {
                value for name in texts if (value := getattr(row, name)) and " " in value and len(value) > 8
            }
    return found
