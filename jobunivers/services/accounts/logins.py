"""Who is at the browser: log-ins in the database, ended by log-out, a new password or disabling."""

from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, bindparam, func, or_, select, update

from jobunivers import clock, db
from jobunivers.db import session
from jobunivers.services.accounts.models import CITIZEN, Login, Organisation, Person
from jobunivers.services.accounts.tokens import hash_token, new_token
from jobunivers.services.feedback import Feedback
from jobunivers.services.messages.models import Message

STAYS_IN = {CITIZEN: timedelta(days=14)}
STAFF_STAYS_IN = timedelta(hours=12)


class _Row(NamedTuple):
    """What is known of a person, in the order of the statement."""

    token: str
    login_id: int
    expires_at: datetime
    second_factor_at: datetime | None
    id: int
    organisation_id: int
    organisation: str
    offers: str
    voices_off: str
    role: str
    name: str
    email: str | None
    language: str
    letter_size: str
    spacing: bool
    theme: str
    calm: bool
    game: bool
    read_aloud: bool
    voice: str
    two_languages: bool
    sharing: str
    welcomed_at: datetime | None
    active_at: datetime | None
    news: str
    firsts: dict[str, Any]
    totp_confirmed_at: datetime | None
    unread: int


class Me(_Row):
    """The person at the browser as every page needs them, read in one statement. Answers what Flask-Login asks."""

    __slots__ = ()
    is_authenticated = True
    is_active = True
    is_anonymous = False

    def get_id(self) -> str:
        """What Flask-Login keeps in the cookie: the log-in's token, not the person."""
        return self.token

    @property
    def is_citizen(self) -> bool:
        """Whether this is somebody who looks for work."""
        return self.role == CITIZEN

    @property
    def may_work(self) -> bool:
        """Citizens may at once; staff once the second factor has been given in this log-in."""
        return self.is_citizen or self.second_factor_at is not None

    @property
    def first_name(self) -> str:
        """What a friend would say."""
        return self.name.split(" ")[0]


_P, _M = Person.__table__.c, Message.__table__.c


def _unread() -> ColumnElement[int]:
    """How much a citizen has been told and not seen: feedback on the work, and messages."""
    feedback = select(func.count()).select_from(Feedback.__table__)
    feedback = feedback.where(
        Feedback.__table__.c.citizen_id == _P.id, Feedback.__table__.c.read_at.is_(None)
    )
    messages = select(func.count()).select_from(Message.__table__)
    messages = messages.where(_M.citizen_id == _P.id, _M.from_citizen.is_(False), _M.read_at.is_(None))
    here = Person.__table__
    return feedback.correlate(here).scalar_subquery() + messages.correlate(here).scalar_subquery()


_WHO = (
    select(
        Login.__table__.c.id.label("login_id"),
        Login.__table__.c.expires_at,
        Login.__table__.c.second_factor_at,
        _P.id,
        _P.organisation_id,
        Organisation.__table__.c.name.label("organisation"),
        Organisation.__table__.c.languages.label("offers"),
        Organisation.__table__.c.voices_off,
        _P.role,
        _P.name,
        _P.email,
        _P.language,
        _P.letter_size,
        _P.spacing,
        _P.theme,
        _P.calm,
        _P.game,
        _P.read_aloud,
        _P.voice,
        _P.two_languages,
        _P.sharing,
        _P.welcomed_at,
        _P.active_at,
        _P.news,
        _P.firsts,
        _P.totp_confirmed_at,
        _unread(),
    )
    .select_from(
        Login.__table__.join(Person.__table__, Login.__table__.c.person_id == _P.id).join(
            Organisation.__table__, _P.organisation_id == Organisation.__table__.c.id
        )
    )
    .where(
        Login.__table__.c.token_hash == bindparam("token_hash"),
        Login.__table__.c.ended_at.is_(None),
        _P.disabled_at.is_(None),
    )
    .execution_options(tenant_in_statement=True)
)


def who(token: str) -> Me | None:
    """The person a browser's token stands for, or None when it is unknown, ended or run out."""
    with db.every_tenant():
        row = session.connection().execute(_WHO, {"token_hash": hash_token(token)}).first()
    me = Me(token, *tuple[Any, ...](row)) if row is not None else None
    return me if me is not None and me.expires_at > clock.now() else None


_SEEN = (
    update(Person)
    .where(
        Person.id == bindparam("person_id"),
        or_(Person.active_at.is_(None), Person.active_at < bindparam("at")),
    )
    .values(active_at=bindparam("at"))
)


def note_active(person_id: int) -> None:
    """Somebody has just worked on what is theirs."""
    session.connection().execute(_SEEN, {"person_id": person_id, "at": clock.now()})


def log_in(person: Person, *, browser: str = "", second_factor: bool = False) -> str:
    """Begin a log-in and return the token for the cookie, the only place it exists."""
    token = new_token()
    stays = STAYS_IN.get(person.role, STAFF_STAYS_IN)
    session.add(
        Login(
            organisation_id=person.organisation_id,
            token_hash=hash_token(token),
            person_id=person.id,
            expires_at=clock.now() + stays,
            browser=browser[:120],
            second_factor_at=clock.now() if second_factor else None,
        )
    )
    session.flush()
    return token


def give_second_factor(login_id: int) -> None:
    """Note that this log-in has shown its second factor."""
    session.execute(update(Login).where(Login.id == login_id).values(second_factor_at=clock.now()))


def end(login_id: int) -> None:
    """End one log-in."""
    session.execute(update(Login).where(Login.id == login_id).values(ended_at=clock.now()))


def end_all(person_id: int, *, but: int | None = None) -> None:
    """End every log-in of a person: after a new password, or when the person is disabled."""
    ending = update(Login).where(Login.person_id == person_id, Login.ended_at.is_(None))
    if but is not None:
        ending = ending.where(Login.id != but)
    session.execute(ending.values(ended_at=clock.now()))


def open_logins(person_id: int) -> list[Login]:
    """The browsers a person is signed in at, newest first."""
    found = select(Login).where(
        Login.person_id == person_id, Login.ended_at.is_(None), Login.expires_at > clock.now()
    )
    return list(session.scalars(found.order_by(Login.created_at.desc())))
