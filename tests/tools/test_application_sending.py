"""Checking, sending and following up; what others get to see of it."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from jobunivers import db
from jobunivers.services import content, facts, feedback
from jobunivers.services.accounts.models import Person
from jobunivers.services.export.pdf import page_count
from jobunivers.services.unknown import Unknown
from jobunivers.tools.application import TOOL, operations, work
from tests.conftest import Cast
from tests.page_client import PageClient
from tests.tools.test_application import AD, begin, done, read_ad, send, value, write

TARGETED = {"title": "Til Strandengen"}


def number(address: str) -> str:
    """The id in an application's address."""
    return address.rpartition("/")[2]


def written(amina: PageClient) -> str:
    """An application with its ad read and its letter written."""
    address = read_ad(amina)
    write(amina, address)
    return address


def sent(amina: PageClient) -> str:
    """One that is sent as well."""
    address = written(amina)
    send(amina, f"{address}/sendt", {"sent_on": "i går", "sent_how": "online", "follow_up_on": "om en uge"})
    return address


def test_the_check_shows_the_letter_its_words_its_pages_and_its_hints(amina: PageClient) -> None:
    address = written(amina)
    amina.get(f"{address}/tjek")
    assert "Kære Hanne Juul" in amina.page.xpath("string(//*[@id='letter'])")
    assert "1 side" in amina.page.xpath("string(//main)")
    assert len(amina.page.xpath("//ul[@class='hints']/li")) == 10


def test_a_long_letter_is_measured_on_paper(amina: PageClient) -> None:
    address = begin(amina)
    paragraphs = "\n\n".join(["Jeg har lavet mad til mange hos jer. " * 12] * 12)
    send(amina, f"{address}/skriv/frit", {"free": paragraphs[:7900]})
    amina.get(f"{address}/tjek")
    assert "Dit brev fylder 2 sider." in amina.page.xpath("string(//*[@id='hint-one_page'])")
    pdf = amina.get(f"/ansoegning/ud/brev/{number(address)}.pdf").data
    assert page_count(pdf) == 2


def test_sending_one_is_a_small_step_even_when_another_letter_has_come_further(
    amina: PageClient, app: Flask, cast: Cast
) -> None:
    send(amina, f"{begin(amina)}/sendt", {"sent_on": "i går", "sent_how": "online"})
    written(amina)
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        assert "first_application" in db.session.get_one(Person, cast.amina.id).firsts
        assert work.has_sent(work.latest(cast.amina.id))
        db.session.remove()


def test_the_check_is_done_when_somebody_else_has_read_it(amina: PageClient) -> None:
    address = written(amina)
    assert "Se brevet efter" not in done(amina)
    send(amina, f"{address}/laest", {"read": "1"})
    assert "Se brevet efter" in done(amina)


def test_feedback_from_the_consultant_counts_as_another_reader(
    amina: PageClient, cast: Cast, app: Flask
) -> None:
    address = written(amina)
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        feedback.give(
            citizen_id=cast.amina.id, by_id=cast.bo.id, tool="application", item=number(address), text="Godt!"
        )
        db.session.commit()
        assert work.states(work.latest(cast.amina.id))["check"].is_done
        db.session.remove()


def test_what_stands_above_the_letter_is_hers_to_change(amina: PageClient) -> None:
    address = written(amina)
    amina.get(f"{address}/afsender")
    assert value(amina, "mail") == "amina@example.org"
    send(amina, f"{address}/afsender", {"phone": "12 34 56 78", "mail": "ny@example.org", "town": "Havnby"})
    amina.get(f"{address}/tjek")
    head = amina.page.xpath("string(//*[@class='letter-head'])")
    assert "12 34 56 78" in head
    assert "ny@example.org" in head


def test_a_new_number_in_her_cv_comes_to_her_letters_too(amina: PageClient) -> None:
    address = written(amina)
    for phone in ("11 11 11 11", "22 22 22 22"):
        amina.get("/cv/kontakt")
        amina.send("/cv/kontakt", {"phone": phone, "mail": "amina@example.org", "town": "Havnby"})
        amina.get(f"{address}/afsender")
        assert value(amina, "phone") == phone
        amina.send(f"{address}/afsender", {"phone": phone, "mail": "amina@example.org", "town": "Havnby"})


def test_the_day_it_was_sent_and_the_day_to_follow_up_are_in_words(amina: PageClient) -> None:
    sent(amina)
    amina.get("/ansoegning/")
    standing = " ".join(amina.texts("//ul[@class='standing']/li"))
    assert "Sendt" in standing
    assert "Følg op" in standing


def test_a_draft_says_that_it_is_a_draft(amina: PageClient) -> None:
    read_ad(amina)
    amina.get("/ansoegning/")
    assert amina.texts("//ul[@class='standing']/li") == ["Kladde"]


