"""The administrator's pages, as Dora uses them in her own organisation."""

from collections.abc import Callable

import pytest

from jobunivers.services.accounts.models import Person
from tests.conftest import Cast
from tests.page_client import PageClient


@pytest.fixture
def dora(cast: Cast, client_of: Callable[[Person], PageClient]) -> PageClient:
    """Dora's browser."""
    return client_of(cast.dora)


def test_she_sees_her_own_people_and_nobody_elses(dora: PageClient) -> None:
    dora.get("/admin/")
    assert dora.texts("//tbody/tr/th") == ["Dora Dahl", "Peter Dahl"]


def test_she_finds_people_by_name(dora: PageClient) -> None:
    dora.get("/admin/?q=pet")
    assert dora.texts("//tbody/tr/th") == ["Peter Dahl"]


def test_a_new_citizen_gets_a_link_and_a_picture_to_scan(dora: PageClient) -> None:
    dora.get("/admin/")
    dora.send("/admin/personer", {"name": "Elif Kaya", "email": "", "role": "citizen"})
    assert "/invitation/" in dora.texts("//code")[0]
    assert dora.page.xpath("//main//*[local-name()='svg']")


def test_a_mail_address_that_is_taken_is_told_and_the_rest_is_kept(dora: PageClient) -> None:
    dora.get("/admin/")
    sent = {"name": "Elif Kaya", "email": "peter@example.org", "role": "citizen"}
    assert dora.send("/admin/personer", sent).status_code == 422
    assert dora.page.xpath("//input[@name='name']/@value") == ["Elif Kaya"]


def test_somebody_elses_citizen_is_not_there(dora: PageClient, cast: Cast) -> None:
    dora.get("/admin/")
    assert dora.send(f"/admin/personer/{cast.amina.id}/luk").status_code == 404


def test_she_cannot_shut_herself_out(dora: PageClient, cast: Cast) -> None:
    dora.get("/admin/")
    dora.send(f"/admin/personer/{cast.dora.id}/luk")
    assert dora.get("/admin/").status_code == 200


def test_a_course_is_made_and_a_citizen_gets_a_place(dora: PageClient) -> None:
    dora.get("/admin/")
    dora.send("/admin/personer", {"name": "Elif Kaya", "email": "", "role": "citizen"})
    dora.get("/admin/forloeb/")
    course = {
        "name": "Klar til job",
        "target_group": "jobparat",
        "weeks": "13",
        "starts_on": "2026-11-02",
        "consultant_id": "0",
        "team_id": "0",
    }
    made = dora.send("/admin/forloeb/", course)
    dora.get(made.location)
    citizen = dora.page.xpath("//select[@name='citizen_id']/option/@value")[0]
    dora.send(made.location, {"citizen_id": citizen})
    dora.get(made.location)
    assert any("Elif Kaya" in row for row in dora.texts("//main//li"))


def test_a_course_without_a_date_is_asked_for_one(dora: PageClient) -> None:
    dora.get("/admin/forloeb/")
    course = {
        "name": "Klar",
        "target_group": "jobparat",
        "weeks": "tretten",
        "starts_on": "i morgen",
        "consultant_id": "0",
        "team_id": "0",
    }
    assert dora.send("/admin/forloeb/", course).status_code == 422
    assert any("Datoen ser ikke rigtig ud" in error for error in dora.texts("//*[@class='error']"))
    assert any("Skriv et helt tal" in error for error in dora.texts("//*[@class='error']"))
