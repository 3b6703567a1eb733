"""The demo: two organisations with believable people and work, from ``content/da/demo.toml``, up to today.

Everything is entered by the same operations that the pages use, each piece on its own day.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import click
from flask import current_app
from sqlalchemy import update

from jobunivers import clock, db, languages
from jobunivers.db import session
from jobunivers.services import audit, content, feedback, local_lists, sharing
from jobunivers.services.accounts import operations, placing
from jobunivers.services.accounts.models import CITIZEN, Course, Person, Team
from jobunivers.services.caseload import operations as desk
from jobunivers.services.centre import editions
from jobunivers.services.demo_accounts import PASSWORD, TOTP_SECRET
from jobunivers.toolkit import centre
from jobunivers.toolkit.history import then
from jobunivers.toolkit.parts import DemoCast, parts

FIRST_DAY = 100
Told = dict[str, Any]


class NotEmpty(Exception):
    """There are people in the database already; the demo only goes into an empty one."""


class Demo:
    """The people made so far, by key."""

    def __init__(self, told: Told) -> None:
        self.told = told
        self.organisations: dict[str, int] = {}
        self.names: dict[int, str] = {}
        self.people: dict[str, Person] = {}
        self.courses: dict[str, Course] = {}
        self.teams: dict[str, Team] = {}
        self.today = clock.today()

    def fill(self, tell: Callable[[str], None] = click.echo) -> None:
        """Enter everything; raises NotEmpty."""
        if operations.is_anybody_here():
            raise NotEmpty
        with then(FIRST_DAY):
            self._places()
            self._lines()
        for one in self.told["citizen"]:
            tell(f"  {one['name']} …")
            with db.tenant(self.organisations[one["organisation"]]):
                self._citizen(one)
                session.commit()
        for one in self.told.get("feedback", ()):
            self._on_day(one, self._feedback)
        for one in self.told.get("wish", ()):
            self._on_day(one, self._wish)
        for one in self.told.get("look", ()):
            self._on_day(one, self._look)
        with db.tenant(next(iter(self.organisations.values()))):
            self._parts()
            editions.make(centre.measures())
        with db.every_tenant():
            session.execute(update(Person).values(news=""))
        session.commit()

    def _places(self) -> None:
        with db.every_tenant():
            for one in self.told["organisation"]:
                organisation = operations.create_organisation(name=one["name"])
                self.organisations[one["key"]] = organisation.id
                self.names[organisation.id] = organisation.name
        for one in self.told["staff"]:
            with db.tenant(self.organisations[one["organisation"]]):
                self.people[one["key"]] = self._staff(one)
        for one in self.told["team"]:
            with db.tenant(self.organisations[one["organisation"]]):
                self.teams[one["key"]] = placing.name_team(name=one["name"])

    def _lines(self) -> None:
        """Lists that a centre says in its own words."""
        for one in self.told.get("line", ()):
            lists = current_app.extensions["jobunivers.tools"][one["tool"]].lists
            (found,) = (of for of in lists if of.name == one["list"])
            with db.tenant(self.organisations[one["organisation"]]):
                local_lists.add(found, one["words"])

    def _parts(self) -> None:
        """The consultant's day in the first organisation."""
        here = next(iter(self.organisations.values()))
        people = {key: one for key, one in self.people.items() if one.organisation_id == here}
        teams = {key: one for key, one in self.teams.items() if one.organisation_id == here}
        courses = {key: one for key, one in self.courses.items() if one.organisation_id == here}
        for part in parts():
            part.demo(DemoCast(people, teams, courses, self.today), content.demo_of(part.slug))

    def _staff(self, one: Told) -> Person:
        person = self._person(one, one["role"])
        person.totp_secret, person.totp_confirmed_at = TOTP_SECRET, clock.now()
        session.flush()
        return person

    def _person(self, one: Told, role: str) -> Person:
        organisation_id = self.organisations[one["organisation"]]
        person = operations.create_person(
            organisation_id=organisation_id,
            role=role,
            name=one["name"],
            email=one["email"],
            language=one.get("language", "da"),
        )
        operations.change_password(person=person, password=PASSWORD)
        return person

    def _citizen(self, one: Told) -> None:
        began = 7 * (one["week_now"] - 1) + 1
        with then(max(began, one.get("welcomed_days_ago", 0) + 1)):
            citizen = self.people[one["key"]] = self._person(one, CITIZEN)
            operations.needs_interpreter(person=citizen, language=one.get("interpreter", ""))
            operations.enrol(citizen=citizen, course=self._course(one, self.today - timedelta(days=began)))
            for key in one["consultants"]:
                operations.assign(citizen_id=citizen.id, consultant_id=self.people[key].id)
        if "welcomed_days_ago" in one:
            with then(one["welcomed_days_ago"]):
                self._welcome(citizen, one)
        with languages.speaking(languages.SOURCE):
            for tool in current_app.extensions["jobunivers.tools"]:
                tool.demo(citizen.id, {**one, **content.demo_of(tool.slug).get(one["key"], {})})

    def _welcome(self, citizen: Person, one: Told) -> None:
        operations.choose(person=citizen, values={"sharing": one["sharing"], **one.get("settings", {})})
        citizen.welcomed_at = citizen.active_at = clock.now()
        for tool, shared in one.get("share", {}).items():
            sharing.choose(citizen_id=citizen.id, tool=tool, shared=shared)

    def _course(self, one: Told, starts_on: date) -> Course:
        """The course of this key that began that day; made for the first who needs it."""
        key = f"{one['course']} {one['week_now']}"
        if key not in self.courses:
            told = next(course for course in self.told["course"] if course["key"] == one["course"])
            self.courses[key] = operations.create_course(
                name=told["name"],
                target_group=told["target_group"],
                weeks=one["weeks"],
                starts_on=starts_on,
                consultant_id=self.people[told["consultant"]].id,
                team_id=self.teams[told["team"]].id,
            )
        return self.courses[key]

    def _on_day(self, one: Told, do: Callable[[Person, Told], None]) -> None:
        citizen = self.people[one["to" if "to" in one else "citizen" if "citizen" in one else "from"]]
        with db.tenant(citizen.organisation_id), then(one["days_ago"]):
            do(citizen, one)

    def _feedback(self, citizen: Person, one: Told) -> None:
        said = feedback.give(
            citizen_id=citizen.id,
            by_id=self.people[one["from"]].id,
            tool=one["tool"],
            item=_newest_item(citizen.id, one["tool"]),
            text=one["text"],
            quote=one.get("quote", ""),
            kind=one.get("kind", feedback.COMMENT),
        )
        if one["read"]:
            said.read_at = clock.now()

    def _wish(self, citizen: Person, one: Told) -> None:
        feedback.ask(citizen_id=citizen.id, tool=one["tool"], item=_newest_item(citizen.id, one["tool"]))

    def _look(self, citizen: Person, one: Told) -> None:
        by = self.people[one["by"]]
        audit.looked(
            citizen_id=citizen.id,
            by_id=by.id,
            by_name=by.name,
            by_role=by.role,
            by_organisation=self.names[by.organisation_id],
            what=one["tool"],
            why=one.get("why", "beside"),
        )
        desk.look(consultant_id=by.id, citizen_id=citizen.id)


def fill() -> None:
    """Fill an empty database with the demo; raises NotEmpty."""
    with languages.speaking(languages.SOURCE):
        Demo(content.danish_deck("demo")).fill()


def _newest_item(citizen_id: int, slug: str) -> str:
    tool = current_app.extensions["jobunivers.tools"].get(slug)
    items = tool.sharing.items(citizen_id) if tool else []
    return items[-1][0] if items else ""
