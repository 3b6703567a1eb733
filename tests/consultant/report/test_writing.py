"""Bo writes Amina's report: a draft from what she shares, his own words, and never a word lost."""

from collections.abc import Callable
from datetime import timedelta

from jobunivers import clock, db
from jobunivers.services import sharing
from jobunivers.services.report.models import Report
from jobunivers.tools.abc.models import Level
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.consultant.report.conftest import Desk
from tests.page_client import PageClient

Newest = Callable[[], Report]


def test_a_draft_is_made_of_what_she_shares_with_its_sources_beside(desk: Desk) -> None:
    desk.bo.get(desk.begin())
    assert "Du søger som Kok." in desk.bo.page.xpath("string(//textarea[@name='field_and_considerations'])")
    (source,) = desk.bo.texts("//*[@id='del-field_and_considerations']//div[@class='sources']//li")
    assert "ABC-jobplan" in source
    assert "Amina" in source
    (way,) = desk.bo.page.xpath("//*[@id='del-field_and_considerations']//div[@class='sources']//li//a/@href")
    assert desk.bo.get(way).status_code == 200


def test_an_empty_section_says_so_kindly(desk: Desk) -> None:
    desk.bo.get(desk.begin())
    written = desk.bo.page.xpath("string(//textarea[@name='goals'])")
    assert written.strip() == "Der er ikke noget om mål i dette forløb."


def test_only_the_chosen_sections_are_in_it(desk: Desk, report: Newest) -> None:
    desk.begin(sections=["goals", "recommendation"])
    assert list(report().texts) == ["goals", "recommendation"]


def test_a_report_can_be_about_any_two_days(desk: Desk, report: Newest) -> None:
    desk.begin(about="0", since="1.2.2026", until="1.5.2026")
    assert (report().since.isoformat(), report().until.isoformat()) == ("2026-02-01", "2026-05-01")
    assert report().course_name == ""


def test_days_the_wrong_way_round_are_told_of_and_nothing_typed_is_lost(desk: Desk) -> None:
    desk.bo.get(f"{desk.at}/ny")
    sent = {"about": "0", "since": "1.5.2026", "until": "1.2.2026", "sections": ["goals"]}
    assert desk.bo.send(f"{desk.at}/ny", sent).status_code == 422
    assert "Byt om på dem" in desk.bo.page.text_content()
    assert desk.bo.page.xpath("string(//input[@name='since']/@value)") == "1.5.2026"


def test_no_section_and_no_day_are_asked_for(desk: Desk) -> None:
    desk.bo.get(f"{desk.at}/ny")
    assert desk.bo.send(f"{desk.at}/ny", {"about": "0"}).status_code == 422
    assert "Vælg mindst én del." in desk.bo.page.text_content()
    assert "Skriv en dag" in desk.bo.page.text_content()


def test_drafting_again_never_touches_what_he_wrote(
    desk: Desk, cast: Cast, inside: Inside, report: Newest
) -> None:
    address = desk.begin()
    desk.write(address, field_and_considerations="Amina vil i et køkken.")
    with inside():
        db.session.add(Level(citizen_id=cast.amina.id, level="b", jobs="Bager"))
    assert desk.bo.send(f"{address}/kladde").status_code == 303
    assert report().field_and_considerations == "Amina vil i et køkken."
    desk.bo.get(address)
    assert desk.bo.texts("//*[@class='sources']//li[.//strong]") != []
    assert "Nyt" in "".join(desk.bo.texts("//*[@class='sources']//li[contains(., 'Bager')]"))


def test_a_source_is_put_in_after_his_own_words(desk: Desk, report: Newest) -> None:
    address = desk.begin()
    desk.write(address, field_and_considerations="Amina vil i et køkken.")
    desk.bo.get(address)
    (chosen,) = desk.bo.page.xpath("//button[@name='insert']/@value")
    typed = {"field_and_considerations": "Amina vil i et stort køkken.", "insert": chosen}
    answer = desk.bo.send(address, typed)
    assert answer.location.endswith("#del-field_and_considerations")
    text = report().texts["field_and_considerations"]
    assert text.startswith("Amina vil i et stort køkken.\n\n")
    assert text.endswith("Du søger som Kok.")


