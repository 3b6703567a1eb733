"""Dora looks people up and makes new ones, in her own organisation."""

from datetime import timedelta

from jobunivers import clock, db
from jobunivers.services.accounts import operations, placing
from jobunivers.services.accounts.models import Person
from tests.admin.conftest import Inside, Somebody, names
from tests.conftest import Cast
from tests.page_client import PageClient

NEW = {"name": "Elif Kaya", "email": "", "role": "citizen", "language": "ar"}


def test_she_sees_her_own_people_and_nobody_elses(dora: PageClient) -> None:
    assert names(dora, "/admin/personer/") == ["Dora Dahl", "Peter Dahl"]


def test_she_finds_people_by_any_part_of_the_name_and_by_mail(dora: PageClient, somebody: Somebody) -> None:
    somebody("Åse Østergaard", email="aase@example.org")
    assert names(dora, "/admin/personer/?q=ØSTER+å") == ["Åse Østergaard"]
    assert names(dora, "/admin/personer/?q=aase@") == ["Åse Østergaard"]
    assert names(dora, "/admin/personer/?q=dahl+pet") == ["Peter Dahl"]
    assert names(dora, "/admin/personer/?q=%25") == []
    assert dora.texts("//div[@class='empty']//strong") == ["Ingen passer"]


def test_she_narrows_the_list_by_role_and_by_who_has_been_in(
    dora: PageClient, somebody: Somebody, inside: Inside
) -> None:
    somebody("Elif Kaya")
    closed = somebody("Finn Falk", inside_already=True)
    with inside():
        operations.disable(person=db.session.get_one(Person, closed))
    assert names(dora, "/admin/personer/?rolle=citizen") == ["Elif Kaya", "Finn Falk"]
    assert names(dora, "/admin/personer/?adgang=ude") == ["Elif Kaya"]
    assert names(dora, "/admin/personer/?adgang=lukket") == ["Finn Falk"]
    assert names(dora, "/admin/personer/?adgang=inde&rolle=consultant") == ["Peter Dahl"]
    assert len(names(dora, "/admin/personer/?adgang=x&rolle=x&side=x")) == 4


def test_she_finds_those_who_have_nobody_beside_them(
    dora: PageClient, cast: Cast, somebody: Somebody, inside: Inside
) -> None:
    alone, before = somebody("Elif Kaya"), somebody("Finn Falk")
    with inside(), clock.at(clock.now() - timedelta(days=9)):
        operations.assign(citizen_id=before, consultant_id=cast.peter.id)
    assert names(dora, "/admin/personer/?adgang=alene") == ["Elif Kaya"]
    with inside():
        placing.part(citizen_id=before, consultant_id=cast.peter.id)
        operations.assign(citizen_id=alone, consultant_id=cast.peter.id)
    assert names(dora, "/admin/personer/?adgang=alene") == ["Finn Falk"]


def test_each_row_tells_course_consultant_and_how_far_somebody_has_come(
    dora: PageClient, cast: Cast, somebody: Somebody, inside: Inside
) -> None:
    elif_id = somebody("Elif Kaya")
    with inside():
        course = operations.create_course(
            name="Nye veje",
            target_group="jobparat",
            weeks=6,
            starts_on=clock.today(),
            consultant_id=cast.peter.id,
        )
        person = db.session.get_one(Person, elif_id)
        operations.enrol(citizen=person, course=course)
        operations.invite(person=person, made_by_id=cast.dora.id, lasts=timedelta(days=7))
    dora.get("/admin/personer/?q=elif")
    assert dora.texts("//tbody/tr/td")[:3] == ["Borger", "Nye veje", "Peter Dahl"]
    assert dora.texts("//tbody/tr/td")[3].startswith("Inviteret til ")


def test_fifty_a_page_and_the_rest_on_the_next(dora: PageClient, cast: Cast, inside: Inside) -> None:
    with inside():
        for number in range(55):
            operations.create_person(
                organisation_id=cast.dora.organisation_id,
                role="citizen",
                name=f"Borger {number:02}",
                email=None,
            )
    first = names(dora, "/admin/personer/?rolle=citizen")
    second = names(dora, "/admin/personer/?rolle=citizen&side=2")
    assert (len(first), len(second), len({*first, *second})) == (50, 5, 55)
    assert dora.page.xpath("//nav[@class='pager']/a/@href") == ["/admin/personer/?rolle=citizen&side=1"]
    assert dora.get("/admin/personer/?rolle=citizen&side=9").location == "/admin/personer/?rolle=citizen"


def test_somebody_new_is_made_and_the_way_in_is_the_next_thing(dora: PageClient) -> None:
    dora.get("/admin/ny")
    made = dora.send("/admin/ny", NEW).location
    dora.get(made)
    assert dora.texts("//h1") == ["Elif Kaya"]
    dora.send(f"{made}/invitation")
    assert "/invitation/" in dora.texts("//code")[0]
    assert dora.page.xpath("//main//*[local-name()='svg'][@role='img']")


def test_a_double_click_makes_one_person(dora: PageClient) -> None:
    dora.get("/admin/ny")
    (operation,) = dora.page.xpath("//main//input[@name='operation']/@value")
    answers = [dora.send("/admin/ny", {**NEW, "operation": operation}).location for _ in range(2)]
    assert answers[0] == answers[1]
    assert names(dora, "/admin/personer/?q=elif") == ["Elif Kaya"]


def test_what_is_wrong_is_told_and_the_rest_is_kept(dora: PageClient) -> None:
    dora.get("/admin/ny")
    for sent, said in (
        ({"email": "peter@example.org"}, "Den mailadresse er i brug"),
        ({"email": "peter hos example"}, "Mailadressen ser ikke rigtig ud"),
        ({"role": "consultant"}, "Konsulenter og administratorer logger ind med den"),
        ({"name": "Elif Kaya 010190-1234"}, "Det ligner et CPR-nummer"),
    ):
        assert dora.send("/admin/ny", {**NEW, **sent}).status_code == 422
        assert said in dora.texts("//*[@class='error']")[0]
        assert dora.page.xpath("//input[@name='name']/@value") == [sent.get("name", "Elif Kaya")]
        assert dora.page.xpath("//select[@name='language']/option[@selected]/@value") == ["ar"]


def test_she_cannot_shut_herself_out(dora: PageClient, cast: Cast) -> None:
    dora.send(f"/admin/personer/{cast.dora.id}/luk")
    assert dora.get("/admin/personer/").status_code == 200


def test_other_organisations_people_are_not_there(dora: PageClient, cast: Cast) -> None:
    for what in (
        "",
        "/invitation",
        "/invitation/mail",
        "/luk",
        "/aabn",
        "/kode",
        "/log-ud",
        "/slet",
        "/konsulent",
    ):
        assert dora.send(f"/admin/personer/{cast.amina.id}{what}").status_code == 404
    assert dora.get(f"/admin/personer/{cast.amina.id}").status_code == 404
