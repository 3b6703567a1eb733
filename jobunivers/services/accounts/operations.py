"""What is done with people: create, invite, let in, disable. Flush, never commit."""

from datetime import date, timedelta

from sqlalchemy import func, select, update

from jobunivers import clock, db
from jobunivers.db import session
from jobunivers.services.accounts import logins
from jobunivers.services.accounts.models import (
    CITIZEN,
    ROLES,
    SETTINGS,
    Assignment,
    Course,
    Enrolment,
    Invitation,
    Organisation,
    Person,
    RecoveryCode,
    SettingsValues,
)
from jobunivers.services.accounts.passwords import hash_password, is_right
from jobunivers.services.accounts.tokens import RECOVERY_CODES, hash_token, new_recovery_code, new_token

BY_LINK = timedelta(days=7)
BY_MAIL = timedelta(hours=1)
OUT_OF_BAND = timedelta(minutes=10)


class OrganisationExists(Exception):
    """An organisation of this name is there already."""


class EmailTaken(Exception):
    """Somebody has this mail address already."""


class UnknownRole(Exception):
    """The role is none of citizen, consultant and administrator."""


class InvitationIsOver(Exception):
    """The link is unknown, used or too old, or its person is disabled."""


class HasBeenIn(Exception):
    """Somebody has chosen a password; what is theirs is not deleted by undoing."""


class EndsBeforeItStarts(Exception):
    """A course or a place on it would end before it starts."""


def is_anybody_here() -> bool:
    """Whether there is anybody at all in the database, of any organisation."""
    with db.every_tenant():
        return session.scalar(select(Person.id).limit(1)) is not None


def create_organisation(*, name: str) -> Organisation:
    """A new tenant; raises OrganisationExists."""
    if session.scalar(select(Organisation.id).where(Organisation.name == name)) is not None:
        raise OrganisationExists(name)
    organisation = Organisation(name=name)
    session.add(organisation)
    session.flush()
    return organisation


def create_person(
    *, organisation_id: int, role: str, name: str, email: str | None, language: str = "da"
) -> Person:
    """Somebody new without a password yet; raises UnknownRole or EmailTaken."""
    if role not in ROLES:
        raise UnknownRole(role)
    email = email.strip().lower() if email and email.strip() else None
    if email and person_by_email(email) is not None:
        raise EmailTaken(email)
    person = Person(organisation_id=organisation_id, role=role, name=name, email=email, language=language)
    session.add(person)
    session.flush()
    return person


def change_person(*, person: Person, name: str, email: str | None, language: str) -> None:
    """Mend what is written of a person; raises EmailTaken."""
    email = email.strip().lower() if email and email.strip() else None
    if email and (same := person_by_email(email)) is not None and same.id != person.id:
        raise EmailTaken(email)
    person.name, person.email, person.language = name, email, language
    session.flush()


def change_role(*, person: Person, role: str) -> None:
    """Another role for somebody of the staff, from their next log-in; raises UnknownRole for a citizen's.

    Courses that run are without a consultant then.
    """
    if CITIZEN in (person.role, role) or role not in ROLES:
        raise UnknownRole(role)
    running = (Course.consultant_id == person.id, Course.ends_on >= clock.today())
    session.execute(update(Course).where(*running).values(consultant_id=None))
    person.role = role
    logins.end_all(person.id)
    session.flush()


def take_back(*, person: Person) -> None:
    """Undo that somebody was made who has not been in yet; raises HasBeenIn."""
    if person.password_hash is not None:
        raise HasBeenIn
    session.delete(person)
    session.flush()


def forget_second_factor(*, person: Person) -> None:
    """The phone is gone: the next log-in sets the second factor up anew. Ends every log-in and recovery code."""
    person.totp_secret = person.totp_confirmed_at = person.totp_used = None
    session.execute(
        update(RecoveryCode)
        .where(RecoveryCode.person_id == person.id, RecoveryCode.used_at.is_(None))
        .values(used_at=clock.now())
    )
    logins.end_all(person.id)
    session.flush()


def person_by_email(email: str) -> Person | None:
    """The person with this mail address in any organisation."""
    with db.every_tenant():
        return session.scalar(select(Person).where(func.lower(Person.email) == email.strip().lower()))


def invite(*, person: Person, made_by_id: int | None, lasts: timedelta = OUT_OF_BAND) -> str:
    """A single-use token that lets the person choose a password; earlier unused ones end."""
    session.execute(
        update(Invitation)
        .where(Invitation.person_id == person.id, Invitation.used_at.is_(None))
        .values(used_at=clock.now())
    )
    token = new_token()
    session.add(
        Invitation(
            organisation_id=person.organisation_id,
            token_hash=hash_token(token),
            person_id=person.id,
            made_by_id=made_by_id,
            expires_at=clock.now() + lasts,
        )
    )
    session.flush()
    return token