def test_a_source_she_closes_again_is_gone_from_beside_the_text(
    desk: Desk, cast: Cast, inside: Inside
) -> None:
    address = desk.begin()
    with inside():
        sharing.choose(citizen_id=cast.amina.id, tool="abc", shared=False)
    desk.bo.get(address)
    assert desk.bo.texts("//*[@class='sources']//li") == []


def test_a_cpr_number_is_refused_kindly(desk: Desk, report: Newest) -> None:
    address = desk.begin()
    assert desk.write(address, goals="Hun er 010190-1234.").status_code == 422
    assert "CPR" in desk.bo.page.text_content()
    assert "010190" not in report().texts["goals"]


def test_two_in_the_same_report_see_both_texts(desk: Desk, report: Newest) -> None:
    address = desk.begin()
    desk.write(address, goals="Det ene.")
    answer = desk.bo.send(address, {"base": "1", "form": "report", "goals": "Det andet."})
    assert answer.status_code == 409
    shown = desk.bo.page.text_content()
    assert "Det ene." in shown
    assert "Det andet." in shown
    assert report().goals == "Det ene."


def test_earlier_texts_can_be_read_and_fetched_back(desk: Desk, report: Newest, inside: Inside) -> None:
    address = desk.begin()
    desk.write(address, goals="Først.")
    with clock.at(clock.now() + timedelta(hours=1)):
        desk.write(address, goals="Så.")
        desk.bo.get(f"{address}/udgaver")
        assert "Først." in desk.bo.page.text_content()
        (way,) = desk.bo.page.xpath("//section[contains(., 'Først.')]//form/@action")
        desk.bo.send(way)
    assert report().goals == "Først."


def test_a_draft_can_be_put_away_and_fetched_back(desk: Desk) -> None:
    address = desk.begin()
    assert desk.bo.send(f"{address}/slet").status_code == 303
    desk.bo.get(f"{desk.at}/")
    (undo,) = desk.bo.page.xpath("//form[contains(@action, '/hent')]/@action")
    assert desk.bo.get(address).status_code == 404
    assert desk.bo.send(undo).status_code == 303
    assert desk.bo.get(address).status_code == 200


def test_another_choice_of_sections_keeps_what_is_written(desk: Desk, report: Newest) -> None:
    address = desk.begin()
    desk.write(address, goals="Mine ord.")
    desk.bo.get(f"{address}/indhold")
    about = desk.bo.page.xpath("string(//input[@name='about'][@checked]/@value)")
    desk.bo.send(f"{address}/indhold", {"about": about, "sections": ["hours"]})
    assert report().texts == {"hours": "Der er ikke noget om timer i dette forløb."}
    desk.bo.send(f"{address}/indhold", {"about": about, "sections": ["goals"]})
    assert report().texts == {"goals": "Mine ord."}


def test_the_course_is_deleted_and_the_report_is_still_there(
    desk: Desk, no_course: Callable[[], None], report: Newest
) -> None:
    address = desk.begin()
    no_course()
    assert desk.bo.get(address).status_code == 200
    assert "Dansk og job" in desk.bo.page.text_content()
    assert desk.write(address, goals="Vi skriver videre.").status_code == 303
    assert (report().course_id, report().goals) == (None, "Vi skriver videre.")
    assert desk.bo.get(f"{address}/indhold").status_code == 200


def test_the_report_stands_on_her_page_with_its_due_day(desk: Desk, bo: PageClient, cast: Cast) -> None:
    bo.get(f"/konsulent/borger/{cast.amina.id}")
    assert "Lav en rapport" in " ".join(bo.texts("//*[@id='part-report']"))
    assert "Skal være lukket" in " ".join(bo.texts("//*[@id='part-report']"))
    desk.begin()
    bo.get(f"/konsulent/borger/{cast.amina.id}")
    assert "Kladde" in " ".join(bo.texts("//*[@id='part-report']"))