def test_a_day_without_a_year_is_the_latest_one(amina: PageClient, app: Flask, cast: Cast) -> None:
    address = written(amina)
    send(amina, f"{address}/sendt", {"sent_on": "1. januar", "sent_how": "mail", "follow_up_on": ""})
    with app.app_context(), db.every_tenant():
        (one,) = work.applications(cast.amina.id)
        assert one.sent_on is not None
        assert (one.sent_on.day, one.sent_on.month) == (1, 1)
        assert one.sent_on <= one.changed_at.date()
        db.session.remove()


@pytest.mark.parametrize("day", ["", "i morgen", "hver dag", "1.1.2099"])
def test_a_day_that_cannot_be_is_asked_again_and_kept_on_the_page(amina: PageClient, day: str) -> None:
    address = written(amina)
    answer = send(
        amina, f"{address}/sendt", {"sent_on": day, "sent_how": "mail", "follow_up_on": "om en uge"}
    )
    assert answer.status_code == 422
    (said,) = amina.texts("//p[@class='error']")
    assert said.count("Hvilken dag") + said.count("Skriv") == 1


def test_the_follow_up_goes_into_her_calendar(amina: PageClient) -> None:
    address = sent(amina)
    answer = amina.get(f"{address}/foelg-op.ics")
    assert answer.mimetype == "text/calendar"
    assert b"BEGIN:VEVENT" in answer.data
    assert "Strandengen" in answer.get_data(as_text=True).replace("\r\n ", "")


def test_without_a_day_there_is_nothing_for_the_calendar(amina: PageClient) -> None:
    assert amina.get(f"{written(amina)}/foelg-op.ics").status_code == 404


def test_after_a_no_the_same_place_can_be_asked_for_an_internship(amina: PageClient) -> None:
    address = sent(amina)
    send(amina, f"{address}/efter", {"answer": "no", "answer_notes": "En anden havde prøvet det før."})
    amina.get(f"{address}/efter")
    assert amina.page.xpath("//button[@name='kind']/@value") == ["internship", "wage_subsidy"]
    fresh = str(send(amina, f"{address}/spoerg", {"kind": "internship"}).location).rpartition("/")[0]
    amina.get(f"{fresh}/om-jobbet")
    assert value(amina, "company") == "Plejehjemmet Strandengen"
    assert send(amina, f"{address}/spoerg", {"kind": "ad"}).status_code == 404


def test_the_cv_that_was_sent_is_kept_as_it_was(amina: PageClient, app: Flask, cast: Cast) -> None:
    make_cv(amina)
    address = written(amina)
    amina.get(f"{address}/send")
    key = amina.page.xpath("//input[@name='cv']/@value")[0]
    send(amina, f"{address}/send", {"cv": key})
    send(amina, f"{address}/sendt", {"sent_on": "i dag", "sent_how": "mail", "follow_up_on": ""})
    amina.get(f"{address}/efter")
    (link,) = amina.page.xpath("//a[text()='Til Strandengen']/@href")
    assert key in link
    assert amina.get(link).data.startswith(b"%PDF")


def test_somebody_elses_cv_cannot_be_chosen(amina: PageClient) -> None:
    assert send(amina, f"{written(amina)}/send", {"cv": "999.999"}).status_code == 404


def test_an_ad_from_her_cv_begins_an_application(amina: PageClient) -> None:
    make_cv(amina)
    amina.get("/ansoegning/ny")
    (ad,) = amina.page.xpath("//button[@name='ad']/@value")
    answer = amina.send("/ansoegning/ny", {"ad": ad})
    amina.get(answer.location)
    assert any("hygiejnebevis" in line for line in amina.texts("//button[@aria-pressed='true']"))


def test_a_competence_from_her_cv_can_be_tapped_into_the_letter(amina: PageClient) -> None:
    amina.get("/cv/god-til")
    amina.send("/cv/nyt/competences", {"title": "Mad til mange"})
    amina.get("/cv/linje/1")
    amina.send("/cv/linje/1", {"title": "Mad til mange", "proof": "Jeg lavede 300 portioner om dagen."})
    address = begin(amina)
    amina.get(f"{address}/skriv/det-kan-jeg")
    chips = amina.page.xpath("//button[@data-chip]/@data-chip")
    assert "Mad til mange: Jeg lavede 300 portioner om dagen." in chips
    assert amina.page.xpath("//a[@href='/cv/linje/1']")


