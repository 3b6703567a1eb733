"""How long people are kept: chosen by Dora, seen before, done by night."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from flask import Flask

from jobunivers import clock, db
from jobunivers.services import retention
from jobunivers.services.accounts.models import Organisation, Person
from jobunivers.toolkit.retention import erase_due
from tests.admin.conftest import Inside, Somebody, ended
from tests.conftest import Cast
from tests.page_client import PageClient

ClientOf = Callable[[Person], PageClient]


def test_nobody_falls_due_before_they_have_stood_on_the_list_for_a_month(
    dora: PageClient, cast: Cast, somebody: Somebody, inside: Inside
) -> None:
    long_ago, lately, never = (somebody(name) for name in ("Elif Kaya", "Finn Falk", "Gry Gram"))
    with inside():
        ended(cast, long_ago, 400)
        ended(cast, lately, 20)
    dora.get("/admin/opbevaring/")
    assert dora.send("/admin/opbevaring/", {"months": "6"}).status_code == 303
    dora.get("/admin/opbevaring/")
    assert dora.texts("//li[@class='line-act']//a") == ["Elif Kaya"]
    with inside():
        of = db.session.get_one(Organisation, cast.dora.organisation_id)
        assert retention.fall_due(of) == []
        with clock.at(clock.now() + timedelta(days=31)):
            assert [one.id for one in retention.fall_due(of)] == [long_ago]
        assert retention.due_on(db.session.get_one(Person, never)) is None
    dora.get(f"/admin/personer/{long_ago}")
    assert "slettes den" in dora.texts("//div[@class='notice notice-warn']")[0]
    dora.get("/admin/")
    assert "1 borger slettes snart" in dora.texts("//h2")


def test_the_night_erases_whom_it_is_time_for_and_nobody_else(
    app: Flask, cast: Cast, somebody: Somebody, inside: Inside, tmp_path: Path
) -> None:
    gone, stays, kept = (somebody(name) for name in ("Elif Kaya", "Finn Falk", "Gry Gram"))
    with inside():
        for one, days in ((gone, 400), (stays, 20), (kept, 400)):
            ended(cast, one, days)
        of = db.session.get_one(Organisation, cast.dora.organisation_id)
        retention.choose(of, 6)
        of.retention_since = clock.today() - timedelta(days=40)
        retention.keep_longer(db.session.get_one(Person, kept), clock.today())
    for said in (["Fjordens Beskæftigelse: 1 erased, their time here is over"], []):
        with app.app_context():
            assert list(erase_due()) == said
            db.session.commit()
            db.session.remove()
    with inside():
        assert db.session.get(Person, gone) is None
        assert None not in (db.session.get(Person, stays), db.session.get(Person, kept))


def test_the_citizen_sees_the_day_on_her_own_page(
    cast: Cast, somebody: Somebody, inside: Inside, client_of: ClientOf
) -> None:
    elif_ = somebody("Elif Kaya", inside_already=True)
    with inside():
        ended(cast, elif_, 10)
        retention.choose(db.session.get_one(Organisation, cast.dora.organisation_id), 12)
        person = db.session.get_one(Person, elif_)
        db.session.expunge(person)
    elifs = client_of(person)
    elifs.get("/mine-data/")
    assert "Vi gemmer dine ting til" in elifs.page.text_content()


def test_half_a_year_more_is_given_with_one_button(
    dora: PageClient, cast: Cast, somebody: Somebody, inside: Inside
) -> None:
    elif_ = somebody("Elif Kaya")
    with inside():
        ended(cast, elif_, 400)
        retention.choose(db.session.get_one(Organisation, cast.dora.organisation_id), 3)
    dora.get("/admin/opbevaring/")
    assert dora.send(f"/admin/opbevaring/{elif_}/laengere").status_code == 303
    dora.get("/admin/opbevaring/")
    assert dora.texts("//li[@class='line-act']//a") == []
    assert dora.send(f"/admin/opbevaring/{cast.peter.id}/laengere").status_code == 404
