"""Many people at once: a pasted list, cards with QR codes, mails, and the way back."""

import smtplib
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from jobunivers import clock, db
from jobunivers.services import errands
from jobunivers.services.accounts import many, operations
from jobunivers.services.accounts.models import Assignment, Enrolment, Mail, Person
from tests.admin.conftest import Inside, Looks, Somebody, names
from tests.conftest import Cast
from tests.page_client import PageClient

LIST = "Navn;Mail\nBirk Storm; Birk@example.org\n\nمريم حسن\nTorben Juhl\ttorben@example.org\n"
ASKED = {"role": "citizen", "language": "da", "course_id": "0"}


def paste(dora: PageClient, text: str, **other: str) -> Any:
    """Send the form with a list."""
    dora.get("/admin/inviter/")
    return dora.send("/admin/inviter/", {**ASKED, "people": text, **other})


def told(dora: PageClient) -> list[str]:
    """What is said of the lines that are wrong."""
    return dora.texts("//div[@role='alert']//li")


@pytest.mark.parametrize(
    ("written", "name", "email"),
    [
        ("Birk Storm; birk@example.org", "Birk Storm", "birk@example.org"),
        ("birk@example.org; Birk Storm", "Birk Storm", "birk@example.org"),
        ("Birk Storm, birk@example.org", "Birk Storm", "birk@example.org"),
        ("Birk\tStorm\tBIRK@example.org", "Birk Storm", "birk@example.org"),
        ("Storm, Birk; birk@example.org", "Birk Storm", "birk@example.org"),
        ("Storm, Birk", "Birk Storm", None),
        ("Birk Storm <birk@example.org>", "Birk Storm", "birk@example.org"),
        ('"Birk Storm";"birk@example.org";', "Birk Storm", "birk@example.org"),
        ("  Bjørg   Ærø  ", "Bjørg Ærø", None),
        ("مريم حسن; m@example.org", "مريم حسن", "m@example.org"),
    ],
)
def test_a_line_is_read_however_people_write_it(written: str, name: str, email: str | None) -> None:
    (line,) = many.read(written)
    assert (line.name, line.email, line.wrong) == (name, email, "")


@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        ("birk@example.org", many.NO_NAME),
        ("Birk; birk@example", many.MAIL),
        ("Birk; birk @example.org", many.MAIL),
        ("Birk 12345678", many.FIGURES),
        ("Birk 010190-1234", many.CPR),
        ("B" * 201, many.LONG),
        ("Ib; a@example.org\nBo; A@example.org", many.TWICE),
        ("\n".join(["Ib Bo"] * (many.MOST + 1)), many.TOO_MANY),
    ],
)
def test_what_is_wrong_with_a_line_is_told_by_its_number(written: str, wrong: str) -> None:
    assert many.read(written)[-1].wrong == wrong
    assert many.read(written)[-1].number == len(written.splitlines())


def test_everybody_on_the_list_is_made_and_the_head_is_nobody(dora: PageClient) -> None:
    batch = paste(dora, LIST).location
    assert names(dora, batch) == ["Birk Storm", "Torben Juhl", "مريم حسن"]
    assert dora.texts("//h1") == ["3 personer på listen"]
    assert names(dora, "/admin/personer/?q=مريم") == ["مريم حسن"]


def test_one_wrong_line_and_nobody_is_made_and_nothing_is_lost(dora: PageClient) -> None:
    text = "Birk Storm; birk@example.org\nSara Ali; peter@example.org\nIb 123"
    assert paste(dora, text).status_code == 422
    assert dora.texts("//textarea")[0].split() == text.split()
    assert [line[:8] for line in told(dora)] == ["Linje 2:", "Linje 3:"]
    assert "Mailadressen er i brug." in told(dora)[0]
    assert names(dora, "/admin/personer/?q=birk") == []


def test_an_empty_list_asks_for_a_line(dora: PageClient) -> None:
    for text in ("", "  \n ", "Navn; Mail"):
        assert paste(dora, text).status_code == 422


def test_somebody_with_the_same_name_is_asked_about_once(dora: PageClient, somebody: Somebody) -> None:
    somebody("Ole Jensen")
    assert paste(dora, "ole jensen").status_code == 422
    assert "Der er allerede en med det navn." in told(dora)[0]
    assert paste(dora, "ole jensen", same_names="y").status_code == 303


def test_consultants_need_a_mail_address(dora: PageClient) -> None:
    assert paste(dora, "Ib Bo", role="consultant").status_code == 422
    assert "Der mangler en mailadresse." in told(dora)[0]
    assert paste(dora, "Ib Bo; ib@example.org", role="consultant").status_code == 303
    assert paste(dora, "Ib Bo; bo@example.com", role="administrator").status_code == 422


def test_they_get_their_place_and_their_consultant(dora: PageClient, cast: Cast, inside: Inside) -> None:
    with inside():
        course = operations.create_course(
            name="Nye veje",
            target_group="jobparat",
            weeks=6,
            starts_on=clock.today(),
            consultant_id=cast.peter.id,
        )
        course_id = course.id
    paste(dora, LIST, course_id=str(course_id), language="ar")
    with inside():
        assert [len(db.session.query(kind).all()) for kind in (Enrolment, Assignment)] == [3, 3]
        assert {one.language for one in db.session.query(Person).filter(Person.role == "citizen")} == {"ar"}


def test_a_list_sent_twice_is_one_list(dora: PageClient) -> None:
    dora.get("/admin/inviter/")
    (operation,) = dora.page.xpath("//main//input[@name='operation']/@value")
    sent = {**ASKED, "people": "Ib Bo", "operation": operation}
    assert dora.send("/admin/inviter/", sent).location == dora.send("/admin/inviter/", sent).location
    assert names(dora, "/admin/personer/?q=ib+bo") == ["Ib Bo"]


