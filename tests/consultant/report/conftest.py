"""Amina's report, written by Bo in his browser."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from jobunivers import clock, db
from jobunivers.services import sharing
from jobunivers.services.accounts import operations
from jobunivers.services.accounts.models import Course, Person
from jobunivers.services.report import operations as making
from jobunivers.services.report import reading
from jobunivers.services.report.models import Report
from jobunivers.tools.abc.models import Level
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.page_client import PageClient


@dataclass
class Desk:
    """Bo at his desk with Amina's report."""

    bo: PageClient
    citizen_id: int
    inside: Inside

    @property
    def at(self) -> str:
        """The address of Amina's reports."""
        return f"/konsulent/borger/{self.citizen_id}/rapport"

    def begin(self, **fields: Any) -> str:
        """A draft of her course, or of what ``fields`` say; its address."""
        self.bo.get(f"{self.at}/ny")
        about = self.bo.page.xpath("//input[@name='about']/@value")[0]
        sections = ["done_or_tried", "field_and_considerations", "goals", "recommendation"]
        answer = self.bo.send(f"{self.at}/ny", {"about": about, "sections": sections, **fields})
        assert answer.status_code == 303, answer.get_data(as_text=True)
        return str(answer.location)

    def write(self, address: str, **texts: str) -> Any:
        """Save texts as a browser does that has just opened the page."""
        self.bo.get(address)
        base = self.bo.page.xpath("string(//form[@id='report']//input[@name='base']/@value)")
        return self.bo.send(address, {"base": base, "form": "report", **texts})

    def sent(self, **texts: str) -> str:
        """A report out for hearing, made without its pages; its address. Bo's browser shows a page of his."""
        with self.inside():
            report_id = out_for_hearing(self.citizen_id, **texts).id
        self.bo.get("/indstillinger/")
        return f"{self.at}/{report_id}"


@pytest.fixture
def course(cast: Cast, inside: Inside) -> int:
    """Amina is on a course that began four weeks ago and lasts six; what she makes is shared as she goes."""
    with inside():
        amina = db.session.get_one(Person, cast.amina.id)
        amina.sharing = sharing.AS_I_GO
        made = operations.create_course(
            name="Dansk og job",
            target_group="integration",
            weeks=6,
            starts_on=clock.today() - timedelta(weeks=4),
        )
        operations.enrol(citizen=amina, course=made)
        db.session.add(Level(citizen_id=amina.id, level="a", jobs="Kok"))
        return made.id


@pytest.fixture
def desk(bo: PageClient, cast: Cast, course: int, inside: Inside) -> Desk:
    """Bo, ready to write."""
    return Desk(bo, cast.amina.id, inside)


def out_for_hearing(citizen_id: int, **texts: str) -> Report:
    """A report of a citizen that Bo has sent for hearing."""
    (period,) = reading.periods(citizen_id)
    bo = db.session.scalars(select(Person).where(Person.role == "consultant")).first()
    assert bo is not None
    made = making.begin(
        citizen_id=citizen_id,
        since=period.starts_on,
        until=period.ends_on,
        course=(period.course_id, period.name),
        sections=["done_or_tried", "field_and_considerations", "goals", "recommendation"],
        texts=texts,
        author_id=bo.id,
        author_name=bo.name,
    )
    making.send(report=made, by_id=bo.id)
    return made


@pytest.fixture
def report(inside: Inside, cast: Cast) -> Callable[[], Report]:
    """Amina's newest report as it is in the database."""

    def found() -> Report:
        with inside():
            newest = reading.newest(cast.amina.id)
            assert newest is not None
            return newest

    return found


@pytest.fixture
def no_course(inside: Inside, course: int) -> Callable[[], None]:
    """The course is deleted."""

    def gone() -> None:
        with inside():
            db.session.delete(db.session.get_one(Course, course))

    return gone


@pytest.fixture
def shown_days_ago(inside: Inside) -> Callable[[int], None]:
    """The report was shown to Amina so many days ago."""

    def moved(days: int) -> None:
        with inside():
            db.session.execute(update(Report).values(shown_at=clock.now() - timedelta(days=days)))

    return moved
