"""A pasted list of names and mail addresses, read line by line; nobody is made before every line is right."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import func, select

from jobunivers import db
from jobunivers.db import session
from jobunivers.services.accounts.models import CITIZEN, Course, Person
from jobunivers.services.accounts.operations import create_person, enrol
from jobunivers.services.accounts.tokens import new_batch
from jobunivers.services.guards import cpr_numbers, tidy
from jobunivers.services.names import name_key

MOST = 500
LONGEST_NAME, LONGEST_MAIL = 200, 254
NO_MAIL = "no mail"
NO_NAME, LONG, FIGURES, MAIL, CPR, TWICE, TAKEN, SAME_NAME, TOO_MANY = (
    *("no name", "long", "figures", "mail", "cpr", "twice", "taken", "same name"),
    "too many",
)
_HEAD = frozenset(
    (
        *("navn", "navne", "name", "fornavn", "efternavn", "borger"),
        *("mail", "e-mail", "email", "mailadresse", "e-mailadresse", "e-post"),
    )
)
_MAIL = re.compile(r"[^@\s<>,;]+@[^@\s<>,;]+\.[^@\s<>,;.]+")
_CELLS = re.compile(r"[\t;]|<|>")


@dataclass(frozen=True)
class Line:
    """One line of the list: its number from 1, what stands in it, and what is wrong with it, or ``""``."""

    number: int
    written: str
    name: str
    email: str | None
    wrong: str = ""


def read(text: str) -> list[Line]:
    """The people in a pasted list: *name; mail*, columns from a spreadsheet, *name <mail>*, or only names.

    Empty lines and a head are left out. What can be seen in the list itself is marked wrong; ``checked`` asks the rest.
    """
    lines = [
        _line(number, written.strip())
        for number, written in enumerate(tidy(text).splitlines(), 1)
        if written.strip() and not _is_head(written)
    ]
    lines = [replace(line, wrong=TOO_MANY) if place >= MOST else line for place, line in enumerate(lines)]
    seen: set[str] = set()
    for place, line in enumerate(lines):
        key = line.email or ""
        if key and key in seen and not line.wrong:
            lines[place] = replace(line, wrong=TWICE)
        seen.add(key)
    return lines


def checked(lines: Sequence[Line], *, same_names: bool = False, mail_needed: bool = False) -> list[Line]:
    """The lines once more, with mail addresses that are in use; and, unless allowed, names that are here already.

    With ``mail_needed`` (staff log in by it) everybody has one.
    """
    if mail_needed:
        lines = [line if line.email or line.wrong else replace(line, wrong=NO_MAIL) for line in lines]
    mails, names = _taken([line.email for line in lines if line.email]), set[str]()
    if not same_names:
        names = _known(line.name for line in lines if not line.email)
    return [_asked(line, mails, names) for line in lines]


def take_in(
    lines: Iterable[Line], *, organisation_id: int, role: str, language: str, course: Course | None = None
) -> str:
    """Make everybody on the list, citizens with a place on the course; the key the list is found by."""
    batch = new_batch()
    for line in lines:
        person = create_person(
            organisation_id=organisation_id, role=role, name=line.name, email=line.email, language=language
        )
        person.came_with = batch
        if course is not None and role == CITIZEN:
            enrol(citizen=person, course=course)
    session.flush()
    return batch


def _line(number: int, written: str) -> Line:
    if cpr_numbers(written):
        return Line(number, written, "", None, CPR)
    cells = [cell.strip(' "') for cell in _CELLS.split(written)]
    if len(cells) == 1 and "@" in written:
        cells = [cell.strip(' "') for cell in written.split(",")]
    email = next((cell for cell in cells if "@" in cell), "")
    names = [cell for cell in cells if cell and cell is not email]
    name = " ".join(" ".join(map(_turned, names)).split())
    email = email.lower()
    return Line(number, written, name, email or None, _wrong(name, email))


def _turned(name: str) -> str:
    """*Jensen, Ole* as he is called."""
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma else name


def _wrong(name: str, email: str) -> str:
    if not name:
        return NO_NAME
    if len(name) > LONGEST_NAME or len(email) > LONGEST_MAIL:
        return LONG
    if any(sign.isdigit() for sign in name):
        return FIGURES
    return MAIL if email and not _MAIL.fullmatch(email) else ""


def _is_head(written: str) -> bool:
    return all(word in _HEAD for word in re.split(r"[\s;,/]+", written.strip().lower()) if word)


def _asked(line: Line, mails: set[str], names: set[str]) -> Line:
    if line.wrong:
        return line
    if line.email in mails:
        return replace(line, wrong=TAKEN)
    return replace(line, wrong=SAME_NAME) if not line.email and name_key(line.name) in names else line


def _taken(emails: list[str]) -> set[str]:
    with db.every_tenant():
        return set(
            session.scalars(select(func.lower(Person.email)).where(func.lower(Person.email).in_(emails)))
        )


def _known(names: Iterable[str]) -> set[str]:
    return set(
        session.scalars(select(Person.name_key).where(Person.name_key.in_({name_key(one) for one in names})))
    )
