"""Databases to measure on: the demo with one citizen's cookie, and organisations of 100 and 100,000 citizens."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from sqlalchemy import insert, select

from jobunivers import clock, db, migrations
from jobunivers.app import create_app
from jobunivers.consultant.report.document import document
from jobunivers.services.accounts import logins, operations
from jobunivers.services.accounts.models import CONSULTANT, Assignment, Enrolment, Person
from jobunivers.services.export.document import Document
from jobunivers.services.feedback import Wish
from jobunivers.services.messages.models import Message
from jobunivers.services.progress import Event, Progress
from jobunivers.services.report.models import Report
from jobunivers.services.sticky.models import Sticky
from jobunivers.settings import Settings
from jobunivers.tools import TOOLS

SECRET = "b" * 40
OWN = 50
AT_ONCE = 2_000


def demo(data_dir: Path, url: str | None = None) -> Settings:
    """The demo in a database of its own."""
    data_dir.mkdir(parents=True, exist_ok=True)
    settings = Settings(
        data_dir=data_dir,
        database_url=url or f"sqlite:///{data_dir / 'jobunivers.db'}",
        secret_keys=(SECRET,),
    )
    command = [sys.executable, "-m", "jobunivers.cli", "demo"]
    migrate(settings)
    subprocess.run(command, env=environment(settings), check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    return settings


def migrate(settings: Settings) -> Flask:
    """An application on a database with every table."""
    app = create_app(settings)
    migrations.upgrade(app.extensions["jobunivers.engine"])
    return app


@contextmanager
def a_report(settings: Settings) -> Iterator[Callable[[], Document]]:
    """What makes the document of the demo's closed report from its rows."""
    app = create_app(settings)
    with app.app_context(), db.every_tenant():
        closed = db.session.scalars(select(Report).where(Report.closed_at.is_not(None))).first()
        if closed is None:
            raise LookupError("the demo has no closed report")
        yield lambda: document(closed, "", "")
        db.session.remove()


def environment(settings: Settings) -> dict[str, str]:
    """The settings as another process reads them."""
    import os

    return {
        **os.environ,
        "JOBUNIVERS_DATA_DIR": str(settings.data_dir),
        "JOBUNIVERS_DATABASE_URL": settings.database_url,
        "JOBUNIVERS_SECRET_KEY": SECRET,
    }


def cookie_of(settings: Settings, email: str) -> str:
    """A logged-in browser's cookies, before its first page."""
    app = create_app(settings)
    with app.app_context(), db.every_tenant():
        person = operations.person_by_email(email)
        if person is None:
            raise LookupError(email)
        token = logins.log_in(person, second_factor=True)
        db.session.commit()
        db.session.remove()
    kept = {"_user_id": token, "_fresh": True}
    serializer = SecureCookieSessionInterface().get_signing_serializer(app)
    if serializer is None:
        raise LookupError("no secret key")
    return f"jobunivers={serializer.dumps(kept)}; sprog=da"


def organisation_of(citizens: int, data_dir: Path) -> Settings:
    """One consultant with 50 citizens in an organisation of many, each with work in every tool."""
    data_dir.mkdir(parents=True, exist_ok=True)
    settings = Settings(
        data_dir=data_dir, database_url=f"sqlite:///{data_dir / 'jobunivers.db'}", secret_keys=(SECRET,)
    )
    app = migrate(settings)
    with app.app_context(), db.every_tenant():
        organisation = operations.create_organisation(name="Stor by").id
        karen = operations.create_person(
            organisation_id=organisation, role=CONSULTANT, name="Karen", email="karen@demo.example"
        )
        karen.totp_confirmed_at = clock.now()
        db.session.flush()
        with db.tenant(organisation):
            course = operations.create_course(
                name="Forløb", target_group="jobparat", weeks=13, starts_on=clock.today() - timedelta(days=30)
            )
        _fill(organisation, karen.id, course.id, citizens)
        db.session.commit()
        db.session.remove()
    return settings


def _fill(organisation: int, karen: int, course: int, citizens: int) -> None:
    now, today = clock.now(), clock.today()
    first = karen + 1
    people = range(first, first + citizens)
    db.session.execute(
        insert(Person),
        [
            {
                "id": one,
                "organisation_id": organisation,
                "role": "citizen",
                "name": f"Borger {one * 7919 % 100003:06}",
                "active_at": now - timedelta(hours=one % 300),
            }
            for one in people
        ],
    )
    db.session.execute(
        insert(Enrolment),
        [
            {
                "organisation_id": organisation,
                "course_id": course,
                "citizen_id": one,
                "starts_on": today - timedelta(days=30),
                "ends_on": today + timedelta(days=60),
            }
            for one in people
        ],
    )
    own = {first + place * (citizens // OWN) for place in range(OWN)}
    db.session.execute(
        insert(Assignment),
        [
            {
                "organisation_id": organisation,
                "consultant_id": karen if one in own else karen * 1000 + one % 2000,
                "citizen_id": one,
                "starts_on": today - timedelta(days=30),
            }
            for one in people
            if one in own
        ],
    )
    _wait(organisation, karen, people, own)
    states = {tool.slug: {mission.key: ["done", {}] for mission in tool.missions} for tool in TOOLS}
    for start in range(0, citizens, AT_ONCE):
        db.session.execute(
            insert(Progress),
            [
                {
                    "organisation_id": organisation,
                    "citizen_id": one,
                    "tool": slug,
                    "missions": states[slug],
                    "stars": {},
                    "done": one % 4,
                    "changed_at": now,
                    "begun_at": now,
                }
                for one in people[start : start + AT_ONCE]
                for slug in sorted(states)
            ],
        )


def _wait(organisation: int, karen: int, people: range, own: set[int]) -> None:
    """What the queues look for: something done, a wish and a message of everybody's, a note on each of the fifty."""
    now, today = clock.now(), clock.today()
    of_all: dict[type[Any], dict[str, Any]] = {
        Event: {"tool": "cv", "kind": "work", "what": "", "at": now},
        Wish: {"tool": "cv", "item": "", "asked_at": now},
        Message: {"by_name": "B", "from_citizen": True, "text": "Hej", "version": 0, "created_at": now},
    }
    for model, values in of_all.items():
        rows = [{"organisation_id": organisation, "citizen_id": one, **values} for one in people]
        db.session.execute(insert(model), rows)
    note = {"organisation_id": organisation, "consultant_id": karen, "text": "Husk", "on": today}
    db.session.execute(insert(Sticky), [{**note, "about_id": one, "created_at": now} for one in sorted(own)])


def machine() -> str:
    """What was measured on."""
    import platform

    import psutil

    return json.dumps(
        {
            "cores": psutil.cpu_count(),
            "memory_gb": round(psutil.virtual_memory().total / 1024**3),
            "python": platform.python_version(),
        }
    )
