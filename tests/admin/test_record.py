"""Dora opens somebody's record: mends it, lets them in, shuts them out, and says whom they are with."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask

from jobunivers import clock, db
from jobunivers.services.accounts import operations, placing
from jobunivers.services.accounts.models import Assignment, Course, Mail, Person
from tests.admin.conftest import Inside, Looks, Somebody, names
from tests.conftest import Cast
from tests.page_client import PageClient

ClientOf = Callable[[Person], PageClient]
Pair = tuple[int, int]


def record(person_id: int) -> str:
    """The address of a record."""
    return f"/admin/personer/{person_id}"


@pytest.fixture
def elif_(somebody: Somebody) -> int:
    """Elif, a citizen who has been in."""
    return somebody("Elif Kaya", inside_already=True)


@pytest.fixture
def mette(somebody: Somebody) -> int:
    """Mette, another consultant."""
    return somebody("Mette Mou", "consultant", "mette@example.org", inside_already=True)


def person(inside: Inside, person_id: int) -> Person:
    with inside():
        found = db.session.get_one(Person, person_id)
        db.session.expunge(found)
        return found


def test_name_mail_and_language_are_mended(dora: PageClient, elif_: int) -> None:
    dora.get(record(elif_))
    sent = {"name": "Elif Demir", "email": "Elif@Example.org", "language": "ar"}
    assert dora.send(record(elif_), sent).location == record(elif_)
    dora.get(record(elif_))
    assert dora.page.xpath("//input[@name='email']/@value") == ["elif@example.org"]
    assert names(dora, "/admin/personer/?q=demir") == ["Elif Demir"]


def test_a_mail_in_use_is_told_and_the_record_is_as_it_was(
    dora: PageClient, elif_: int, inside: Inside
) -> None:
    dora.get(record(elif_))
    sent = {"name": "Elif Demir", "email": "peter@example.org", "language": "da"}
    assert dora.send(record(elif_), sent).status_code == 422
    assert "i brug" in dora.texts("//*[@class='error']")[0]
    assert person(inside, elif_).name == "Elif Kaya"


def test_each_time_a_citizen_s_record_is_shown_is_one_look(
    dora: PageClient, cast: Cast, elif_: int, looks: Looks, inside: Inside, client_of: ClientOf
) -> None:
    dora.get(record(elif_))
    dora.send(record(elif_), {"name": "", "email": "", "language": "da"})
    assert [(look.what, look.why, look.by_role) for look in looks(elif_)] == [
        ("record", "keeps", "administrator")
    ] * 2
    dora.get(record(cast.peter.id))
    assert looks(cast.peter.id) == []
    elifs = client_of(person(inside, elif_))
    elifs.get("/hvem-har-set/")
    assert "Dit navn, din mailadresse og dit forløb" in elifs.page.text_content()


def test_a_way_in_is_written_down_for_the_citizen(dora: PageClient, elif_: int, looks: Looks) -> None:
    dora.get(record(elif_))
    dora.send(f"{record(elif_)}/invitation")
    assert looks(elif_)[0].what == "way_in"


def test_an_invitation_goes_by_mail_in_the_person_s_own_language(
    dora: PageClient, somebody: Somebody, inside: Inside
) -> None:
    sara = somebody("Sara Ali", email="sara@example.org")
    with inside():
        db.session.get_one(Person, sara).language = "en"
    dora.get(record(sara))
    dora.send(f"{record(sara)}/invitation/mail")
    with inside():
        (mail,) = db.session.query(Mail).all()
        assert (mail.to, mail.subject) == ("sara@example.org", "Welcome to Jobunivers")
        link = next(word for word in mail.body.split() if "/invitation/" in word)
    with clock.at(clock.now() + timedelta(days=6)):
        assert dora.application.test_client().get(link.partition("8000")[2]).status_code == 200
    with clock.at(clock.now() + timedelta(days=8)):
        assert dora.application.test_client().get(link.partition("8000")[2]).status_code == 410


def test_shutting_out_ends_every_log_in_at_once_and_can_be_undone(
    dora: PageClient, elif_: int, inside: Inside, client_of: ClientOf
) -> None:
    browsers = [client_of(person(inside, elif_)) for _ in range(2)]
    dora.get(record(elif_))
    dora.send(f"{record(elif_)}/luk")
    assert [one.get("/").status_code for one in browsers] == [200, 200]
    assert [one.get("/cv/").status_code for one in browsers] == [401, 401]
    dora.get(record(elif_))
    assert "Lukket ude" in dora.texts("//header/div/p")[0]
    dora.send(f"{record(elif_)}/aabn")
    assert client_of(person(inside, elif_)).get("/cv/").status_code == 200


def test_one_log_in_is_ended_and_the_other_goes_on(
    dora: PageClient, elif_: int, inside: Inside, client_of: ClientOf
) -> None:
    phone, tablet = (client_of(person(inside, elif_)) for _ in range(2))
    dora.get(record(elif_))
    ids = dora.page.xpath("//input[@name='login']/@value")
    assert len(ids) == 2
    dora.send(f"{record(elif_)}/log-ud", {"login": max(ids, key=int)})
    assert (phone.get("/cv/").status_code, tablet.get("/cv/").status_code) == (200, 401)
    dora.send(f"{record(elif_)}/log-ud")
    assert phone.get("/cv/").status_code == 401


def test_nobody_else_s_log_in_can_be_ended_by_its_number(
    dora: PageClient, cast: Cast, elif_: int, client_of: ClientOf
) -> None:
    peter = client_of(cast.peter)
    dora.get(record(cast.peter.id))
    (his,) = dora.page.xpath("//input[@name='login']/@value")
    dora.send(f"{record(elif_)}/log-ud", {"login": his})
    assert peter.get("/konsulent/").status_code == 200


def test_a_lost_phone_sets_the_second_factor_up_anew(
    dora: PageClient, app: Flask, cast: Cast, inside: Inside, client_of: ClientOf
) -> None:
    with inside():
        peter = db.session.get_one(Person, cast.peter.id)
        peter.totp_secret, peter.totp_confirmed_at = "JBSWY3DPEHPK3PXP", clock.now()
        (code, *_rest) = operations.new_recovery_codes(person=peter)
    his = client_of(cast.peter)
    dora.get(record(cast.peter.id))
    dora.send(f"{record(cast.peter.id)}/kode")
    assert his.get("/konsulent/").status_code == 401
    with inside():
        peter = db.session.get_one(Person, cast.peter.id)
        assert (peter.totp_secret, peter.totp_confirmed_at) == (None, None)
        assert not operations.use_recovery_code(person_id=peter.id, code=code)


def test_who_has_never_been_in_can_be_deleted_and_nobody_else(
    dora: PageClient, somebody: Somebody, elif_: int
) -> None:
    slip = somebody("Elfi Kaya")
    dora.get(record(slip))
    dora.send(f"{record(slip)}/slet")
    dora.send(f"{record(elif_)}/slet")
    assert names(dora, "/admin/personer/?q=kaya") == ["Elif Kaya"]


def test_moved_to_another_consultant_the_old_one_sees_nothing_from_that_moment(
    dora: PageClient, cast: Cast, elif_: int, mette: int, inside: Inside, client_of: ClientOf
) -> None:
    with inside(), clock.at(clock.now() - timedelta(days=30)):
        operations.assign(citizen_id=elif_, consultant_id=cast.peter.id)
    peter, new = client_of(cast.peter), client_of(person(inside, mette))
    page = f"/konsulent/borger/{elif_}"
    assert (peter.get(page).status_code, new.get(page).status_code) == (200, 404)
    dora.get(record(elif_))
    dora.send(f"{record(elif_)}/konsulent", {"chosen": mette, "how": "instead"})
    assert (peter.get(page).status_code, new.get(page).status_code) == (404, 200)


def test_the_same_day_and_back_again(
    dora: PageClient, cast: Cast, elif_: int, mette: int, inside: Inside
) -> None:
    dora.get(record(elif_))
    for chosen in (cast.peter.id, mette, cast.peter.id):
        dora.send(f"{record(elif_)}/konsulent", {"chosen": chosen, "how": "instead"})
    with inside():
        assert [one.id for _since, one in placing.beside(elif_)] == [cast.peter.id]


def test_two_can_be_beside_somebody_and_one_can_leave(
    dora: PageClient, cast: Cast, elif_: int, mette: int, inside: Inside
) -> None:
    dora.get(record(elif_))
    for chosen in (cast.peter.id, mette):
        dora.send(f"{record(elif_)}/konsulent", {"chosen": chosen, "how": "also"})
    dora.get(record(elif_))
    assert dora.texts("//section[@aria-labelledby='beside-title']//li//a") == ["Mette Mou", "Peter Dahl"]
    dora.send(f"{record(elif_)}/konsulent/slut", {"consultant": mette})
    with inside():
        assert [one.name for _since, one in placing.beside(elif_)] == ["Peter Dahl"]


def test_a_consultant_who_leaves_hands_everybody_and_the_courses_over(
    dora: PageClient, cast: Cast, elif_: int, mette: int, somebody: Somebody, inside: Inside
) -> None:
    finn = somebody("Finn Falk")
    with inside():
        course = operations.create_course(
            name="Nye veje",
            target_group="jobparat",
            weeks=6,
            starts_on=clock.today(),
            consultant_id=cast.peter.id,
        )
        for one in (elif_, finn):
            operations.enrol(citizen=db.session.get_one(Person, one), course=course)
    dora.get(record(cast.peter.id))
    dora.send(f"{record(cast.peter.id)}/overdrag", {"chosen": mette})
    dora.get(record(cast.peter.id))
    assert "2 borgere er nu hos Mette Mou." in dora.texts("//*[@id='notices']")[0]
    with inside():
        assert [one.name for one in placing.citizens_of(mette)] == ["Elif Kaya", "Finn Falk"]
        assert placing.citizens_of(cast.peter.id) == []
        assert db.session.get_one(Course, course.id).consultant_id == mette


def test_a_consultant_who_is_shut_out_leaves_citizens_to_hand_over(
    dora: PageClient, cast: Cast, elif_: int, mette: int, inside: Inside
) -> None:
    with inside():
        operations.assign(citizen_id=elif_, consultant_id=cast.peter.id)
    dora.get(record(cast.peter.id))
    dora.send(f"{record(cast.peter.id)}/luk")
    dora.get(record(cast.peter.id))
    assert "Giv nu borgerne til en anden." in dora.texts("//*[@id='notices']")[0]
    dora.send(f"{record(cast.peter.id)}/overdrag", {"chosen": mette})
    with inside():
        assert [one.name for one in placing.citizens_of(mette)] == ["Elif Kaya"]


def test_nothing_chosen_changes_nothing_and_says_so(dora: PageClient, elif_: int, mette: int) -> None:
    for where in ("konsulent", "forloeb"):
        dora.get(record(elif_))
        dora.send(f"{record(elif_)}/{where}", {"chosen": "0"})
        dora.get(record(elif_))
        assert dora.texts("//*[@id='notices']") == ["Vælg først på listen."]


def test_the_part_somebody_plays_is_set_here_and_seen_by_the_citizen(
    dora: PageClient, cast: Cast, elif_: int, inside: Inside, client_of: ClientOf
) -> None:
    dora.get(record(elif_))
    dora.send(f"{record(elif_)}/konsulent", {"chosen": str(cast.peter.id), "how": "also"})
    dora.get(record(elif_))
    (form,) = dora.page.xpath("//form[contains(@action, '/rolle')]")
    sent = dict(form.form_values())
    assert dora.send(form.get("action"), {**sent, "part": "dentist"}).status_code == 404
    assert dora.send(form.get("action"), {**sent, "assignment": "999", "part": "job"}).status_code == 404
    dora.send(form.get("action"), {**sent, "part": "job"})
    elifs = client_of(person(inside, elif_))
    elifs.get("/sammen/")
    assert "Jobkonsulent" in elifs.texts("//ul[@class='people']/li")[0]


def test_only_a_consultant_of_one_s_own_can_stand_beside_somebody(
    dora: PageClient, cast: Cast, elif_: int, inside: Inside
) -> None:
    for chosen in (cast.bo.id, cast.dora.id, elif_, 10**8):
        assert dora.send(f"{record(elif_)}/konsulent", {"chosen": chosen, "how": "also"}).status_code == 404
    with inside():
        assert db.session.query(Assignment).all() == []
