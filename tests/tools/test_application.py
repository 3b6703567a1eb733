"""The application, as Amina writes it: from the ad to the answer."""

from collections.abc import Callable
from typing import Any

import pytest

from jobunivers.services.accounts.models import Person
from tests.conftest import Cast
from tests.page_client import PageClient

AD = """Kok til Plejehjemmet Strandengen

Du er udlært kok. Du har hygiejnebevis og kan lide at arbejde på et hold.
Du skal kunne tale dansk. Ansøgningsfrist: 15. december 2026.
"""
LETTER = {
    "start": "Kære Hanne Juul. I søger en kok, der kan lave mad fra bunden.",
    "lyst": "Jeg vil gerne lave mad hos jer, fordi I selv bager jeres brød.",
    "det-kan-jeg": "Jeg er kok og har hygiejnebevis. Jeg lavede mad til 46 på et hold.",
    "slut": "Jeg kan begynde den 1. januar.",
}


def begin(amina: PageClient, kind: str = "ad") -> str:
    """A new application; its address."""
    amina.get("/ansoegning/ny")
    answer = amina.send("/ansoegning/ny", {"kind": kind})
    assert answer.status_code == 303
    return str(answer.location).rpartition("/")[0]


def send(browser: PageClient, address: str, data: dict[str, Any] | None = None) -> Any:
    """Send a form from a page that has one."""
    browser.get("/ansoegning/ny")
    return browser.send(address, data)


def read_ad(amina: PageClient) -> str:
    """An application whose ad is read."""
    address = begin(amina)
    amina.get(f"{address}/annonce")
    send(amina, f"{address}/annonce", {"ad": AD})
    return address


def write(amina: PageClient, address: str, letter: dict[str, str] = LETTER) -> None:
    """The four parts of the letter."""
    for place, words in letter.items():
        amina.get(f"{address}/skriv/{place}")
        field = amina.page.xpath("//form[@id='part-form']//textarea/@name")[0]
        assert send(amina, f"{address}/skriv/{place}", {field: words}).status_code == 303


def value(amina: PageClient, name: str) -> str:
    """What a field on the newest page holds."""
    field = amina.page.xpath(f"//*[@name='{name}']")[0]
    return str(field.value or "").strip()


def done(amina: PageClient) -> list[str]:
    """The missions that are done, on the tool's first page."""
    amina.get("/ansoegning/")
    return amina.texts("//li[@data-status='done']//strong")


def test_she_chooses_among_four_kinds(amina: PageClient) -> None:
    amina.get("/ansoegning/ny")
    assert amina.page.xpath("//button[@name='kind']/@value") == [
        "ad",
        "unsolicited",
        "internship",
        "wage_subsidy",
    ]


def test_what_the_ad_asks_for_is_found_and_marked(amina: PageClient) -> None:
    address = read_ad(amina)
    amina.get(f"{address}/det-spoerger-de-om")
    kept = amina.texts("//button[@aria-pressed='true']")
    assert any("hygiejnebevis" in line for line in kept)
    assert any("hygiejnebevis" in mark for mark in amina.texts("//mark"))
    assert amina.page.xpath("string(//p[@class='ad-text'])") == AD


def test_the_ad_fills_in_job_company_and_deadline(amina: PageClient) -> None:
    address = read_ad(amina)
    amina.get(f"{address}/om-jobbet")
    assert (value(amina, "title"), value(amina, "company")) == ("Kok", "Plejehjemmet Strandengen")
    assert value(amina, "deadline") == "15. december 2026"


def test_what_she_has_written_herself_is_not_overwritten_by_the_ad(amina: PageClient) -> None:
    address = begin(amina)
    amina.get(f"{address}/om-jobbet")
    send(amina, f"{address}/om-jobbet", {"title": "Køkkenleder", "company": "", "language": "da"})
    send(amina, f"{address}/annonce", {"ad": AD})
    amina.get(f"{address}/om-jobbet")
    assert value(amina, "title") == "Køkkenleder"


def test_she_takes_a_line_off_the_list_and_puts_her_own_on_it(amina: PageClient) -> None:
    address = read_ad(amina)
    page = f"{address}/det-spoerger-de-om"
    amina.get(page)
    first = amina.page.xpath("//input[@name='line']/@value")[0]
    send(amina, page, {"line": first, "wanted": "0"})
    send(amina, f"{page}/mere", {"text": "God til at smile om morgenen"})
    amina.get(page)
    kept = amina.texts("//button[@aria-pressed='true']")
    assert first not in kept
    assert "God til at smile om morgenen" in kept


def test_the_ad_is_read_when_she_knows_what_matters_most(amina: PageClient) -> None:
    address = read_ad(amina)
    assert done(amina) == []
    send(amina, f"{address}/vigtigst", {"matters_most": "De vil have mad fra bunden."})
    assert done(amina) == ["Læs annoncen"]


