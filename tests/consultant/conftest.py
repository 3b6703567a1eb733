"""Bo's desk: his browser, Amina's game in the database, and a counter of statements."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from flask import Flask
from sqlalchemy import event

from jobunivers import db
from jobunivers.services import audit, sharing, versions
from jobunivers.services.accounts.models import Person
from jobunivers.services.audit import Look
from jobunivers.toolkit import progress
from jobunivers.tools.values import operations, work
from jobunivers.tools.values.models import Game
from tests.conftest import Cast
from tests.page_client import PageClient

Inside = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def bo(cast: Cast, client_of: Callable[[Person], PageClient]) -> PageClient:
    """Bo's browser; he is beside Amina, not beside Carl."""
    return client_of(cast.bo)


@pytest.fixture
def inside(app: Flask, cast: Cast) -> Inside:
    """``with inside():`` something happens in Havnby's data and is kept."""

    @contextmanager
    def kept() -> Iterator[None]:
        with app.app_context(), db.tenant(cast.amina.organisation_id):
            yield
            progress.settle()
            db.session.commit()
            db.session.remove()

    return kept


@pytest.fixture
def game(cast: Cast, inside: Inside) -> int:
    """The id of a game in which Amina has chosen one card and told why; what she makes is shared as she goes."""
    with inside():
        db.session.get_one(Person, cast.amina.id).sharing = sharing.AS_I_GO
        return play(cast.amina.id, "Mad er omsorg & <b>hygge</b>.")


def play(citizen_id: int, why: str) -> int:
    """A game with one chosen card and these words on it; its id."""
    game = operations.start_game(citizen_id=citizen_id)
    operations.place(game=game, card="quality", pile="very")
    choice = operations.choose(work=work.of_game(game), card="quality", chosen=True)
    versions.save(choice, {"why": why, "looks_like": "Rene fade."}, base=None)
    return game.id


@pytest.fixture
def looks(cast: Cast, inside: Inside) -> Callable[[], list[Look]]:
    """The looks at Amina's things, the newest first."""

    def found() -> list[Look]:
        with inside():
            return audit.looks_at(cast.amina.id)

    return found


@pytest.fixture
def counted(app: Flask) -> Callable[[Callable[[], object]], int]:
    """How many statements something costs."""

    def count(act: Callable[[], object]) -> int:
        seen: list[str] = []

        def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
            seen.append(statement)

        engine = app.extensions["jobunivers.engine"]
        event.listen(engine, "before_cursor_execute", note)
        act()
        event.remove(engine, "before_cursor_execute", note)
        return len([statement for statement in seen if not statement.startswith("BEGIN")])

    return count


def newest_game(citizen_id: int) -> Game:
    """The game a citizen plays now."""
    found = work.latest(citizen_id).game
    assert found is not None
    return found
