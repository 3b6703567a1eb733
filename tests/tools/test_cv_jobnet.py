"""The Jobnet check: what Amina has ready for each field, and what she has written there."""

from flask import Flask

from jobunivers.services import content
from jobunivers.tools.cv import jobnet_fields, work
from tests.conftest import Cast
from tests.page_client import PageClient
from tests.tools.test_cv import inside, write, write_whole_cv

ORDER = ["job_titles", "education", "courses", "jobs", "other", "languages", "driving", "profile"]


def test_the_fields_stand_in_the_job_banks_own_order(amina: PageClient) -> None:
    amina.get("/cv/jobnet")
    assert amina.page.xpath("//li[@class='cv-field']/@id") == [f"felt-{key}" for key in ORDER]


def test_every_field_of_the_content_has_something_that_fills_it() -> None:
    keys = {field["key"] for field in content.danish_deck("tools/cv/jobnet")["field"]}
    assert keys == set(jobnet_fields._ready(work.Work())) == set(jobnet_fields.SOURCES) | {"job_titles"}


def test_what_she_wrote_once_lies_ready_to_copy(amina: PageClient) -> None:
    write_whole_cv(amina)
    amina.get("/cv/jobnet")
    assert "Lavede mad til 300." in amina.page.xpath("string(//*[@id='tekst-jobs'])")
    assert amina.page.xpath("string(//*[@id='tekst-languages'])") == "Dansk: Godt"
    assert not amina.page.xpath("//*[@id='tekst-driving']")


def test_a_driving_licence_goes_into_its_own_field(amina: PageClient) -> None:
    write(amina, "courses", "Kørekort B")
    write(amina, "courses", "Hygiejnebevis")
    amina.get("/cv/jobnet")
    assert amina.page.xpath("string(//*[@id='tekst-driving'])") == "Kørekort B"
    assert amina.page.xpath("string(//*[@id='tekst-courses'])") == "Hygiejnebevis"


def test_names_for_her_job_are_suggested_chosen_and_taken_off_again(amina: PageClient) -> None:
    write(amina, "jobs", "Køkkenmedhjælper")
    amina.get("/cv/jobnet")
    assert "Køkkenassistent" in suggested(amina)
    amina.send("/cv/jobnet/navn", {"pick": "Køkkenassistent"})
    amina.get("/cv/jobnet")
    assert amina.page.xpath("string(//*[@id='tekst-job_titles'])") == "Køkkenassistent"
    assert "Køkkenassistent" not in suggested(amina)
    amina.send("/cv/jobnet/navn", {"pick": "Køkkenassistent", "chosen": "0"})
    amina.get("/cv/jobnet")
    assert "Køkkenassistent" in suggested(amina)


def test_a_name_chosen_twice_stands_there_once(amina: PageClient) -> None:
    amina.get("/cv/jobnet")
    for name in ("Bogholder", " bogholder "):
        amina.send("/cv/jobnet/navn", {"title": name})
    amina.get("/cv/jobnet")
    assert amina.page.xpath("string(//*[@id='tekst-job_titles'])") == "Bogholder"


def test_an_empty_name_is_asked_for_kindly(amina: PageClient) -> None:
    amina.get("/cv/jobnet")
    assert amina.send("/cv/jobnet/navn", {"title": ""}).status_code == 422
    assert "Skriv navnet på et job først." in amina.page.text_content()


def test_her_tick_is_kept_and_can_be_taken_back(amina: PageClient) -> None:
    amina.get("/cv/jobnet")
    amina.send("/cv/jobnet/felt", {"field": "education", "ticked": "1"})
    amina.get("/cv/jobnet")
    assert amina.page.xpath("//*[@id='saet-education']/@aria-pressed") == ["true"]
    amina.send("/cv/jobnet/felt", {"field": "education", "ticked": "0"})
    amina.get("/cv/jobnet")
    assert amina.page.xpath("//*[@id='saet-education']/@aria-pressed") == ["false"]


def test_a_field_that_is_not_in_the_job_bank_is_not_there(amina: PageClient) -> None:
    amina.get("/cv/jobnet")
    assert amina.send("/cv/jobnet/felt", {"field": "religion", "ticked": "1"}).status_code == 404


def test_the_star_lights_when_the_three_fields_that_decide_are_written(
    app: Flask, amina: PageClient, cast: Cast
) -> None:
    amina.get("/cv/jobnet")
    for field in ("job_titles", "education", "languages"):
        amina.send("/cv/jobnet/felt", {"field": field, "ticked": "1"})
    with inside(app, cast):
        assert not work.checking(work.latest(cast.amina.id)).is_done
    amina.send("/cv/jobnet/felt", {"field": "other", "ticked": "1"})
    with inside(app, cast):
        assert work.checking(work.latest(cast.amina.id)).is_done


def suggested(amina: PageClient) -> list[str]:
    """The names offered as chips."""
    return amina.texts("//ul[@aria-labelledby='variants']//button")
