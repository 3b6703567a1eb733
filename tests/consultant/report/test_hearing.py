"""Amina is heard: she reads in her own language, says what she will, and her words stay."""

from collections.abc import Callable

import pytest

from jobunivers import db
from jobunivers.services.accounts.models import Person
from jobunivers.services.progress import Event
from jobunivers.services.report import reading
from jobunivers.services.report.models import Report
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.consultant.report.conftest import Desk
from tests.page_client import PageClient

Newest = Callable[[], Report]
Ago = Callable[[int], None]


def test_a_draft_never_reaches_her_before_the_hearing(desk: Desk, amina: PageClient, report: Newest) -> None:
    address = desk.begin()
    desk.write(address, goals="En tanke, der ikke er færdig.")
    for page in (f"/rapport/{report().id}", f"/rapport/{report().id}/maal", f"/rapport/{report().id}/hele"):
        assert amina.get(page).status_code == 404
    for page in ("/rapport/", "/sammen/", "/hvem-har-set/", "/slettede/"):
        amina.get(page)
        assert "ikke er færdig" not in amina.page.text_content()
    assert amina.get(f"/udgaver/report_report/{report().id}").status_code == 404


def test_she_finds_it_under_together_and_reads_a_part_at_a_time(
    desk: Desk, amina: PageClient, report: Newest
) -> None:
    desk.sent(goals="Dit mål er et køkken.")
    amina.get("/sammen/")
    (way,) = amina.page.xpath("//a[contains(@href, '/rapport/')]/@href")
    amina.get(way)
    assert "Du kan svare til og med" in amina.page.text_content()
    amina.get(f"/rapport/{report().id}/maal")
    (text,) = amina.page.xpath("//*[@id='report-text']")
    assert text.text_content() == "Dit mål er et køkken."
    assert (text.get("lang"), text.get("dir")) == ("da", "ltr")


def test_in_arabic_the_page_is_arabic_and_the_report_is_danish(
    desk: Desk, amina: PageClient, report: Newest
) -> None:
    desk.sent(goals="Dit mål er et køkken.")
    amina.get(f"/rapport/{report().id}/maal?lang=ar")
    assert (amina.page.get("lang"), amina.page.get("dir")) == ("ar", "rtl")
    assert amina.texts("//h1") == ["الأهداف"]
    assert amina.page.xpath("//*[@id='report-text']/@lang") == ["da"]


def test_what_she_writes_is_saved_seen_by_bo_and_is_news(
    desk: Desk, amina: PageClient, report: Newest, inside: Inside
) -> None:
    address = desk.sent()
    here = f"/rapport/{report().id}/maal"
    amina.get(here)
    answer = amina.send(here, {"text": "أريد مطبخًا كبيرًا.", "base": "0", "form": "comment"})
    assert answer.location.endswith("/forslag")
    desk.bo.get(address)
    assert "أريد مطبخًا كبيرًا." in desk.bo.page.text_content()
    with inside():
        told = [one.what for one in db.session.query(Event).filter(Event.kind == "answer")]
    assert told == [f"said:{report().id}"]


def test_bo_has_no_way_to_change_her_words(desk: Desk, amina: PageClient, report: Newest) -> None:
    address = desk.sent()
    here = f"/rapport/{report().id}/maal"
    amina.get(here)
    amina.send(here, {"text": "Mine ord.", "form": "comment"})
    desk.bo.get(address)
    assert desk.bo.send(here, {"text": "Hans ord.", "form": "comment"}).status_code == 404
    desk.bo.send(address, {"goals": "Hans ord.", "text": "Hans ord.", "comment": "Hans ord."})
    desk.bo.get(address)
    assert "Mine ord." in desk.bo.page.text_content()


def test_she_says_that_she_has_read_it(desk: Desk, amina: PageClient, report: Newest) -> None:
    address = desk.sent()
    amina.get(f"/rapport/{report().id}")
    assert amina.send(f"/rapport/{report().id}/laest").status_code == 303
    desk.bo.get(address)
    assert "Amina læste den" in desk.bo.page.text_content()


def test_she_sees_changes_only_when_bo_shows_them_and_is_asked_again(
    desk: Desk, amina: PageClient, report: Newest
) -> None:
    address = desk.sent(goals="Dit mål er et køkken.")
    amina.get(f"/rapport/{report().id}")
    amina.send(f"/rapport/{report().id}/laest")
    desk.write(address, goals="Dit mål er et stort køkken.")
    amina.get(f"/rapport/{report().id}/hele")
    assert "stort" not in amina.page.text_content()
    assert desk.bo.send(f"{address}/hoering").status_code == 303
    amina.get(f"/rapport/{report().id}")
    assert amina.texts("//mark") == ["stort"]
    assert amina.texts("//button[contains(., 'Jeg har læst den')]") != []
    assert report().read_at is None


