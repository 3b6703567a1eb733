"""A closed report changes no more; a correction is a new edition that names the one it replaces."""

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO

import docx
import pytest
from sqlalchemy import update

from jobunivers import clock, db
from jobunivers.services import versions
from jobunivers.services.accounts.models import Enrolment, Person
from jobunivers.services.report import operations, reading
from jobunivers.services.report.models import Report
from tests.conftest import Cast
from tests.consultant.at_the_desk import counts, names, on_the_desk, reasons
from tests.consultant.conftest import Inside
from tests.consultant.report.conftest import Desk
from tests.export.reading import words_in
from tests.page_client import PageClient

Newest = Callable[[], Report]
COMMENT = "أريد مطبخًا كبيرًا."


@pytest.fixture
def closed(desk: Desk, inside: Inside, cast: Cast) -> str:
    """The address of a report that is heard, commented in Arabic, and closed; Bo's browser shows it."""
    address = desk.sent(goals="Dit mål er et køkken.")
    with inside():
        made = reading.of_citizen(cast.amina.id)[0]
        versions.save(operations.comment(report=made, section="goals"), {"text": COMMENT}, base=None)
        operations.answer(report=made)
        names = {"centre": "Jobcenter Havnby", "citizen": "Amina Haddad", "closed_by": "Bo Holm"}
        operations.close(report=made, by_id=cast.bo.id, names=names)
    return address


def test_it_says_when_it_was_closed_and_by_whom(desk: Desk, closed: str) -> None:
    desk.bo.get(closed)
    shown = desk.bo.page.text_content()
    assert "Bo Holm" in shown
    assert "Amina Haddad har læst rapporten" in shown
    assert "1 kommentar" in shown
    assert desk.bo.page.xpath("//textarea") == []


def test_closed_twice_it_says_that_it_is_closed(desk: Desk, closed: str, report: Newest) -> None:
    first = report().closed_at
    desk.bo.get(closed)
    assert desk.bo.send(f"{closed}/luk").location == closed
    desk.bo.get(closed)
    assert "Rapporten er lukket. Den ændrer sig ikke mere." in desk.bo.page.text_content()
    assert report().closed_at == first


def test_nothing_changes_a_closed_report(desk: Desk, closed: str, report: Newest) -> None:
    for way in ("hoering", "kladde", "indhold", "udgaver/1"):
        assert desk.bo.send(f"{closed}/{way}", {"about": "0", "sections": ["goals"]}).location == closed
    assert report().texts["goals"] == "Dit mål er et køkken."


def test_what_somebody_was_writing_meanwhile_is_not_lost(desk: Desk, closed: str, report: Newest) -> None:
    desk.bo.get(closed)
    assert desk.bo.send(closed, {"goals": "Skrevet imens.", "form": "report"}).status_code == 422
    assert "Rapporten er lukket" in desk.bo.page.text_content()
    assert "Skrevet imens." in desk.bo.page.xpath("string(//textarea[@name='goals'])")
    desk.bo.send(f"{closed}/rettelse", {"why": "Målet mangler.", "goals": "Skrevet imens."})
    assert (report().edition, report().goals) == (2, "Skrevet imens.")


def test_a_correction_is_a_new_edition_that_names_the_old_one(
    desk: Desk, closed: str, report: Newest, inside: Inside
) -> None:
    first = report()
    desk.bo.get(f"{closed}/rettelse")
    assert desk.bo.send(f"{closed}/rettelse", {"why": ""}).status_code == 422
    answer = desk.bo.send(f"{closed}/rettelse", {"why": "Et ord var forkert."})
    assert report().replaces_id == first.id
    desk.write(answer.location, goals="Et nyt mål.")
    desk.bo.get(closed)
    assert "Dit mål er et køkken." in desk.bo.page.text_content()
    assert "Udgave 2 træder i stedet for den her." in desk.bo.page.text_content()
    assert desk.bo.send(f"{closed}/rettelse", {"why": "En gang til."}).location == answer.location


