"""The ABC job plan, as Amina makes it."""

from collections.abc import Callable
from typing import Any

import pytest

from jobunivers.services.accounts.models import Person
from tests.conftest import Cast
from tests.page_client import PageClient


def say(amina: PageClient, address: str, **data: str) -> Any:
    """Amina fills in a page."""
    amina.get("/abc/a/job")
    return amina.send(address, data)


def whole(amina: PageClient, level: str, jobs: str = "Kok") -> None:
    """Amina fills in a whole level."""
    say(amina, f"/abc/{level}/job", jobs=jobs)
    say(amina, f"/abc/{level}/steder", places="Plejehjem")
    say(amina, f"/abc/{level}/krav", demands_education="Bevis i hygiejne")
    say(amina, f"/abc/{level}/hvem", mine="Jeg ringer til skolen.", mine_on="i morgen")


def done(amina: PageClient) -> list[str]:
    """The missions whose star is lit."""
    amina.get("/abc/")
    return amina.texts("//li[@data-status='done']//strong")


def chips(amina: PageClient, address: str) -> list[str]:
    """What can be tapped into a field of a page."""
    amina.get(address)
    return amina.texts("//button[@data-chip or @name='pick']")


def test_a_level_goes_on_where_there_is_nothing_yet(amina: PageClient) -> None:
    assert amina.get("/abc/b").location == "/abc/b/job"
    say(amina, "/abc/b/job", jobs="Kok")
    assert amina.get("/abc/b").location == "/abc/b/steder"


def test_three_levels_each_with_its_day_light_four_stars(amina: PageClient) -> None:
    assert done(amina) == []
    whole(amina, "a")
    assert done(amina) == ["A: Ønskejobbet"]
    whole(amina, "b")
    whole(amina, "c")
    assert len(done(amina)) == 4


def test_her_jobs_are_suggestions_for_what_the_job_bank_asks(amina: PageClient) -> None:
    say(amina, "/abc/a/job", jobs="Jeg vil gerne arbejde som køkkenleder\nKok, bager; kok")
    found = chips(amina, "/cv/jobnet")
    assert found[:3] == ["køkkenleder", "Kok", "bager"]
    amina.send("/cv/jobnet/navn", {"pick": "køkkenleder"})
    amina.get("/cv/jobnet")
    assert amina.texts("//button[contains(@class, 'cv-chosen')]") == ["Tag fra: køkkenleder"]
    assert "køkkenleder" not in amina.texts("//ul[@aria-labelledby='wished-1']//button")


def test_the_jobs_of_her_cv_can_be_tapped_in(amina: PageClient) -> None:
    amina.get("/cv/job")
    amina.send("/cv/nyt/jobs", {"title": "Kok"})
    assert "Kok" in chips(amina, "/abc/b/job")


def test_her_values_colour_the_levels(amina: PageClient) -> None:
    amina.get("/abc/a/vaerdier")
    assert "/jobvaerdier/" in amina.page.xpath("//a/@href")
    amina.get("/jobvaerdier/sorter")
    for card in ("calm", "learning"):
        amina.send("/jobvaerdier/sorter", {"card": card, "pile": "very"})
        amina.send("/jobvaerdier/vaelg", {"card": card, "chosen": "1"})
    say(amina, "/abc/a/job", jobs="Kok")
    say(amina, "/abc/a/passer", value="calm", fits="1")
    say(amina, "/abc/a/passer", value="ukendt", fits="1")
    amina.get("/abc/paa-en-gang")
    assert "Det passer med 1 af dine 2 værdier." in amina.texts("//*[@id='abc-a']//strong")
    say(amina, "/abc/a/passer", value="calm", fits="0")
    amina.get("/abc/paa-en-gang")
    assert not amina.page.xpath("//*[@id='abc-a']//*[@class='fit-dots']")
    assert "/abc/a/vaerdier" in amina.page.xpath("//*[@id='abc-a']//a/@href")


def test_what_is_done_is_ticked_and_the_tick_taken_away(amina: PageClient) -> None:
    whole(amina, "a")
    for ticked, told in (("1", True), ("0", False)):
        say(amina, "/abc/a/gjort", who="mine", done=ticked)
        amina.get("/abc/paa-en-gang")
        assert any("Gjort" in text for text in amina.texts("//*[@id='abc-a']//p")) is told
    assert say(amina, "/abc/a/gjort", who="naboens", done="1").status_code == 404


@pytest.mark.parametrize("day", ["1.1.1899", "1.1.2101", "i fjor måske"])
def test_a_day_that_is_none_is_told_and_her_words_are_kept(amina: PageClient, day: str) -> None:
    answer = say(amina, "/abc/a/hvem", mine="Jeg ringer.", mine_on=day)
    assert answer.status_code == 422
    assert amina.page.xpath("//input[@id='mine_on']/@value") == [day]
    amina.get("/abc/a/hvem")
    assert amina.page.xpath("string(//textarea[@id='mine'])").strip() == "Jeg ringer."


@pytest.mark.parametrize(("text", "told"), [("k" * 20_000, "for langt"), ("010190-1234", "CPR-nummer")])
def test_what_cannot_be_kept_stays_on_the_page(amina: PageClient, text: str, told: str) -> None:
    assert say(amina, "/abc/a/job", jobs=text).status_code == 422
    assert told in " ".join(amina.texts("//p[@class='error']"))
    assert text in amina.page.xpath("string(//textarea[@id='jobs'])")


def test_there_are_three_levels_and_five_pages(amina: PageClient) -> None:
    for address in ("/abc/d", "/abc/d/job", "/abc/a/andet"):
        assert amina.get(address).status_code == 404
    assert say(amina, "/abc/a/andet").status_code == 404


def test_her_consultant_reads_it_and_nobody_else_does(
    amina: PageClient, cast: Cast, client_of: Callable[[Person], PageClient]
) -> None:
    whole(amina, "a", "Køkkenleder")
    amina.get("/abc/deling")
    amina.send("/abc/deling", {"shared": "1"})
    seen = client_of(cast.bo).get(f"/konsulent/borger/{cast.amina.id}/abc/plan").get_data(as_text=True)
    assert "Køkkenleder" in seen
    carl = client_of(cast.carl)
    assert "Køkkenleder" not in carl.get("/abc/paa-en-gang").get_data(as_text=True)
    assert carl.get("/abc/ud/ark/plan.pdf").status_code == 404


def test_the_sheet_is_a_real_paper(amina: PageClient) -> None:
    whole(amina, "a")
    for kind, begins in (("pdf", b"%PDF-"), ("docx", b"PK")):
        assert amina.get(f"/abc/ud/ark/plan.{kind}").data.startswith(begins)
