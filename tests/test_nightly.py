"""What falls due is done every night: for each organisation, once, and whatever breaks is said."""

import threading
from collections.abc import Callable, Iterable
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import func, select

from jobunivers import clock, db
from jobunivers.languages import Text as _
from jobunivers.services import night_lock, versions
from jobunivers.services.accounts import operations
from jobunivers.services.accounts.models import Invitation, Login, Mail, Person
from jobunivers.services.caseload import saved
from jobunivers.services.caseload.cases import Asked
from jobunivers.services.times.models import Appointment
from jobunivers.toolkit import nightly
from jobunivers.toolkit.parts import Part
from tests.conftest import Cast
from tests.consultant.test_times import made

Night = Callable[[], tuple[bool, list[str]]]


@pytest.fixture
def night(app: Flask, cast: Cast) -> Night:
    """One run; whether it went well, and what it said."""

    def run() -> tuple[bool, list[str]]:
        said: list[str] = []
        with app.app_context(), db.every_tenant():
            is_well = nightly.run(said.append)
            db.session.remove()
        return is_well, said

    return run


@pytest.fixture
def parts(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Put other parts in the place of the product's own."""

    def put(**works: Callable[[], Iterable[str]]) -> None:
        made = [
            Part(slug=slug, title=_("Tider"), icon="x", blueprints=(), may={}, nightly=work)
            for slug, work in works.items()
        ]
        monkeypatch.setitem(app.extensions, "jobunivers.parts", made)

    return put


def test_each_organisation_has_its_own_night(night: Night, parts: Callable[..., None]) -> None:
    parts(count=lambda: [f"{len(db.session.scalars(select(Person)).all())} people"])
    is_well, said = night()
    assert is_well
    counted = [line for line in said if "count" in line]
    assert counted == ["Jobcenter Havnby, count: 3 people", "Fjordens Beskæftigelse, count: 2 people"]


def test_one_that_breaks_does_not_stop_the_others(
    night: Night, parts: Callable[..., None], cast: Cast, app: Flask
) -> None:
    def broken() -> Iterable[str]:
        for person in db.session.scalars(select(Person)):
            person.name = "Half done"
        db.session.flush()
        raise ValueError("the disk is full")

    parts(broken=broken, well=lambda: ["done"])
    is_well, said = night()
    assert not is_well
    assert said.count("FAILED Jobcenter Havnby, broken: ValueError") == 1
    assert "Fjordens Beskæftigelse, well: done" in said
    with app.app_context(), db.every_tenant():
        assert "Half done" not in db.session.scalars(select(Person.name)).all()


def test_two_at_once_do_it_once_and_the_second_says_so(night: Night, parts: Callable[..., None]) -> None:
    done, second = [], []

    def other() -> None:
        try:
            night()
        except nightly.AtItAlready:
            second.append("said so")

    def meanwhile() -> Iterable[str]:
        done.append("here")
        elsewhere = threading.Thread(target=other)
        elsewhere.start()
        elsewhere.join(20)
        return []

    parts(meanwhile=meanwhile)
    assert night()[0]
    assert (done, second) == (["here"] * 2, ["said so"] * 2), "once for each organisation"
    assert night()[0], "afterwards it is free again"


def test_a_run_that_broke_off_does_not_stand_in_the_way_for_ever(
    app: Flask, night: Night, parts: Callable[..., None]
) -> None:
    parts()
    with app.app_context(), db.every_tenant(), clock.at(clock.now() - timedelta(hours=2)):
        assert night_lock.take()
    with pytest.raises(nightly.AtItAlready):
        night()
    with clock.at(clock.now() + timedelta(hours=2)):
        assert night()[0]


def test_ways_in_that_are_over_and_things_put_away_are_gone(app: Flask, night: Night, cast: Cast) -> None:
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        with clock.at(clock.now() - timedelta(days=60)):
            operations.invite(person=db.session.get_one(Person, cast.amina.id), made_by_id=None)
            one = db.session.get_one(Appointment, made(cast, clock.now() + timedelta(days=1), agreed=True))
            versions.remove(one)
            saved.put_away(saved.save(consultant_id=cast.bo.id, name="Tolk", asked=Asked(search="a")))
        db.session.commit()
        db.session.remove()
    is_well, said = night()
    assert is_well
    assert "invitations: 1 old ones erased" in said
    assert "put away: 1 things erased, 30 days after they were put away" in said
    assert "saved lists: 1 erased, 30 days after they were put away" in said
    with app.app_context(), db.every_tenant():
        for model in (Invitation, Login, Appointment):
            assert db.session.scalar(select(func.count()).select_from(model)) == 0
    assert night() == (True, [])


@pytest.mark.parametrize(("wants", "hour", "letters"), [(True, 12, 1), (False, 12, 0), (True, 3, 0)])
def test_who_asked_is_reminded_the_day_before_once_and_not_at_night(
    app: Flask, night: Night, cast: Cast, wants: bool, hour: int, letters: int
) -> None:
    now = clock.local(clock.now()).replace(hour=hour, minute=0)
    with app.app_context(), db.tenant(cast.amina.organisation_id), clock.at(now):
        db.session.get_one(Person, cast.amina.id).mail_notice = wants
        made(cast, now + timedelta(hours=20), agreed=True, about="Min ryg")
        db.session.commit()
        db.session.remove()
    with clock.at(now):
        night()
        night()
    with app.app_context(), db.every_tenant():
        found = db.session.scalars(select(Mail)).all()
        assert len(found) == letters
        assert not [one for one in found if "ryg" in one.body or "Bo" in one.body]