def invitation(token: str) -> Invitation:
    """The open invitation of a token; raises InvitationIsOver."""
    with db.every_tenant():
        found = session.scalar(select(Invitation).where(Invitation.token_hash == hash_token(token)))
        if found is None or found.used_at or found.expires_at <= clock.now() or found.person.disabled_at:
            raise InvitationIsOver
        return found


def accept(*, token: str, password: str) -> Person:
    """Use an invitation up and set the password; ends the person's other log-ins."""
    found = invitation(token)
    found.person.password_hash = hash_password(password)
    found.used_at = clock.now()
    logins.end_all(found.person_id)
    session.flush()
    return found.person


def person_with_password(*, email: str, password: str) -> Person | None:
    """The person these two fit, or None; takes the same time for an unknown address."""
    person = person_by_email(email)
    fits = is_right(password, person.password_hash if person else None)
    return person if person and fits and person.disabled_at is None else None


def change_password(*, person: Person, password: str, but_login: int | None = None) -> None:
    """Set a new password and end every other log-in."""
    person.password_hash = hash_password(password)
    logins.end_all(person.id, but=but_login)
    session.flush()


def needs_interpreter(*, person: Person, language: str) -> None:
    """In which language somebody needs an interpreter; empty for no need of one."""
    person.interpreter = language
    session.flush()


def disable(*, person: Person) -> None:
    """Shut a person out at once; their work stays until it is erased."""
    person.disabled_at = clock.now()
    logins.end_all(person.id)
    session.flush()


def enable(*, person: Person) -> None:
    """Let a disabled person in again."""
    person.disabled_at = None
    session.flush()


def choose(*, person: Person, values: SettingsValues) -> None:
    """Set some of the person's own settings."""
    for name in SETTINGS:
        if name in values:
            setattr(person, name, values[name])
    session.flush()


def new_recovery_codes(*, person: Person) -> list[str]:
    """Ten fresh recovery codes, shown once; the old ones end."""
    codes = [new_recovery_code() for _ in range(RECOVERY_CODES)]
    session.execute(
        update(RecoveryCode)
        .where(RecoveryCode.person_id == person.id, RecoveryCode.used_at.is_(None))
        .values(used_at=clock.now())
    )
    session.add_all(
        RecoveryCode(organisation_id=person.organisation_id, person_id=person.id, code_hash=hash_token(code))
        for code in codes
    )
    session.flush()
    return codes


def recovery_codes_left(person_id: int) -> int:
    """How many recovery codes somebody can still use."""
    found = select(RecoveryCode.id).where(RecoveryCode.person_id == person_id, RecoveryCode.used_at.is_(None))
    return len(session.scalars(found).all())


def use_recovery_code(*, person_id: int, code: str) -> bool:
    """Whether a recovery code was right; each can be used once."""
    kept = session.scalar(
        select(RecoveryCode).where(
            RecoveryCode.person_id == person_id,
            RecoveryCode.code_hash == hash_token(code.strip().lower()),
            RecoveryCode.used_at.is_(None),
        )
    )
    if kept is None:
        return False
    kept.used_at = clock.now()
    session.flush()
    return True


def create_course(
    *,
    name: str,
    target_group: str,
    weeks: int,
    starts_on: date,
    ends_on: date | None = None,
    consultant_id: int | None = None,
    team_id: int | None = None,
) -> Course:
    """A new course; without an end it ends after its weeks. Raises EndsBeforeItStarts."""
    ends_on = ends_on or starts_on + timedelta(weeks=weeks)
    if ends_on < starts_on:
        raise EndsBeforeItStarts
    course = Course(
        name=name,
        target_group=target_group,
        weeks=weeks,
        starts_on=starts_on,
        ends_on=ends_on,
        consultant_id=consultant_id,
        team_id=team_id,
    )
    session.add(course)
    session.flush()
    return course


def enrol(
    *, citizen: Person, course: Course, starts_on: date | None = None, ends_on: date | None = None
) -> Enrolment:
    """Give a citizen a place on a course and its consultant beside them. Raises EndsBeforeItStarts."""
    enrolment = Enrolment(
        course_id=course.id,
        citizen_id=citizen.id,
        starts_on=starts_on or course.starts_on,
        ends_on=ends_on or course.ends_on,
    )
    if enrolment.ends_on < enrolment.starts_on:
        raise EndsBeforeItStarts
    session.add(enrolment)
    session.flush()
    if course.consultant_id is not None:
        assign(citizen_id=citizen.id, consultant_id=course.consultant_id)
    return enrolment


def assign(*, citizen_id: int, consultant_id: int) -> Assignment:
    """Put a professional beside a citizen from today; the same pair is not written twice."""
    kept = session.scalar(
        select(Assignment).where(
            Assignment.citizen_id == citizen_id,
            Assignment.consultant_id == consultant_id,
            Assignment.ends_on.is_(None),
        )
    )
    if kept is None:
        kept = Assignment(citizen_id=citizen_id, consultant_id=consultant_id)
        session.add(kept)
        session.flush()
    return kept