def test_the_sheet_has_a_card_for_each_that_works_once_for_seven_days(dora: PageClient) -> None:
    batch = paste(dora, LIST).location
    dora.get(batch)
    dora.send(f"{batch}/ark")
    assert dora.texts("//ul[@class='sheet']//h2") == ["Birk Storm", "Torben Juhl", "مريم حسن"]
    assert len(dora.page.xpath("//ul[@class='sheet']//*[local-name()='svg'][@role='img']")) == 3
    links = [link.partition("8000")[2] for link in dora.texts("//ul[@class='sheet']//code")]
    stranger = dora.application.test_client()
    with clock.at(clock.now() + timedelta(days=6)):
        stranger.get(links[0])
        assert stranger.send(links[0], {"password": "tre glade ord"}).location == "/velkommen"
        assert stranger.get(links[0]).status_code == 410
    dora.send(f"{batch}/ark")
    assert dora.texts("//ul[@class='sheet']//h2") == ["Torben Juhl", "مريم حسن"], (
        "who has been in needs no card"
    )
    assert stranger.get(links[1]).status_code == 410, "a new sheet ends the old one"


def test_each_card_is_written_down_for_its_citizen(dora: PageClient, inside: Inside, looks: Looks) -> None:
    batch = paste(dora, "Ib Bo").location
    dora.get(batch)
    dora.send(f"{batch}/ark")
    with inside():
        person_id = db.session.query(Person.id).filter(Person.name == "Ib Bo").scalar()
    assert [look.what for look in looks(person_id)] == ["way_in"]


def test_a_list_is_undone_but_for_those_who_have_been_in(dora: PageClient, inside: Inside) -> None:
    batch = paste(dora, LIST).location
    with inside():
        birk = db.session.query(Person).filter(Person.name == "Birk Storm").one()
        operations.change_password(person=birk, password="tre glade ord")
    dora.get(batch)
    assert dora.send(f"{batch}/fortryd").location == batch
    assert names(dora, batch) == ["Birk Storm"]
    assert "Alle har været inde." in dora.texts("//main")[0]
    other = paste(dora, "Ib Bo").location
    dora.get(other)
    assert dora.send(f"{other}/fortryd").location == "/admin/inviter/"
    assert dora.get(other).status_code == 404


def test_a_stranger_s_list_is_not_there(
    dora: PageClient, cast: Cast, client_of: Callable[[Person], PageClient]
) -> None:
    batch = paste(dora, LIST).location
    with dora.application.app_context(), db.every_tenant():
        anna = operations.create_person(
            organisation_id=cast.amina.organisation_id,
            role="administrator",
            name="Anna",
            email="a@example.org",
        )
        db.session.commit()
        db.session.refresh(anna)
        db.session.expunge(anna)
        db.session.remove()
    annas = client_of(anna)
    annas.get("/admin/personer/")
    for address in (batch, f"{batch}/ark", f"{batch}/mail", f"{batch}/fortryd"):
        assert (annas.get(address) if address == batch else annas.send(address)).status_code == 404


class Server:
    """A mail server that takes what it is given, but for one address."""

    def __init__(self) -> None:
        self.taken: list[str] = []
        self.was_free: list[bool] = []

    def __call__(self, *_args: object, **_options: object) -> "Server":
        return self

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, *_error: object) -> None:
        pass

    def send_message(self, message: Any) -> None:
        """Take a mail; while it does, nobody's save waits for it."""
        self.was_free.append(not db.session().in_transaction())
        if message["To"] == "torben@example.org":
            raise smtplib.SMTPRecipientsRefused({})
        self.taken.append(message["To"])


def test_mails_are_written_first_and_sent_without_keeping_anybody_from_saving(
    dora: PageClient, inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    server, settings = Server(), dora.application.config["SETTINGS"]
    monkeypatch.setattr(smtplib, "SMTP", server)
    dora.application.config["SETTINGS"] = replace(settings, smtp_url="smtp://mail.example.org")
    batch = paste(dora, LIST).location
    dora.get(batch)
    assert dora.send(f"{batch}/mail").location == "/admin/mails/"
    errands.wait()
    assert server.taken == ["birk@example.org"]
    assert server.was_free == [True, True]
    dora.get("/admin/mails/")
    assert "2 mails er på vej." in dora.texts("//*[@id='notices']")[0]
    assert "1 mail kom ikke afsted." in dora.texts("//main")[0]
    with inside():
        assert [mail.sent_at is not None for mail in db.session.query(Mail).order_by(Mail.id)] == [
            True,
            False,
        ]


def test_a_mail_server_that_is_away_loses_no_mail(dora: PageClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_args: object, **_options: object) -> None:
        raise OSError("away")

    settings = dora.application.config["SETTINGS"]
    monkeypatch.setattr(smtplib, "SMTP", away)
    dora.application.config["SETTINGS"] = replace(settings, smtp_url="smtp://mail.example.org")
    batch = paste(dora, LIST).location
    dora.get(batch)
    dora.send(f"{batch}/mail")
    errands.wait()
    dora.get("/admin/mails/")
    assert "2 mails kom ikke afsted." in dora.texts("//main")[0]
    dora.send("/admin/mails/")
    dora.get("/admin/mails/")
    assert "0 er sendt. 2 venter endnu." in dora.texts("//*[@id='notices']")[0]


def test_without_a_mail_server_the_mails_are_read_and_not_sent(dora: PageClient) -> None:
    batch = paste(dora, LIST).location
    dora.get(batch)
    dora.send(f"{batch}/mail")
    dora.get("/admin/mails/")
    assert len(dora.texts("//pre")) == 2
    assert not dora.page.xpath("//main//form")
    assert dora.send("/admin/mails/").status_code == 404
