"""The problem jar, as Amina uses it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.accounts.models import Person
from jobunivers.tools.jar.models import Note
from tests.conftest import Cast
from tests.page_client import PageClient

TEXTS = ("Breve, jeg ikke har åbnet", "Vinteren er mørk", "Bussen kommer for sent")
LETTERS, WINTER, BUS = TEXTS


def post(amina: PageClient, path: str, **data: str) -> Any:
    """Amina sends a form, wherever she was."""
    amina.get("/krukke/sedler")
    return amina.send(path, data)


def write(amina: PageClient, *texts: str) -> None:
    """Amina puts notes on the table."""
    for text in texts:
        assert post(amina, "/krukke/sedler", text=text).status_code == 303


def address_of(amina: PageClient, text: str) -> str:
    """Where a note stands, in whichever pile it lies."""
    for pile in ("new", "can", "jar", "gone"):
        amina.get(f"/krukke/sedler?bunke={pile}")
        for link in amina.page.xpath("//a[@class='jar-paper']"):
            if text in link.text_content():
                return str(link.get("href"))
    raise AssertionError(text)


def put(amina: PageClient, text: str, pile: str) -> None:
    """Amina moves a note."""
    assert post(amina, f"{address_of(amina, text)}/flyt", to=pile).status_code == 303


def lying(amina: PageClient, pile: str) -> list[str]:
    """The notes of a pile as they stand."""
    amina.get(f"/krukke/sedler?bunke={pile}")
    return amina.texts("//a[@class='jar-paper']/span[1]")


def done(amina: PageClient) -> list[str]:
    """The missions whose star is lit."""
    amina.get("/krukke/")
    return amina.texts("//li[@data-status='done']//strong")


def sorted_jar(amina: PageClient) -> None:
    """Two notes she can do something about, one in the jar, the lid on."""
    write(amina, *TEXTS)
    for text, pile in ((LETTERS, "can"), (WINTER, "jar"), (BUS, "can")):
        put(amina, text, pile)
    post(amina, "/krukke/laag")


def worked(amina: PageClient) -> str:
    """She works with her letters; where that note stands."""
    address = address_of(amina, LETTERS)
    post(amina, f"{address}/1", size="7", way="Jeg forstår ikke alle ord.")
    post(amina, f"{address}/4", mine="Jeg kan få dem læst højt.")
    post(amina, f"{address}/skridt", first_step="Jeg åbner ét brev.", step_on="i morgen")
    return address


def test_a_note_is_there_on_another_day(amina: PageClient) -> None:
    write(amina, LETTERS)
    assert lying(amina, "new") == [LETTERS]


def test_an_empty_note_asks_for_a_word(amina: PageClient) -> None:
    amina.get("/krukke/sedler")
    assert post(amina, "/krukke/sedler", text="  ").status_code == 422
    assert "Skriv et ord" in " ".join(amina.texts("//p[@class='error']"))


@pytest.mark.parametrize(("text", "told"), [("å" * 20_000, "for langt"), ("010190-1234", "CPR-nummer")])
def test_what_cannot_be_kept_stays_on_the_page(amina: PageClient, text: str, told: str) -> None:
    amina.get("/krukke/sedler")
    assert post(amina, "/krukke/sedler", text=text).status_code == 422
    assert told in " ".join(amina.texts("//p[@class='error']"))
    assert text in amina.page.xpath("string(//textarea[@id='text'])")


def test_control_and_direction_characters_do_not_come_in(amina: PageClient) -> None:
    write(amina, "Søvn\x00\u202e 😀")
    assert lying(amina, "new") == ["Søvn 😀"]


def test_she_is_asked_about_one_note_and_can_take_the_answer_back(amina: PageClient) -> None:
    write(amina, LETTERS, WINTER)
    amina.get("/krukke/sorter")
    assert amina.texts("//*[@id='seddel']") == [LETTERS]
    form = amina.page.xpath("//form[.//*[@id='seddel']]/@action")[0]
    post(amina, form, to="jar", after="sort")
    amina.get("/krukke/sorter")
    assert amina.texts("//*[@id='seddel']") == [WINTER]
    undo = amina.page.xpath("//form[contains(., 'Fortryd')]/@action")[0]
    amina.get(post(amina, undo, to="new", after="sort").location)
    assert amina.texts("//*[@id='seddel']") == [LETTERS]
    assert set(lying(amina, "new")) == {LETTERS, WINTER}


def test_a_note_she_does_not_know_about_can_wait(amina: PageClient) -> None:
    write(amina, LETTERS, WINTER)
    amina.get("/krukke/sorter")
    amina.get(amina.page.xpath("//a[contains(@href, 'efter=')]/@href")[0])
    assert amina.texts("//*[@id='seddel']") == [WINTER]


def test_notes_move_both_ways(amina: PageClient) -> None:
    write(amina, LETTERS)
    for pile in ("jar", "can", "new", "gone", "jar"):
        put(amina, LETTERS, pile)
        assert lying(amina, pile) == [LETTERS]
    assert post(amina, f"{address_of(amina, LETTERS)}/flyt", to="havet").status_code == 404


def test_a_note_thrown_away_can_be_fetched_back(amina: PageClient) -> None:
    write(amina, LETTERS)
    post(amina, f"{address_of(amina, LETTERS)}/fjern")
    assert lying(amina, "new") == []
    amina.send(amina.page.xpath("//form[contains(., 'Fortryd')]/@action")[0])
    assert lying(amina, "new") == [LETTERS]


def test_she_chooses_the_order_herself(amina: PageClient) -> None:
    sorted_jar(amina)
    bus = address_of(amina, BUS)
    post(amina, f"{bus}/plads", by="-1")
    amina.get("/krukke/raekkefoelge")
    assert amina.texts("//a[@class='jar-name']") == [BUS, LETTERS]
    assert post(amina, f"{bus}/plads", by="7").status_code == 404


def test_a_large_one_is_split_and_a_part_may_lie_in_the_jar(amina: PageClient) -> None:
    sorted_jar(amina)
    address = address_of(amina, LETTERS)
    for part in ("Åbne brevet", "Vente på svar"):
        amina.get(f"{address}/dele")
        post(amina, f"{address}/dele", text=part)
    amina.get(f"{address}/dele")
    assert amina.texts("//*[@id='jar-parts']//a[@class='jar-name']") == ["Åbne brevet", "Vente på svar"]
    waits = amina.page.xpath("//*[@id='jar-parts']//a[contains(., 'Vente')]/@href")[0]
    post(amina, f"{waits}/flyt", to="jar")
    assert "Vente på svar" in lying(amina, "jar")
    amina.get("/krukke/deling")
    assert not any("Åbne brevet" in text for text in amina.texts("//form[@class='share-choice']"))
    assert any("Vente på svar" in text for text in amina.texts("//form[@class='share-choice']"))
    assert "Åbne brevet" not in lying(amina, "can")


def test_a_number_that_is_on_no_scale_is_told_and_her_words_are_kept(amina: PageClient) -> None:
    sorted_jar(amina)
    address = address_of(amina, LETTERS)
    assert post(amina, f"{address}/1", size="11", way="Om aftenen.").status_code == 422
    amina.get(f"{address}/1")
    assert amina.page.xpath("string(//textarea[@id='way'])").strip() == "Om aftenen."
    assert not amina.page.xpath("//input[@name='size'][@checked]")


@pytest.mark.parametrize("day", ["1.1.1850", "1.1.2150", "32.13.2026"])
def test_a_day_that_is_none_is_told_and_the_step_is_kept(amina: PageClient, day: str) -> None:
    sorted_jar(amina)
    address = address_of(amina, LETTERS)
    answer = post(amina, f"{address}/skridt", first_step="Jeg ringer.", step_on=day)
    assert answer.status_code == 422
    assert amina.page.xpath("//input[@id='step_on']/@value") == [day]
    amina.get(f"{address}/skridt")
    assert amina.page.xpath("string(//textarea[@id='first_step'])").strip() == "Jeg ringer."


def test_her_first_step_is_a_chip_in_the_smart_plan_until_it_is_taken(amina: PageClient) -> None:
    sorted_jar(amina)
    address = worked(amina)
    for page in ("/smart/maal/professional/s", "/smart/trappe/professional/1"):
        amina.get(page)
        assert "Jeg åbner ét brev." in amina.texts("//button[@data-chip]"), page
    amina.get(address)
    tick = amina.page.xpath("//form[contains(@action, '/skridt/')]/@action")[0]
    post(amina, tick, done="1")
    amina.get("/smart/trappe/professional/1")
    assert "Jeg åbner ét brev." not in amina.texts("//button[@data-chip]")


def test_the_open_jar_asks_what_has_changed_and_the_note_moves(amina: PageClient) -> None:
    sorted_jar(amina)
    amina.get("/krukke/aaben")
    post(amina, "/krukke/aaben")
    amina.get("/krukke/aaben")
    address = amina.page.xpath("//a[@class='jar-paper']/@href")[0]
    said = {"changed": "1", "influence": "1", "words": "Jeg har fået en lampe.", "to": "can"}
    assert post(amina, address, **said).location == "/krukke/aaben"
    assert WINTER in lying(amina, "can")
    amina.get(address_of(amina, WINTER))
    assert "Jeg har fået en lampe." in " ".join(amina.texts("//ul[@class='plain']"))


def test_the_whole_way_lights_five_stars(amina: PageClient) -> None:
    assert done(amina) == []
    sorted_jar(amina)
    assert done(amina) == ["Tøm hovedet", "Sortér sedlerne"]
    post(amina, "/krukke/raekkefoelge")
    worked(amina)
    post(amina, "/krukke/aaben")
    amina.get("/krukke/aaben")
    amina.send(amina.page.xpath("//a[@class='jar-paper']/@href")[0], {"changed": "0", "to": "jar"})
    assert len(done(amina)) == 5


def test_the_jar_is_a_quiet_suggestion_when_it_has_stood_a_week(amina: PageClient) -> None:
    sorted_jar(amina)
    amina.get("/")
    assert "Krukken har stået en uge" not in " ".join(amina.texts("//*[@id='steps']"))
    with clock.at(clock.now() + timedelta(days=7, minutes=1)):
        amina.get("/")
        assert "Krukken har stået en uge" in " ".join(amina.texts("//*[@id='steps']"))


def test_she_asks_to_be_told_and_takes_it_back(amina: PageClient) -> None:
    sorted_jar(amina)
    for button, weekly in (("Sig til, når der er gået en uge", "1"), ("Sig ikke til mere", "")):
        amina.get("/krukke/aaben")
        assert button in amina.texts("//main//button")
        assert amina.send("/krukke/sig-til", {"weekly": weekly}).location == "/krukke/aaben"
    amina.get("/krukke/aaben")
    assert "Vi siger ikke til mere." in amina.texts("//*[@id='notices']")[0]


def test_nobody_reads_a_note_before_she_has_shown_that_very_one(
    amina: PageClient, cast: Cast, client_of: Callable[[Person], PageClient]
) -> None:
    sorted_jar(amina)
    bo, page = client_of(cast.bo), f"/konsulent/borger/{cast.amina.id}"
    assert not any(text in bo.get(page).get_data(as_text=True) for text in TEXTS)
    number = address_of(amina, LETTERS).rpartition("/")[2]
    post(amina, "/krukke/deling", shared="1")
    post(amina, "/krukke/deling", item=number, shared="1")
    for seen in (bo.get(page), bo.get(f"{page}/jar/{number}")):
        assert LETTERS in seen.get_data(as_text=True)
        assert WINTER not in seen.get_data(as_text=True)
    hidden = address_of(amina, WINTER).rpartition("/")[2]
    assert bo.get(f"{page}/jar/{hidden}").status_code == 404


def test_her_notes_are_hers_alone(
    amina: PageClient, cast: Cast, client_of: Callable[[Person], PageClient]
) -> None:
    sorted_jar(amina)
    address, carl = worked(amina), client_of(cast.carl)
    for way in ("", "/1", "/dele", "/skridt", "/igen"):
        assert carl.get(f"{address}{way}").status_code == 404
        carl.get("/krukke/sedler")
        assert carl.send(f"{address}{way}", {"text": "x"}).status_code == 404
    for way in ("/flyt", "/plads", "/fjern"):
        carl.get("/krukke/sedler")
        assert carl.send(f"{address}{way}", {"to": "jar", "by": "1"}).status_code == 404


def test_the_sheets_are_real_papers(amina: PageClient) -> None:
    sorted_jar(amina)
    number = worked(amina).rpartition("/")[2]
    for item in (number, "krukke"):
        for kind, begins in (("pdf", b"%PDF-"), ("docx", b"PK")):
            assert amina.get(f"/krukke/ud/ark/{item}.{kind}").data.startswith(begins)


def test_five_hundred_notes_are_shown_a_page_at_a_time(amina: PageClient, cast: Cast, store: None) -> None:
    with_place = [
        Note(
            citizen_id=cast.amina.id,
            organisation_id=cast.amina.organisation_id,
            text=f"Nr. {n}",
            place=n,
            pile="can",
        )
        for n in range(500)
    ]
    session.add_all(with_place)
    session.commit()
    for address in ("/krukke/sedler?bunke=can", "/krukke/raekkefoelge", "/krukke/arbejd", "/krukke/deling"):
        page = amina.get(address).get_data(as_text=True)
        assert len(page) < 100_000, address
        assert "Side 1 af 25" in page, address
    amina.get("/krukke/raekkefoelge?side=2")
    assert amina.texts("//a[@class='jar-name']")[0] == "Nr. 20"


def test_two_devices_in_one_note_are_shown_side_by_side(amina: PageClient) -> None:
    write(amina, LETTERS)
    address = address_of(amina, LETTERS)
    for device, text, status in (("phone", "Breve", 303), ("computer", "Post", 409)):
        answer = post(amina, address, text=text, base="1", operation=device)
        assert answer.status_code == status
    both = amina.page.text_content()
    assert "Breve" in both
    assert "Post" in both