def test_bo_cannot_close_what_she_has_not_answered(desk: Desk, report: Newest) -> None:
    address = desk.sent()
    desk.bo.get(f"{address}/luk")
    assert "Den kan lukkes, når Amina har læst den" in desk.bo.page.text_content()
    assert desk.bo.send(f"{address}/luk").location.endswith("/luk")
    assert report().closed_at is None


def test_nor_what_she_has_not_seen(desk: Desk, amina: PageClient, report: Newest) -> None:
    address = desk.begin()
    desk.bo.get(f"{address}/luk")
    assert "Send den til høring først" in desk.bo.page.text_content()
    desk.bo.send(f"{address}/hoering")
    amina.get(f"/rapport/{report().id}")
    amina.send(f"/rapport/{report().id}/laest")
    desk.write(address, goals="Noget nyt.")
    desk.bo.get(f"{address}/luk")
    assert desk.bo.send(f"{address}/luk").status_code == 303
    assert report().closed_at is None


def test_when_the_days_are_over_it_is_closed_and_says_so_honestly(desk: Desk, shown_days_ago: Ago) -> None:
    address = desk.sent()
    shown_days_ago(6)
    desk.bo.get(f"{address}/luk")
    assert "har ikke svaret" in desk.bo.page.text_content()
    assert desk.bo.send(f"{address}/luk").status_code == 303
    desk.bo.get(address)
    assert "Amina Haddad er hørt" in desk.bo.page.text_content()
    assert "har ikke svaret" in desk.bo.page.text_content()


@pytest.mark.parametrize("days", [0, 5])
def test_her_days_to_answer_are_hers(desk: Desk, report: Newest, shown_days_ago: Ago, days: int) -> None:
    address = desk.sent()
    shown_days_ago(days)
    desk.bo.get(f"{address}/luk")
    desk.bo.send(f"{address}/luk")
    assert report().closed_at is None


def test_words_she_has_not_handed_over_by_a_tap_still_count(
    desk: Desk, amina: PageClient, report: Newest, shown_days_ago: Ago
) -> None:
    address = desk.sent()
    here = f"/rapport/{report().id}/alt"
    amina.get(here)
    amina.send(here, {"text": "Jeg er ikke enig.", "form": "comment"})
    shown_days_ago(6)
    desk.bo.get(f"{address}/luk")
    desk.bo.send(f"{address}/luk")
    assert report().closing["comments"] == {"whole": "Jeg er ikke enig."}
    desk.bo.get(address)
    assert "har skrevet til rapporten" in desk.bo.page.text_content()


def test_after_it_is_closed_she_is_told_and_her_words_stay_as_they_were(
    desk: Desk, amina: PageClient, report: Newest, inside: Inside, cast: Cast
) -> None:
    address = desk.sent()
    here = f"/rapport/{report().id}/maal"
    amina.get(here)
    amina.send(here, {"text": "Sådan var det.", "form": "comment"})
    amina.send(f"/rapport/{report().id}/laest")
    desk.bo.get(f"{address}/luk")
    desk.bo.send(f"{address}/luk")
    answer = amina.send(here, {"text": "Noget andet.", "form": "comment"})
    assert answer.location == "/rapport/"
    amina.get("/rapport/")
    assert "Rapporten er lukket nu" in amina.page.text_content()
    with inside():
        assert reading.said(report()) == {"goals": "Sådan var det."}
        assert db.session.get_one(Person, cast.amina.id).name == "Amina Haddad"


def test_a_cpr_number_in_a_comment_is_refused_kindly(desk: Desk, amina: PageClient, report: Newest) -> None:
    desk.sent()
    here = f"/rapport/{report().id}/maal"
    amina.get(here)
    assert amina.send(here, {"text": "Jeg er 010190-1234", "form": "comment"}).status_code == 422
    assert "CPR" in amina.page.text_content()


def test_a_part_that_is_not_in_the_report_is_not_there(desk: Desk, amina: PageClient, report: Newest) -> None:
    desk.sent()
    for word in ("praktik", "timer", "findes-ikke"):
        assert amina.get(f"/rapport/{report().id}/{word}").status_code == 404