def test_her_values_tell_how_many_of_them_the_place_fits(amina: PageClient) -> None:
    amina.get("/jobvaerdier/sorter")
    amina.send("/jobvaerdier/sorter", {"card": "calm", "pile": "very"})
    amina.get("/jobvaerdier/vaelg")
    amina.send("/jobvaerdier/vaelg", {"card": "calm", "chosen": "1"})
    address = begin(amina)
    send(amina, f"{address}/vaerdier", {"value": "calm", "fits": "1"})
    send(amina, f"{address}/vaerdier", {"value": "not_hers", "fits": "1"})
    amina.get(f"{address}/vaerdier")
    assert amina.texts("//p[@class='fits']") == ["Det passer med 1 af dine 1 værdier."]


def test_she_sees_danish_beginnings_with_their_meaning_in_arabic(amina: PageClient) -> None:
    address = begin(amina)
    amina.get(f"{address}/skriv/start?lang=ar")
    danish = content.danish_deck("tools/application/starters")["opening"]["starters"]
    assert amina.page.xpath("//button[@data-starter]/@data-starter") == danish
    assert amina.page.xpath("//small[@class='chip-means']/text()")
    assert amina.page.xpath("//textarea[@name='opening']/@lang") == ["da"]


@pytest.mark.parametrize(
    ("key", "kind", "begins"),
    [
        ("brev", "pdf", b"%PDF"),
        ("brev", "docx", b"PK"),
        ("ark", "pdf", b"%PDF"),
        ("ark", "docx", b"PK"),
    ],
)
def test_letter_and_sheet_are_real_files(amina: PageClient, key: str, kind: str, begins: bytes) -> None:
    address = written(amina)
    answer = amina.get(f"/ansoegning/ud/{key}/{number(address)}.{kind}")
    assert answer.status_code == 200
    assert answer.data.startswith(begins)


def test_an_ad_read_here_is_a_fact_for_the_other_tools(amina: PageClient, app: Flask, cast: Cast) -> None:
    read_ad(amina)
    with app.app_context(), db.every_tenant():
        (ad,) = facts.of(cast.amina.id, facts.AD)
        assert (ad.text, ad.proof, ad.detail) == ("Kok", "Plejehjemmet Strandengen", AD)
        db.session.remove()


def test_each_application_is_shared_by_itself(
    amina: PageClient, app: Flask, cast: Cast, client_of: Callable[[Person], PageClient]
) -> None:
    address = written(amina)
    begin(amina)
    amina.get("/ansoegning/deling")
    amina.send("/ansoegning/deling", {"item": number(address), "shared": "1"})
    amina.get(f"{address}/tjek")
    assert "Du og din konsulent" in amina.page.xpath("string(//p[@class='who-sees'])")
    bo: Any = client_of(cast.bo)
    page = bo.get(f"/konsulent/borger/{cast.amina.id}/ansoegning/{number(address)}")
    if page.status_code == 200:
        assert "bager jeres brød" in page.get_data(as_text=True)


def test_the_consultants_summary_has_figures_and_no_words(amina: PageClient, app: Flask, cast: Cast) -> None:
    sent(amina)
    with app.app_context(), db.every_tenant():
        lines = " ".join(map(str, TOOL.summary(cast.amina.id)))
        assert lines == "1 ansøgning Sendt: 1"
        db.session.remove()


def test_the_demo_enters_aminas_application_on_its_days(app: Flask, cast: Cast) -> None:
    told = next(one for one in content.danish_deck("demo")["citizen"] if one["key"] == "amina")
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        TOOL.demo(cast.amina.id, told)
        (one,) = work.applications(cast.amina.id)
        assert one.company == "Plejehjemmet Strandengen"
        assert one.follow_up_on is not None
        assert one.sent_on is not None
        assert (one.follow_up_on - one.sent_on).days == 12
        assert all(state.is_done for state in work.states(work.latest(cast.amina.id)).values())
        db.session.remove()


def test_a_kind_that_is_none_is_refused(cast: Cast, store: None) -> None:
    with pytest.raises(Unknown):
        operations.new(citizen_id=cast.amina.id, kind="poem")


def make_cv(amina: PageClient) -> None:
    """A CV for one job, with one line in it."""
    amina.get("/cv/job")
    amina.send("/cv/nyt/jobs", {"title": "Kok"})
    amina.get("/cv/til-job")
    address = amina.send("/cv/til-job", TARGETED).location
    targeted = address.partition("/til-job/")[2].partition("/")[0]
    amina.get(address)
    amina.send(
        f"/cv/til-job/{targeted}",
        {"title": TARGETED["title"], "job": "Kok", "company": "Strandengen", "ad": AD},
    )
    with amina.application.app_context(), db.every_tenant():
        from jobunivers.tools.cv.models import Targeted

        row = db.session.get_one(Targeted, int(targeted))
        row.chosen = [1]
        db.session.commit()
        db.session.remove()
