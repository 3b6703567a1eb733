"""What falls due in the tools by night: the jar that has stood a week, and stars that other rules light."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from jobunivers import clock, db
from jobunivers.services.accounts.models import Mail, Person
from jobunivers.services.mails import outbox
from jobunivers.services.progress import Event, Progress
from jobunivers.toolkit import notices, progress, rules
from jobunivers.tools.jar import operations
from jobunivers.tools.jar.models import JAR
from tests.conftest import Cast

NOON = clock.local(clock.now()).replace(hour=12, minute=0)
A_WEEK = timedelta(days=7)
Letters = Callable[[int], int]


@pytest.fixture(autouse=True)
def _in_havnby(app: Flask, cast: Cast) -> Iterator[None]:
    """Amina, who wants mails, has laid a note in the jar and put the lid on."""
    with app.test_request_context(), db.tenant(cast.amina.organisation_id):
        with clock.at(NOON):
            db.session.get_one(Person, cast.amina.id).mail_notice = True
            note = operations.new_note(citizen_id=cast.amina.id, text="Vinteren er mørk")
            db.session.add(note)
            db.session.flush()
            operations.put(note=note, pile=JAR)
            operations.lid_on(citizen_id=cast.amina.id)
            progress.settle()
            db.session.commit()
        yield
        db.session.remove()


@pytest.fixture
def letters(cast: Cast) -> Letters:
    """How many mails there are when the nightly work has been done so many days after the lid went on."""

    def count(days: int) -> int:
        with clock.at(NOON + timedelta(days=days, hours=1)):
            notices.nightly()
            progress.settle()
            outbox.note({mail.id: "" for mail in outbox.take()})
            db.session.commit()
        return len(db.session.scalars(select(Mail)).all())

    return count


def test_the_jar_is_never_mentioned_to_who_did_not_ask(letters: Letters) -> None:
    assert [letters(days) for days in (1, 7, 8, 14)] == [0, 0, 0, 0]


def test_who_asked_hears_once_a_week_for_a_month_and_then_no_more(letters: Letters, cast: Cast) -> None:
    operations.remind(citizen_id=cast.amina.id, weekly=True)
    told = [letters(days) for days in (1, 6, 7, 8, 13, 14, 21, 28, 35, 42)]
    assert told == [0, 0, 1, 1, 1, 2, 3, 4, 4, 4]
    for mail in db.session.scalars(select(Mail)):
        assert not {"krukke", "Krukke", "Vinter"} & set(mail.body.replace("/", " ").split())


def test_a_reminder_is_no_work_of_hers(letters: Letters, cast: Cast) -> None:
    operations.remind(citizen_id=cast.amina.id, weekly=True)
    progress.settle()
    db.session.commit()
    happened = len(db.session.scalars(select(Event)).all())
    here = db.session.get_one(Person, cast.amina.id).active_at
    assert letters(7) == 1
    assert len(db.session.scalars(select(Event)).all()) == happened
    assert db.session.get_one(Person, cast.amina.id, populate_existing=True).active_at == here


def test_an_open_or_empty_jar_says_nothing(letters: Letters, cast: Cast) -> None:
    operations.remind(citizen_id=cast.amina.id, weekly=True)
    with clock.at(NOON + timedelta(hours=1)):
        operations.open_jar(citizen_id=cast.amina.id)
    assert letters(8) == 0


def judged(cast: Cast, tool: str = "jar") -> Progress:
    """Where Amina stands in a tool, as it is stored."""
    found = select(Progress).where(Progress.citizen_id == cast.amina.id, Progress.tool == tool)
    return db.session.scalars(found, execution_options={"populate_existing": True}).one()


def test_a_star_that_is_due_by_the_rules_of_today_is_lit_by_night_once_and_celebrated(cast: Cast) -> None:
    row = judged(cast)
    lit, at = dict(row.stars), row.changed_at
    assert lit
    row.stars, row.done, row.rules = {}, 0, "of old"
    person = db.session.get_one(Person, cast.amina.id)
    person.news, here = "", person.active_at
    db.session.commit()
    with clock.at(NOON + A_WEEK):
        assert rules.nightly() == [f"{len(lit)} stars and 0 badges that were due are lit"]
        progress.settle()
        db.session.commit()
        assert rules.nightly() == []
    assert set(judged(cast).stars) == set(lit)
    assert (judged(cast).changed_at, person.active_at) == (at, here), "nobody was at work"
    assert "jar.empty.1" in person.news


def test_a_star_that_other_rules_would_not_light_stays(cast: Cast) -> None:
    row = judged(cast)
    row.stars, row.rules = {**row.stars, "work": NOON.isoformat()}, "of old"
    db.session.commit()
    rules.nightly()
    assert "work" in judged(cast).stars


def test_what_was_judged_by_the_rules_of_today_is_left_alone(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jobunivers.services.progress.record", None)
    assert rules.nightly() == []
    assert judged(cast).rules == rules.rules("jar") != rules.rules("cv")
