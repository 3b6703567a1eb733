"""A citizen's work is read once in a request, and anew as soon as something is written."""

from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy import delete, event

from jobunivers import clock, db
from jobunivers.services.reading import rows_of
from jobunivers.tools.values import operations, work
from jobunivers.tools.values.models import Choice, Game, Interest, Placement
from tests.beginnings import begun
from tests.conftest import Cast
from tests.page_client import PageClient


@pytest.fixture
def asked(app: Flask) -> Iterator[list[str]]:
    """The statements made on the game's tables."""
    made: list[str] = []
    engine = app.extensions["jobunivers.engine"]

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if "FROM values_" in statement:
            made.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield made
    event.remove(engine, "before_cursor_execute", note)


@pytest.fixture
def playing(app: Flask, cast: Cast) -> Iterator[int]:
    """Amina plays, in her own organisation."""
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        game = operations.start_game(citizen_id=cast.amina.id)
        operations.place(game=game, card="calm", pile="very")
        operations.note_interest(game=game, function=str(operations.functions()[0]["key"]), interested=True)
        yield cast.amina.id
        db.session.remove()


def test_who_asks_again_is_not_answered_by_the_database(playing: int, asked: list[str]) -> None:
    first = work.latest(playing)
    asked.clear()
    assert work.latest(playing) is first
    assert asked == []


def test_a_card_that_is_put_down_is_seen_at_once(playing: int) -> None:
    seen = work.latest(playing)
    operations.place(game=seen.game, card="fixed_hours", pile="not")
    assert set(work.latest(playing).placed) == {"calm", "fixed_hours"}


def test_a_word_not_yet_written_out_is_seen_too(playing: int) -> None:
    operations.choose(work=work.latest(playing), card="calm", chosen=True)
    work.latest(playing).chosen[0].chosen = False
    assert work.latest(playing).chosen == ()


def test_what_a_statement_took_away_is_gone(playing: int) -> None:
    assert len(work.latest(playing).interests) == 1
    db.session.execute(delete(Interest).where(Interest.citizen_id == playing))
    assert work.latest(playing).interests == frozenset()


def test_another_organisation_is_not_given_what_was_read_for_the_first(playing: int, cast: Cast) -> None:
    assert work.latest(playing).placed
    with db.tenant(cast.dora.organisation_id):
        assert work.latest(playing).game is None


def test_several_tables_are_read_at_once_each_in_its_own_list(playing: int, asked: list[str]) -> None:
    operations.place(game=work.latest(playing).game, card="fixed_hours", pile="not")
    asked.clear()
    games, placements, choices = rows_of(playing, Game, Placement, Choice)
    assert ([one.number for one in games], choices) == ([1], [])
    assert [one.card for one in placements] == ["calm", "fixed_hours"]
    assert len(asked) == 1


def test_a_table_that_was_read_before_is_not_read_with_the_others(playing: int, asked: list[str]) -> None:
    (games,) = rows_of(playing, Game)
    asked.clear()
    assert rows_of(playing, Placement, Game)[1] == games
    assert rows_of(playing, Game, Placement, Game)[2] == games
    assert len(asked) == 1
    assert "values_game" not in asked[0]


def test_what_is_put_away_or_of_another_organisation_is_in_no_list(playing: int, cast: Cast) -> None:
    with db.tenant(cast.dora.organisation_id):
        assert rows_of(playing, Game, Placement) == [[], []]
    (games,) = rows_of(playing, Game)
    games[0].deleted_at = clock.now()
    assert [len(rows) for rows in rows_of(playing, Game, Placement)] == [0, 1]


def test_who_changes_a_list_changes_nobody_elses(playing: int) -> None:
    rows_of(playing, Game)[0].clear()
    assert len(rows_of(playing, Game)[0]) == 1


def test_the_next_request_asks_for_itself(playing: int, asked: list[str]) -> None:
    work.latest(playing)
    db.session.commit()
    asked.clear()
    work.latest(playing)
    assert asked


def test_who_writes_after_a_page_was_read_takes_the_lock_at_once(app: Flask, amina: PageClient) -> None:
    amina.get("/")
    with begun(app.extensions["jobunivers.engine"]) as said, db.every_tenant():
        db.session.connection()
        db.session.remove()
    assert "BEGIN" not in said