@pytest.mark.parametrize("kind", ["unsolicited", "internship", "wage_subsidy"])
def test_without_an_ad_she_says_what_she_wishes(amina: PageClient, kind: str) -> None:
    address = begin(amina, kind)
    amina.get(f"{address}/annonce")
    assert amina.page.xpath("//button[@data-starter]")
    send(amina, f"{address}/annonce", {"wish": "Jeg kan hjælpe i køkkenet tre dage om ugen."})
    assert done(amina) == ["Læs annoncen"]


def test_each_kind_begins_its_letter_in_its_own_way(amina: PageClient) -> None:
    beginnings = set()
    for kind in ("ad", "unsolicited", "internship", "wage_subsidy"):
        amina.get(f"{begin(amina, kind)}/skriv/start")
        beginnings.add(amina.page.xpath("//button[@data-starter]/@data-starter")[0])
    assert len(beginnings) == 4


def test_the_company_page_shows_where_to_look(amina: PageClient) -> None:
    address = begin(amina)
    amina.get(f"{address}/stedet")
    assert "Deres egen side på nettet" in amina.texts("//details/summary")
    send(amina, f"{address}/stedet", {"company_notes": "De bager selv brød."})
    assert done(amina) == ["Lær stedet at kende"]


def test_the_whole_way_lights_five_stars(amina: PageClient) -> None:
    address = read_ad(amina)
    send(amina, f"{address}/vigtigst", {"matters_most": "De vil have mad fra bunden."})
    send(amina, f"{address}/stedet", {"company_notes": "De bager selv brød."})
    write(amina, address)
    send(amina, f"{address}/laest", {"read": "1"})
    send(amina, f"{address}/sendt", {"sent_on": "i dag", "sent_how": "mail", "follow_up_on": "om en uge"})
    assert len(done(amina)) == 5


def test_stars_come_from_the_application_that_is_furthest(amina: PageClient) -> None:
    first = read_ad(amina)
    send(amina, f"{first}/vigtigst", {"matters_most": "Mad fra bunden."})
    write(amina, first)
    begin(amina)
    assert done(amina) == ["Læs annoncen", "Skriv brevet"]


def test_a_mission_leads_to_the_application_under_way(amina: PageClient) -> None:
    assert amina.get("/ansoegning/skriv").location == "/ansoegning/ny"
    address = begin(amina)
    assert amina.get("/ansoegning/skriv").location == f"{address}/skriv"


def test_the_letter_is_written_part_by_part_and_goes_on_where_she_left_it(amina: PageClient) -> None:
    address = begin(amina)
    write(amina, address, {"start": LETTER["start"]})
    assert amina.get(f"{address}/skriv").location == f"{address}/skriv/lyst"


def test_all_on_one_page_begins_with_what_she_has_written(amina: PageClient) -> None:
    address = begin(amina)
    write(amina, address)
    amina.get(f"{address}/skriv/frit")
    assert value(amina, "free").startswith(LETTER["start"])
    send(amina, f"{address}/skriv/frit", {"free": "Hej. " + "Jeg kan lave mad til mange. " * 5})
    amina.get(f"{address}/tjek")
    assert "Jeg kan lave mad til mange." in amina.page.xpath("string(//*[@id='letter'])")
    send(amina, f"{address}/skriv/maade")
    amina.get(f"{address}/tjek")
    assert "brød" in amina.page.xpath("string(//*[@id='letter'])")


def test_her_words_are_saved_and_counted_while_she_writes(amina: PageClient) -> None:
    address = begin(amina)
    amina.get(f"{address}/skriv/start")
    answer = amina.send(
        f"{address}/skriv/start",
        {"base": "1", "form": "part-form", "opening": "Jeg kan lave mad."},
        headers={"HX-Request": "true", "HX-Target": "p#save-state"},
    )
    assert "Gemt kl." in answer.get_data(as_text=True)
    assert "Brevet er på 4 ord." in answer.get_data(as_text=True)


def test_an_english_ad_makes_an_english_letter_also_when_it_was_saved_on_the_way(amina: PageClient) -> None:
    address = begin(amina)
    amina.get(f"{address}/annonce")
    ad = "We are looking for a cook. You have experience with kitchen work and you are able to speak English."
    amina.send(f"{address}/annonce", {"ad": ad}, headers={"HX-Request": "true", "HX-Target": "p#save-state"})
    send(amina, f"{address}/annonce", {"ad": ad})
    amina.get(f"{address}/om-jobbet")
    assert amina.page.xpath("//input[@name='language'][@checked]/@value") == ["en"]