def test_the_paper_holds_names_period_edition_and_her_words_apart(desk: Desk, closed: str) -> None:
    pdf = desk.bo.get(f"{closed}/rapport.pdf")
    assert pdf.mimetype == "application/pdf"
    said = " ".join(words_in(pdf.data).split())
    for words in (
        "Amina Haddad",
        "Jobcenter Havnby",
        "Dansk og job",
        "Udgave 1",
        "Side 1 af",
        "Bo Holm",
        "kommentar",
    ):
        assert words in said, words
    assert said.index("Dit mål er et køkken.") < said.index("Det siger Amina Haddad selv")
    assert b"/StructTreeRoot" in pdf.data
    assert b"pdfuaid" in pdf.data


def test_the_word_file_opens_with_the_same_words(desk: Desk, closed: str) -> None:
    answer = desk.bo.get(f"{closed}/rapport.docx")
    file = docx.Document(BytesIO(answer.data))
    said = " ".join([one.text for one in file.paragraphs] + [c.text for t in file.tables for c in t._cells])
    for words in ("Progressionsrapport for Amina Haddad", "Dit mål er et køkken.", COMMENT):
        assert words in said, words


def test_a_draft_says_on_paper_that_it_is_not_closed(desk: Desk) -> None:
    pdf = desk.bo.get(f"{desk.begin()}/rapport.pdf")
    assert "ikke lukket" in words_in(pdf.data)


def test_she_gets_her_own_copy_once_it_is_closed_and_not_before(
    desk: Desk, amina: PageClient, report: Newest
) -> None:
    address = desk.sent()
    assert amina.get(f"/rapport/{report().id}/rapport.pdf").status_code == 404
    amina.get(f"/rapport/{report().id}")
    amina.send(f"/rapport/{report().id}/laest")
    desk.bo.get(f"{address}/luk")
    desk.bo.send(f"{address}/luk")
    assert amina.get(f"/rapport/{report().id}/rapport.pdf").mimetype == "application/pdf"
    assert amina.get(f"/rapport/{report().id}/rapport.docx").status_code == 200


def test_she_sees_which_edition_holds_now_once_she_has_been_shown_it(
    desk: Desk, closed: str, amina: PageClient, report: Newest
) -> None:
    first = report().id
    desk.bo.send(f"{closed}/rettelse", {"why": "Et ord var forkert."})
    amina.get(f"/rapport/{first}")
    assert "Udgave 2" not in amina.page.text_content()
    desk.bo.send(f"{closed.rpartition('/')[0]}/{report().id}/hoering")
    amina.get(f"/rapport/{first}")
    (way,) = amina.page.xpath("//a[contains(., 'Gå til udgave 2')]/@href")
    assert amina.get(way).status_code == 200


def test_names_stay_when_the_consultant_leaves_and_the_course_is_deleted(
    desk: Desk,
    closed: str,
    report: Newest,
    inside: Inside,
    cast: Cast,
    no_course: Callable[[], None],
    amina: PageClient,
) -> None:
    no_course()
    with inside():
        db.session.execute(update(Report).values(author_id=None))
        db.session.delete(db.session.get_one(Person, cast.bo.id))
    amina.get(f"/rapport/{report().id}")
    assert amina.get(f"/rapport/{report().id}/rapport.pdf").status_code == 200
    with inside():
        kept = reading.of_citizen(cast.amina.id)[0]
        assert (kept.closing["closed_by"], kept.author_name, kept.course_name) == (
            "Bo Holm",
            "Bo Holm",
            "Dansk og job",
        )


def test_a_report_is_due_when_the_course_ends_and_says_the_day(
    bo: PageClient, cast: Cast, inside: Inside
) -> None:
    with inside():
        for left in (8, 7, 0, -4, -20):
            on_the_desk(cast, f"Ole {left}", began_days_ago=42 - left, weeks=6)
    assert names(bo, "/konsulent/?koe=rapport") == ["Ole -20", "Ole -4", "Ole 0", "Ole 7"]
    assert reasons(bo).count("lukket") == 4


def test_once_it_is_closed_nobody_asks_for_it(closed: str, bo: PageClient, inside: Inside) -> None:
    over = clock.today() - timedelta(days=1)
    with inside():
        db.session.execute(update(Enrolment).values(ends_on=over))
        db.session.execute(update(Report).values(until=over))
    bo.get("/konsulent/")
    assert counts(bo)["Rapport mangler"] == "0"
    with inside():
        db.session.execute(update(Report).values(closed_at=None))
    bo.get("/konsulent/")
    assert counts(bo)["Rapport mangler"] == "1"
