"""What other tools know reaches Amina's job log, and what the log knows reaches them; and the centre's own list."""

from collections.abc import Callable
from io import BytesIO

import pytest
from flask import Flask
from pypdf import PdfReader

from jobunivers import db
from jobunivers.services import facts
from jobunivers.services.accounts.models import Person
from jobunivers.services.facts import AD, DONE, PERSON
from jobunivers.tools.joblog import TOOL
from tests.conftest import Cast
from tests.page_client import PageClient
from tests.tools.test_application import LETTER, read_ad
from tests.tools.test_application import write as write_letter
from tests.tools.test_application_sending import make_cv, sent
from tests.tools.test_joblog import done, log, move, write

Browser = Callable[[Person], PageClient]


def offered(amina: PageClient) -> list[str]:
    """What can be tapped into the log."""
    amina.get("/joblog/nyt")
    return [str(one) for one in amina.page.xpath("//input[@name='fact']/@value")]


def tap(amina: PageClient) -> str:
    """The first of it is tapped in; the address of the job."""
    (fact, *_rest) = offered(amina)
    return str(amina.send("/joblog/nyt/hent", {"fact": fact}).location)


def known(app: Flask, cast: Cast, kind: str) -> dict[str, facts.Fact]:
    """What the log offers the others, by key."""
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        found = {one.key: one for one in facts.of(cast.amina.id, kind) if one.tool == "joblog"}
        db.session.remove()
    return found


def text_of(pdf: bytes) -> str:
    """The words of a PDF."""
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def test_a_sent_application_is_tapped_in_once_with_its_day(amina: PageClient) -> None:
    sent(amina)
    address = tap(amina)
    amina.get(address)
    assert amina.texts("//h1") == ["Kok"]
    assert {"Du søgte", "Det næste", "Det fik de"} <= set(amina.texts("//dt"))
    assert offered(amina) == []
    assert done(amina) == ["Sæt en dag på et job", "Gem, hvad du sendte"]


@pytest.mark.parametrize("tapped_in", ["before", "after"])
def test_the_letter_in_the_log_is_the_one_she_sent_whatever_she_writes_later(
    amina: PageClient, tapped_in: str
) -> None:
    application = sent(amina)
    address = tap(amina) if tapped_in == "before" else ""
    write_letter(amina, application, dict.fromkeys(LETTER, "Skrevet bagefter."))
    amina.get(address or tap(amina))
    (href,) = amina.page.xpath("//dd/a[contains(@href, '/ud/brev/')]/@href")
    letter = text_of(amina.get(href).data)
    assert "Skrevet bagefter" not in letter
    assert "Kære Hanne" in letter


def test_somebody_elses_letter_is_not_found(amina: PageClient, cast: Cast, client_of: Browser) -> None:
    sent(amina)
    amina.get(tap(amina))
    (href,) = amina.page.xpath("//dd/a[contains(@href, '/ud/brev/')]/@href")
    assert client_of(cast.carl).get(href).status_code == 404


def test_an_ad_she_has_read_is_an_idea(amina: PageClient) -> None:
    read_ad(amina)
    amina.get(tap(amina))
    assert amina.texts("//p[@class='log-stage']/strong") == ["Idé"]


def test_what_is_made_up_cannot_be_tapped_in(amina: PageClient) -> None:
    for fact in ("", "application.1", "joblog.1", "x" * 3000):
        amina.get("/joblog/nyt")
        assert amina.send("/joblog/nyt/hent", {"fact": fact}).status_code == 404


def test_she_says_which_letter_and_which_cv_they_got(amina: PageClient) -> None:
    make_cv(amina)
    sent(amina)
    address = log(amina, "Afløser")
    move(amina, address, "applied")
    amina.get(f"{address}/sendt")
    keys = {name: amina.page.xpath(f"//input[@name='{name}']/@value")[0] for name in ("application", "cv")}
    amina.send(f"{address}/sendt", {**keys, "used": "Et billede"})
    amina.get(address)
    hrefs = amina.page.xpath("//dd/a/@href")
    assert hrefs == [f"/ansoegning/ud/brev/{keys['application']}.pdf", f"/cv/ud/til-job/{keys['cv']}.pdf"]
    assert all(amina.get(href).data.startswith(b"%PDF-") for href in hrefs)
    amina.get(f"{address}/sendt")
    assert amina.page.xpath("//input[@checked]/@value") == [keys["application"], keys["cv"]]
    assert amina.send(f"{address}/sendt", {"cv": "999.999"}).status_code == 404


