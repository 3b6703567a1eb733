"""A CV for one real job: Amina pastes an ad, sees what she has, and chooses."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask

from jobunivers.services.facts import AD
from jobunivers.tools.cv import facts, grouping, matching, preview, shown, work
from jobunivers.tools.cv.models import Item
from tests.conftest import Cast
from tests.page_client import PageClient
from tests.tools.test_cv import inside, write, write_whole_cv

AD_TEXT = tomllib.loads(Path("tests/jobads/ads/kitchen.toml").read_text())["text"]


def test_the_ads_demands_are_answered_in_words_with_the_line_that_proves_them(amina: PageClient) -> None:
    at = begin(amina)
    amina.get(f"{at}/det-vil-de-have")
    need = amina.page.xpath("//li[contains(., 'har hygiejnebevis')]")[0]
    assert need.get("data-answer") == "have"
    assert "Har" in need.xpath("string(.//*[@class='cv-answer'])")
    assert need.xpath("string(.//*[@class='cv-proof'])").strip() == "Hygiejnebevis"
    assert amina.page.xpath("//li[@data-answer='open']//*[contains(., 'Åben')]")


def test_each_demand_is_marked_where_it_stands_in_the_ad(amina: PageClient) -> None:
    at = begin(amina)
    amina.get(f"{at}/det-vil-de-have")
    marks = amina.texts("//p[@class='cv-ad']/mark")
    assert any(mark.startswith("har hygiejnebevis") for mark in marks)
    assert all(amina.page.xpath(f"//*[@id='{href[1:]}']") for href in amina.page.xpath("//mark/a/@href"))


def test_the_marked_ad_is_the_ad_word_for_word(app: Flask, amina: PageClient, cast: Cast) -> None:
    write_whole_cv(amina)
    with inside(app, cast):
        answered = matching.answers(AD_TEXT, work.latest(cast.amina.id))
    assert "".join(piece.text for piece in matching.marked(AD_TEXT, answered)) == AD_TEXT


def test_the_jobs_name_and_place_are_read_from_the_ad_when_she_wrote_none(amina: PageClient) -> None:
    at = begin(amina)
    amina.get(at)
    assert amina.page.xpath("//input[@name='job']/@value") == ["Køkkenmedhjælper"]
    assert amina.page.xpath("//input[@name='company']/@value") == ["Skolekøkkenet Birken"]


def test_what_she_wrote_about_the_ad_is_never_overwritten(amina: PageClient) -> None:
    at = begin(amina, company="Den gamle skole")
    amina.get(at)
    assert amina.page.xpath("//input[@name='company']/@value") == ["Den gamle skole"]


def test_lines_are_proposed_but_only_hers_to_choose(amina: PageClient) -> None:
    at = begin(amina)
    amina.get(f"{at}/vaelg")
    assert not amina.page.xpath("//input[@name='item'][@checked]")
    assert "Svarer på: har hygiejnebevis" in " ".join(amina.texts("//p[@class='cv-why']"))
    amina.send(f"{at}/vaelg", {"all": "1"})
    amina.get(f"{at}/vaelg")
    assert len(amina.page.xpath("//input[@name='item'][@checked]")) > 3


def test_the_preview_shows_what_is_chosen_and_nothing_else(amina: PageClient) -> None:
    at = begin(amina)
    amina.get(f"{at}/vaelg")
    job = amina.page.xpath("//input[@name='item']/@value")[0]
    amina.send(f"{at}/vaelg", {"item": job})
    amina.get(f"{at}/vaelg")
    paper = amina.page.xpath("string(//*[@class='cv-paper'])")
    assert "Hospitalet Al-Nour" in paper
    assert "Hygiejnebevis" not in paper


def test_a_change_by_htmx_answers_with_the_list_and_the_preview_alone(amina: PageClient) -> None:
    at = begin(amina)
    answer = amina.get(f"{at}/vaelg", headers={"HX-Request": "true", "HX-Target": "div#picker"})
    html = answer.get_data(as_text=True)
    assert html.lstrip().startswith('<div id="picker">')
    assert 'id="preview"' in html


def test_words_about_her_come_back_with_the_preview_as_they_are_saved(amina: PageClient) -> None:
    at = begin(amina)
    amina.get(f"{at}/om-mig")
    html = amina.send(
        f"{at}/om-mig",
        {"profile": "Jeg glæder mig til jeres børn.", "base": "9", "form": "answers"},
        headers={"HX-Request": "true", "HX-Target": "p#save-state"},
    ).get_data(as_text=True)
    assert 'hx-swap-oob="true"' in html
    assert "Jeg glæder mig til jeres børn." in html


def test_lines_of_somebody_else_are_never_carried(amina: PageClient, cast: Cast, client_of: Callable) -> None:
    at = begin(amina)
    carl = client_of(cast.carl)
    theirs = write(carl, "jobs", "Hemmelig").rpartition("/")[2]
    amina.get(f"{at}/vaelg")
    amina.send(f"{at}/vaelg", {"item": theirs})
    amina.get(f"{at}/vaelg")
    assert "Hemmelig" not in amina.page.text_content()
    assert "0 linjer er med" in amina.page.text_content()


def test_the_competence_form_puts_the_work_under_what_it_shows(
    app: Flask, amina: PageClient, cast: Cast
) -> None:
    at = whole(amina)
    amina.send(f"{at}/udseende", {"shape": "competence", "layout": "classic", "language": "da"})
    headings = section_titles(app, cast, at)
    assert headings[:3] == ["Holder rent", "Lærer andre op", "Planlægger"]
    assert "Det har jeg lavet" in headings


def test_she_decides_what_shows_what(app: Flask, amina: PageClient, cast: Cast) -> None:
    at = whole(amina)
    looks = {"shape": "competence", "layout": "classic", "language": "da"}
    amina.send(f"{at}/udseende", looks)
    amina.get(f"{at}/udseende")
    name = amina.page.xpath("//select[starts-with(@name, 'under-')]/@name")[0]
    values = amina.page.xpath(f"//select[@name='{name}']/option/@value")
    amina.send(f"{at}/udseende", {**looks, name: values[1]})
    amina.get(f"{at}/udseende")
    assert amina.page.xpath(f"//select[@name='{name}']/option[@selected]/@value") == [values[1]]


def test_the_chronological_form_begins_with_her_work(app: Flask, amina: PageClient, cast: Cast) -> None:
    at = whole(amina)
    amina.send(f"{at}/udseende", {"shape": "chronological", "layout": "sidebar", "language": "en"})
    assert "Work experience" in section_titles(app, cast, at)


def test_a_form_nobody_has_heard_of_is_refused_and_the_page_stays(amina: PageClient) -> None:
    at = begin(amina)
    amina.get(f"{at}/udseende")
    assert (
        amina.send(f"{at}/udseende", {"shape": "poem", "layout": "classic", "language": "da"}).status_code
        == 422
    )


def test_pdf_and_word_are_real(amina: PageClient) -> None:
    number = whole(amina).rpartition("/")[2]
    assert amina.get(f"/cv/ud/til-job/{number}.pdf").data.startswith(b"%PDF")
    assert amina.get(f"/cv/ud/til-job/{number}.docx").data.startswith(b"PK")


def test_the_cv_that_was_sent_is_kept_whatever_she_writes_later(
    app: Flask, amina: PageClient, cast: Cast
) -> None:
    at = whole(amina)
    with inside(app, cast):
        key = next(fact.key for fact in facts.facts(cast.amina.id) if fact.kind == facts.CV)
        then = shown.snapshot(cast.amina.id, key)
    amina.send("/cv/linje/1", {"title": "Direktør", "place": "Hospitalet Al-Nour", "base": "2"})
    amina.send("/cv/linje/3/slet")
    with inside(app, cast):
        assert shown.snapshot(cast.amina.id, key) == then
        now = shown.snapshot(cast.amina.id, at.rpartition("/")[2])
    assert "Direktør" in repr(now)
    assert "Hygiejnebevis" in repr(then)
    assert "Hygiejnebevis" not in repr(now)


def test_an_old_version_can_be_used_again(amina: PageClient) -> None:
    at = whole(amina)
    amina.send(f"{at}/vaelg", {})
    amina.get(f"{at}/udgaver")
    back = amina.page.xpath("//form[contains(@action, '/udgaver/')]/@action")[0]
    amina.send(back)
    amina.get(f"{at}/vaelg")
    assert amina.page.xpath("//input[@name='item'][@checked]")


def test_a_copy_carries_the_choices_but_not_the_ad(amina: PageClient) -> None:
    at = whole(amina)
    copy = amina.send(f"{at}/kopi").location
    amina.get(copy)
    assert amina.page.xpath("string(//textarea[@name='ad'])").strip() == ""
    amina.get(f"{copy}/vaelg")
    assert amina.page.xpath("//input[@name='item'][@checked]")


def test_a_deleted_cv_can_be_had_back(amina: PageClient) -> None:
    at = whole(amina)
    amina.get(amina.send(f"{at}/slet").location)
    assert amina.get(at).status_code == 404
    amina.get("/cv/til-job")
    amina.send(f"{at}/hent")
    assert amina.get(at).status_code == 200


def test_somebody_elses_cv_is_not_there(amina: PageClient, cast: Cast, client_of: Callable) -> None:
    at = whole(amina)
    carl = client_of(cast.carl)
    for path in ("", "/det-vil-de-have", "/vaelg", "/om-mig", "/udseende", "/udgaver"):
        assert carl.get(f"{at}{path}").status_code == 404
    assert carl.get(f"/cv/ud/til-job/{at.rpartition('/')[2]}.pdf").status_code == 404
    for path in ("", "/vaelg", "/om-mig", "/udseende", "/kopi", "/slet", "/hent", "/udgaver/1"):
        carl.get("/cv/til-job")
        assert carl.send(f"{at}{path}", {"title": "Tyv"}).status_code == 404


def test_an_ad_of_twenty_thousand_letters_is_taken_and_a_longer_one_kept_on_the_page(
    amina: PageClient,
) -> None:
    at = begin(amina)
    amina.get(at)
    assert amina.send(at, {"title": "x", "ad": "å" * 20_000, "base": "2"}).status_code == 303
    assert amina.get(f"{at}/det-vil-de-have").status_code == 200
    amina.get(at)
    answer = amina.send(at, {"title": "x", "ad": "å" * 20_001, "base": "3"})
    assert answer.status_code == 422
    assert len(amina.page.xpath("string(//textarea[@name='ad'])").strip()) == 20_001


@pytest.mark.parametrize("ad", ["", "😀😀😀", "\u202eda\x07", "<mark>har hygiejnebevis</mark>", "a " * 5000])
def test_any_ad_gives_a_page(amina: PageClient, ad: str) -> None:
    at = begin(amina, ad=ad)
    for step in ("det-vil-de-have", "vaelg", "om-mig", "udseende"):
        assert amina.get(f"{at}/{step}").status_code == 200


def test_three_pages_are_told_kindly(app: Flask, cast: Cast) -> None:
    with inside(app, cast):
        items = tuple(
            Item(
                id=n,
                kind="jobs",
                title=f"Job {n}",
                place="",
                began="",
                ended="",
                level="",
                text="Jeg lavede mad.\n" * 8,
                proof="",
            )
            for n in range(20)
        )
        from jobunivers.tools.cv.documents import Sheet, targeted

        told = preview.preview(targeted(Sheet("Amina", work.Work().profile, items), "chronological", "CV"))
    assert told.pages > 2
    assert told.is_long


def test_work_is_put_under_the_competence_it_shares_words_with() -> None:
    rent = Item(id=1, title="Holder et rent køkken", proof="Kontrollen kom på Lindehøj.")
    lære = Item(id=2, title="Lærer andre op", proof="Jeg har lært fire kokke op.")
    job = Item(id=3, title="Kok", place="Lindehøj", text="Gjorde køkkenet rent.", proof="")
    assert grouping.groups([job], [lære, rent], {}) == {"3": 1}
    assert grouping.groups([job], [lære, rent], {"3": 0}) == {"3": 0}
    assert grouping.groups([job], [lære, rent], {"3": 99}) == {"3": 1}


def test_the_ad_is_a_fact_that_an_application_can_use(app: Flask, amina: PageClient, cast: Cast) -> None:
    begin(amina)
    with inside(app, cast):
        ad = next(fact for fact in facts.facts(cast.amina.id) if fact.kind == AD)
    assert (ad.text, ad.proof) == ("Køkkenmedhjælper", "Skolekøkkenet Birken")
    assert "hygiejnebevis" in ad.detail


def test_the_last_star_lights_when_a_cv_for_a_job_carries_something(amina: PageClient) -> None:
    begin(amina)
    amina.get("/cv/")
    assert "Lav et CV til ét job" not in amina.texts("//li[@data-status='done']//strong")
    whole(amina)
    amina.get("/cv/")
    assert "Lav et CV til ét job" in amina.texts("//li[@data-status='done']//strong")


def begin(amina: PageClient, ad: str = AD_TEXT, company: str = "") -> str:
    """A CV for a job with its ad, on a whole gross CV; its address."""
    if amina.get("/cv/linje/1").status_code != 200:
        write_whole_cv(amina)
    amina.get("/cv/til-job")
    at: str = amina.send("/cv/til-job", {"title": "Til Birken"}).location
    amina.get(at)
    amina.send(at, {"title": "Til Birken", "ad": ad, "company": company, "base": "1"})
    return at


def whole(amina: PageClient) -> str:
    """The same with everything proposed carried over."""
    at = begin(amina)
    amina.get(f"{at}/vaelg")
    amina.send(f"{at}/vaelg", {"all": "1"})
    return at


def section_titles(app: Flask, cast: Cast, at: str) -> list[str]:
    """The headings of the CV as a document."""
    with inside(app, cast):
        document = shown.targeted(cast.amina.id, at.rpartition("/")[2])
    return [block.title for block in document.blocks]