def test_a_text_that_is_too_long_stays_on_the_page(amina: PageClient) -> None:
    address = begin(amina)
    amina.get(f"{address}/skriv/start")
    answer = send(amina, f"{address}/skriv/start", {"opening": "a" * 3001})
    assert answer.status_code == 422
    assert value(amina, "opening") == "a" * 3001


def test_an_ad_of_twenty_thousand_letters_is_kept_and_a_longer_one_handed_back(amina: PageClient) -> None:
    address = begin(amina)
    amina.get(f"{address}/annonce")
    assert send(amina, f"{address}/annonce", {"ad": "Du har kørekort. " * 1176}).status_code == 303
    answer = send(amina, f"{address}/annonce", {"ad": "b" * 20_001})
    assert answer.status_code == 422
    assert value(amina, "ad") == "b" * 20_001


@pytest.mark.parametrize("words", ["", "🙂" * 50, "\u202eomvendt\u0007\u0000", "<b>fed</b> & {{ 7 * 7 }}"])
def test_odd_signs_do_no_harm(amina: PageClient, words: str) -> None:
    address = begin(amina)
    for place in LETTER:
        amina.get(f"{address}/skriv/{place}")
        field = amina.page.xpath("//form[@id='part-form']//textarea/@name")[0]
        assert send(amina, f"{address}/skriv/{place}", {field: words}).status_code == 303
    send(amina, f"{address}/det-spoerger-de-om/mere", {"text": words})
    for page in ("", "det-spoerger-de-om", "skriv/start", "tjek"):
        assert amina.get(f"{address}/{page}").status_code == 200
    number = address.rpartition("/")[2]
    assert amina.get(f"/ansoegning/ud/brev/{number}.pdf").data.startswith(b"%PDF")


def test_a_cpr_number_in_the_letter_is_asked_out_again(amina: PageClient) -> None:
    address = begin(amina)
    amina.get(f"{address}/skriv/start")
    answer = send(amina, f"{address}/skriv/start", {"opening": "Mit nummer er 010180-1234."})
    assert answer.status_code == 422
    assert "CPR" in " ".join(amina.texts("//p[@class='error']"))


def test_a_deleted_application_can_be_fetched_back(amina: PageClient) -> None:
    address = read_ad(amina)
    amina.get(f"{address}/")
    amina.get(send(amina, f"{address}/slet").location)
    assert not amina.page.xpath("//*[contains(@class, 'application-card')]")
    assert amina.get(f"{address}/").status_code == 404
    amina.get("/ansoegning/")
    send(amina, f"{address}/hent")
    amina.get("/ansoegning/")
    assert amina.texts("//*[contains(@class, 'application-card')]//a") == ["Kok, Plejehjemmet Strandengen"]


def test_her_letter_can_be_the_beginning_of_the_next_one(amina: PageClient) -> None:
    address = read_ad(amina)
    write(amina, address)
    amina.get(f"{address}/")
    again = str(send(amina, f"{address}/brug-igen").location).rpartition("/")[0]
    assert again != address
    amina.get(f"{again}/skriv/lyst")
    assert value(amina, "motivation") == LETTER["lyst"]
    amina.get(f"{again}/om-jobbet")
    assert value(amina, "company") == ""


def test_two_devices_get_to_choose_between_their_words(amina: PageClient) -> None:
    address = begin(amina)
    amina.get(f"{address}/skriv/start")
    old = {"base": "1", "operation": "from-the-phone", "opening": "Fra telefonen."}
    send(
        amina,
        f"{address}/skriv/start",
        {"base": "1", "operation": "from-the-desk", "opening": "Fra skrivebordet."},
    )
    assert send(amina, f"{address}/skriv/start", old).status_code == 409


def test_somebody_elses_application_is_not_there(
    amina: PageClient, cast: Cast, client_of: Callable[[Person], PageClient]
) -> None:
    address = read_ad(amina)
    carl: Any = client_of(cast.carl)
    carl.get("/ansoegning/")
    pages = (
        "",
        "annonce",
        "det-spoerger-de-om",
        "vigtigst",
        "om-jobbet",
        "stedet",
        "spoergsmaal",
        "vaerdier",
    )
    pages += (
        "skriv",
        "skriv/start",
        "skriv/frit",
        "tjek",
        "afsender",
        "send",
        "sendt",
        "efter",
        "foelg-op.ics",
    )
    for page in pages:
        assert carl.get(f"{address}/{page}").status_code == 404, page
    for page in (
        "slet",
        "hent",
        "brug-igen",
        "spoerg",
        "annonce",
        "skriv/start",
        "laest",
        "send",
        "sendt",
        "efter",
    ):
        assert send(carl, f"{address}/{page}", {"kind": "internship"}).status_code == 404, page