def test_the_log_counts_how_often_each_way_was_gone_in_the_last_month(
    amina: PageClient, app: Flask, cast: Cast
) -> None:
    ways = ("advertised", "advertised", "unsolicited", "internship", "network")
    for number, way in enumerate(ways):
        address = log(amina, f"Job {number}")
        write(amina, address, "om", title=f"Job {number}", way=way)
        move(amina, address, "applied")
    write(amina, log(amina, "Bager"), "dage", visited_on="i går", called_on="i går")
    write(amina, log(amina, "Længe siden"), "dage", visited_on="1.1.2020", applied_on="1.1.2020")
    write(amina, log(amina, "Endnu ikke"), "dage", visited_on="om en uge")
    found = {key: one.number for key, one in known(app, cast, DONE).items()}
    assert found == {
        "advertised": 2,
        "unsolicited": 1,
        "internship": 1,
        "network": 1,
        "phoned": 1,
        "visited": 1,
    }


def test_contacts_and_ads_of_the_log_reach_the_other_tools(amina: PageClient, app: Flask, cast: Cast) -> None:
    address = log(amina, "Kok", company="Lindehøj")
    write(amina, address, "om", title="Kok", company="Lindehøj", contact="Birgit")
    write(amina, address, "annonce", ad="Vi søger en kok.")
    assert [one.text for one in known(app, cast, PERSON).values()] == ["Birgit"]
    assert [one.detail for one in known(app, cast, AD).values()] == ["Vi søger en kok."]
    amina.get("/ansoegning/ny")
    assert "Lindehøj" in amina.page.text_content()


def test_the_administrator_puts_the_places_in_the_centres_own_words(
    amina: PageClient, cast: Cast, client_of: Browser
) -> None:
    dora, here = client_of(cast.dora), "/admin/lister/joblog/steder"
    dora.get("/admin/lister/")
    assert "Steder at finde job" in dora.texts("//h2/a")
    dora.get(f"{here}/ny")
    assert dora.send(f"{here}/ny", {"title": "", "text": "Hver torsdag", "url": "x"}).status_code == 422
    assert dora.page.xpath("//input[@id='url']/@value") == ["x"]
    dora.send(f"{here}/ny", {"title": "Fjordavisen", "text": "Hver torsdag", "url": "avis.example"})
    dora.send(f"{here}/paper", {"title": "Ugeavisen", "text": "Ligger på biblioteket.", "url": ""})
    dora.send(f"{here}/social/vis", {"hidden": "1"})
    dora.get(here)
    assert dora.texts("//ul[1]//span/a")[0] == "Fjordavisen"
    assert dora.texts("//h2[.='Vises ikke']/following-sibling::ul//span/a") == ["Facebook og LinkedIn"]
    dora.send(f"{here}/paper/igen")
    dora.get(here)
    assert "Den lokale avis" in dora.texts("//ul[1]//span/a")
    for nowhere in ("king", "egen-999"):
        assert dora.get(f"{here}/{nowhere}").status_code == 404
    assert dora.get("/admin/lister/values/steder").status_code == 404
    amina.get("/joblog/steder")
    assert "Fjordavisen" not in amina.texts("//h2")
    assert amina.texts("//h2")[0] == "Jobnet, statens side med job"


def test_what_a_call_taught_is_ready_for_her_notes(amina: PageClient) -> None:
    amina.get("/opkald/ny")
    answer = amina.send("/opkald/ny", {"company": "Strandengen", "phone": "20 00 00 11"})
    call = str(answer.location).removesuffix("/spoergsmaal")
    amina.get(f"{call}/bagefter")
    amina.send(f"{call}/bagefter", {"learned": "De mangler en, der bager."})
    amina.get(f"{log(amina, 'Kok')}/note")
    assert "De mangler en, der bager." in amina.texts("//button[@data-for='note']")


def test_a_no_turned_into_a_lesson_is_a_small_step(amina: PageClient, app: Flask, cast: Cast) -> None:
    address = log(amina, "Kok")
    move(amina, address, "no")
    write(amina, address, "svar", learned="Jeg ringer først.")
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        assert TOOL.standing(cast.amina.id).steps == {"first_lesson"}
        db.session.remove()
