"""Tid til job, as Amina fills it."""

from collections.abc import Callable
from typing import Any

import pytest
from lxml import etree

from jobunivers.services import hours_drawn
from jobunivers.services.accounts.models import Person
from jobunivers.services.hours import NOTHING
from tests.conftest import Cast
from tests.export.reading import kinds_of, words_in
from tests.page_client import PageClient

Browser = Callable[[Person], PageClient]
AUTOSAVE = {"HX-Request": "true", "HX-Target": "p#save-state", "HX-Current-URL": "http://localhost/tid/nu"}


def fill(amina: PageClient, page: str = "nu", **hours: str) -> Any:
    """Amina fills hours one by one: what stands on the page stays."""
    amina.get(f"/tid/{page}")
    (form,) = amina.page.xpath("//form[@id='hours-form']")
    sent = {**dict(form.fields), **hours}
    return amina.post(
        form.get("action"), data={name: value for name, value in sent.items() if value is not None}
    )


def paint(amina: PageClient, what: str, at: str, page: str = "nu") -> Any:
    """Amina, whose browser runs no scripts, chooses an activity and presses an hour."""
    return fill(amina, page, what=what, paint=at)


def lay(amina: PageClient, what: str, start: int, end: int, page: str = "nu", **more: str) -> Any:
    """Amina uses the list: one thing from one hour to another."""
    amina.get(f"/tid/{page}?liste=ny")
    address = amina.page.xpath("//form[@id='stykke']/@action")[0]
    return amina.send(address, {"what": what, "start": start, "end": end, **more})


def whole_day(amina: PageClient, page: str, job: str = "friends") -> None:
    """Amina fills a whole day."""
    lay(amina, "sleep", 22, 7, page)
    lay(amina, job, 9, 13, page)
    paint(amina, "children", "rest", page)


def hours(amina: PageClient, page: str = "nu") -> list[str]:
    """What her page says about each hour."""
    amina.get(f"/tid/{page}")
    return [str(field.value or "") for field in amina.page.xpath("//div[@class='hour-fields']//select")]


def lines(amina: PageClient, page: str = "nu") -> list[str]:
    """Her day in words."""
    amina.get(f"/tid/{page}?liste=ny")
    return amina.texts("//ul[@class='hour-list']/li/span")


def done(amina: PageClient) -> list[str]:
    """The missions that are done."""
    amina.get("/tid/")
    return amina.texts("//li[@data-status='done']//strong")


def new_week(amina: PageClient, **fields: str) -> str:
    """Amina begins a week; its address below /tid/."""
    amina.get("/tid/uger")
    return str(amina.send("/tid/uger", fields).location.removeprefix("/tid/"))


def test_every_page_opens_before_anything_is_filled(amina: PageClient) -> None:
    for page in (
        "",
        "nu",
        "arbejdsdag",
        "nu?liste=ny",
        "nu?liste=22-7-sleep",
        "nu?liste=x",
        "nu?liste=a-b-c",
        "forskel",
        "uger",
        "egne",
    ):
        assert amina.get(f"/tid/{page}").status_code == 200, page
    assert done(amina) == []


def test_what_is_not_there_is_not_found(amina: PageClient) -> None:
    for page in ("uger/7", "uger/7/1", "uger/0/now", "uger/0/1", "ud/ark/clocks.pdf"):
        assert amina.get(f"/tid/{page}").status_code == 404, page
    for address in ("/tid/doegn/0/1", "/tid/doegn/0/king", "/tid/doegn/7/1", "/tid/uger/7/1/kopi"):
        amina.get("/tid/egne")
        assert amina.send(address, {"paint": "rest"}).status_code == 404, address


def test_an_hour_is_filled_by_a_tap_and_emptied_by_another(amina: PageClient) -> None:
    answer = paint(amina, "job", "8")
    assert answer.location == "/tid/nu?what=job#timer"
    assert hours(amina)[8] == "job"
    paint(amina, "job", "8")
    assert hours(amina) == list(NOTHING)


def test_the_palette_remembers_what_she_paints_with(amina: PageClient) -> None:
    amina.get("/tid/nu?what=sleep")
    assert amina.page.xpath("//input[@name='what'][@checked]/@value") == ["sleep"]


def test_the_list_fills_a_night_over_midnight_and_says_it_in_words(amina: PageClient) -> None:
    lay(amina, "sleep", 22, 7)
    assert lines(amina) == ["Kl. 7–22 Ikke noget endnu 15 timer", "Kl. 22–7 Søvn 9 timer"]
    assert "9 af 24 timer er fyldt ud." in amina.texts("//p[@role='status']")


def test_what_she_fills_in_while_she_writes_comes_back_as_a_picture(amina: PageClient) -> None:
    amina.get("/tid/nu")
    data = {"h8": "job", "form": "hours-form", "base": "0", "operation": "a.1"}
    shown = amina.send("/tid/doegn/0/now", data, headers=AUTOSAVE).get_data(as_text=True)
    assert 'data-save-state="saved"' in shown
    assert 'id="dial" hx-swap-oob="true"' in shown
    assert "1 af 24 timer er fyldt ud." in shown
    assert hours(amina)[8] == "job"


def test_hours_that_hold_something_are_asked_about_and_nothing_is_changed(amina: PageClient) -> None:
    lay(amina, "sleep", 22, 7)
    answer = lay(amina, "children", 6, 9)
    assert answer.status_code == 422
    assert amina.texts("//div[@role='alert']//li") == ["Kl. 6–7 Søvn"]
    chosen = amina.page.xpath("//form[@id='stykke']//option[@selected]/@value")
    assert chosen == ["children", "6", "9"]
    assert hours(amina)[6:9] == ["sleep", "", ""]


@pytest.mark.parametrize(("overlap", "stands"), [("replace", "children"), ("empty", "sleep")])
def test_she_says_what_becomes_of_the_hours_that_overlap(
    amina: PageClient, overlap: str, stands: str
) -> None:
    lay(amina, "sleep", 22, 7)
    lay(amina, "children", 6, 9, overlap=overlap)
    assert hours(amina)[6:9] == [stands, "children", "children"]


def test_the_same_hour_twice_is_asked_about(amina: PageClient) -> None:
    assert lay(amina, "sleep", 7, 7).status_code == 422
    assert "Hvornår slutter det?" in " ".join(amina.texts("//p[@class='error']"))


@pytest.mark.parametrize("odd", ["", "x" * 20_000, "sleep\u202e", "-1", "010190-1234", "99"])
def test_what_is_no_hour_and_no_activity_is_told_and_nothing_breaks(amina: PageClient, odd: str) -> None:
    assert lay(amina, odd or "king", 7, 8).status_code == 422
    assert fill(amina, h3=odd or "king", h4="sleep").status_code == 422
    assert hours(amina)[3:5] == ["", "sleep"]
    assert paint(amina, odd, odd).status_code in (200, 303)


def test_a_day_emptied_by_mistake_is_fetched_back(amina: PageClient) -> None:
    lay(amina, "sleep", 22, 7)
    paint(amina, "", "none")
    amina.get("/tid/nu")
    (undo,) = amina.page.xpath("//*[@id='notices']//form")
    assert "Nu er døgnet lavet om." in undo.text_content()
    assert amina.post(undo.get("action"), data=dict(undo.fields)).location == "/tid/nu?what="
    assert hours(amina).count("sleep") == 9


def test_nobody_fetches_back_what_is_anothers(amina: PageClient, cast: Cast, client_of: Browser) -> None:
    lay(amina, "sleep", 22, 7)
    carl = client_of(cast.carl)
    carl.get("/tid/egne")
    assert carl.send("/udgaver/fortryd", {"was": "1"}).status_code == 404


def from_a_page_that_saw_nothing(amina: PageClient, turn: str, **hours: str) -> Any:
    """What a device sends on which the clock was opened before anything was filled."""
    amina.get("/tid/nu")
    sent = {"form": "hours-form", "base": "0", "operation": turn, **hours}
    return amina.send("/tid/doegn/0/now", sent, headers=AUTOSAVE)


def test_two_devices_in_two_hours_are_put_together(amina: PageClient) -> None:
    from_a_page_that_saw_nothing(amina, "a.1", h8="job")
    from_a_page_that_saw_nothing(amina, "b.1", h9="sleep")
    assert hours(amina)[8:10] == ["job", "sleep"]


def test_two_devices_in_one_hour_are_shown_side_by_side_in_words(amina: PageClient) -> None:
    from_a_page_that_saw_nothing(amina, "a.1", h8="job")
    assert from_a_page_that_saw_nothing(amina, "b.1", h8="children").status_code == 409
    assert amina.texts("//p[@class='kept-text']") == ["Børn", "Job og praktik"]
    assert hours(amina)[8] == "job"


def test_the_whole_way_lights_four_stars(amina: PageClient) -> None:
    whole_day(amina, "nu")
    assert done(amina) == ["En dag nu"]
    whole_day(amina, "arbejdsdag")
    assert done(amina) == ["En dag nu"]
    lay(amina, "job", 9, 13, "arbejdsdag", overlap="replace")
    amina.get("/tid/forskel")
    amina.send("/tid/forskel", {"change": "Jeg køber ind om lørdagen."})
    week = new_week(amina)
    days = {"what": "job", "start": 9, "end": 12, "to": list("1234567")}
    assert amina.send(f"/tid/{week}/stykke", days).location == f"/tid/{week}"
    assert done(amina) == ["En dag nu", "En dag med job", "Hvad skal laves om?", "Din uge"]


def test_the_difference_stands_in_a_sentence_and_in_a_table(amina: PageClient) -> None:
    amina.get("/tid/egne")
    amina.send("/tid/egne", {"own1": "Skærm"})
    lay(amina, "own1", 18, 22)
    lay(amina, "own1", 18, 21, "arbejdsdag")
    lay(amina, "job", 9, 11, "arbejdsdag")
    amina.get("/tid/forskel")
    said = "I en dag med job bruger du 2 timer mere på job og 1 time mindre på skærm."
    assert said in amina.texts("//p/strong")
    assert amina.texts("//tbody/tr") == ["Job og praktik02", "Skærm43"]


def test_colours_never_stand_without_a_pattern_and_a_word(amina: PageClient) -> None:
    lay(amina, "sleep", 22, 7)
    amina.get("/tid/nu")
    patterns = amina.page.xpath("//pattern")
    assert len({one.xpath("string(path/@d)") for one in patterns}) == 12
    assert len(amina.page.xpath("//*[@class='clock']/path[@fill='url(#surface-7)']")) == 9
    assert amina.texts("//button[@id='hour-3']") == ["3–4Søvn"]


def test_a_day_is_copied_to_others_and_that_can_be_undone(amina: PageClient) -> None:
    week = new_week(amina)
    lay(amina, "job", 9, 12, f"{week}/1")
    lay(amina, "sleep", 22, 7, f"{week}/2")
    amina.get(f"/tid/{week}/1")
    amina.send(f"/tid/{week}/1/kopi", {"to": ["2", "3", "9"]})
    amina.get(f"/tid/{week}")
    (undo,) = amina.page.xpath("//*[@id='notices']//form")
    assert hours(amina, f"{week}/2").count("job") == 3
    amina.post(
        undo.get("action"), data={**dict(undo.fields), "was": undo.xpath(".//input[@name='was']/@value")}
    )
    assert hours(amina, f"{week}/2").count("sleep") == 9
    assert hours(amina, f"{week}/3") == list(NOTHING)


def test_no_day_chosen_is_said_and_what_she_chose_stays(amina: PageClient) -> None:
    week = new_week(amina)
    amina.get(f"/tid/{week}")
    assert amina.send(f"/tid/{week}/stykke", {"what": "job", "start": 10, "end": 14}).status_code == 422
    assert "Vælg mindst én dag." in " ".join(amina.texts("//p[@class='error']"))
    assert amina.page.xpath("//form[@id='stykke']//option[@selected]/@value") == ["job", "10", "14"]


def test_hours_in_the_way_in_a_week_are_told_with_their_day(amina: PageClient) -> None:
    week = new_week(amina)
    lay(amina, "job", 9, 12, f"{week}/1")
    amina.get(f"/tid/{week}")
    sent = {"what": "children", "start": 10, "end": 14, "to": ["1", "2"]}
    assert amina.send(f"/tid/{week}/stykke", sent).status_code == 422
    assert amina.texts("//div[@role='alert']//li") == ["Mandag: Kl. 10–12 Job og praktik"]
    assert amina.page.xpath("//input[@name='to'][@checked]/@value") == ["1", "2"]
    assert "children" not in hours(amina, f"{week}/2")


def test_a_week_is_a_picture_with_its_words_and_its_table(amina: PageClient) -> None:
    week = new_week(amina)
    lay(amina, "job", 22, 2, f"{week}/2")
    amina.get(f"/tid/{week}")
    assert len(amina.page.xpath("//*[@class='week-strip']/*[@fill='url(#surface-5)']")) == 4
    assert amina.texts("//tbody/tr/*") == ["Job og praktik", "–", "4", "–", "–", "–", "–", "–"]
    assert "Kl. 22–2 Job og praktik 4 timer" in amina.texts("//ul[@class='hour-list']/li/span")


def test_weeks_are_kept_and_compared(amina: PageClient) -> None:
    first = new_week(amina)
    lay(amina, "job", 9, 12, f"{first}/1")
    second = new_week(amina, like=first.removeprefix("uger/"))
    assert hours(amina, f"{second}/1").count("job") == 3
    lay(amina, "job", 9, 12, f"{second}/2")
    amina.get("/tid/uger")
    assert "Fra 3 timer til 6 timer." in " ".join(amina.texts("//figcaption"))
    assert amina.texts("//table[caption='Timer på en uge']//td") == ["3", "6"]


def test_a_week_put_away_comes_back(amina: PageClient) -> None:
    week = new_week(amina)
    amina.get(f"/tid/{week}")
    amina.send(f"/tid/{week}/fjern")
    amina.get("/tid/uger")
    assert f"/tid/{week}" not in amina.page.xpath("//a/@href")
    (undo,) = amina.page.xpath("//*[@id='notices']//form")
    amina.post(undo.get("action"), data=dict(undo.fields))
    assert amina.get(f"/tid/{week}").status_code == 200


def test_somebody_elses_week_is_not_there(amina: PageClient, cast: Cast, client_of: Browser) -> None:
    week = new_week(amina)
    carl = client_of(cast.carl)
    for page in (week, f"{week}/1"):
        assert carl.get(f"/tid/{page}").status_code == 404, page
    carl.get("/tid/uger")
    assert carl.send(f"/tid/doegn/{week.removeprefix('uger/')}/1", {"h3": "job"}).status_code == 404
    lay(amina, "job", 9, 12, f"{week}/1")
    assert hours(carl, f"{new_week(carl, like=week.removeprefix('uger/'))}/1") == list(NOTHING)


def test_her_clocks_and_weeks_are_sheets_of_paper(amina: PageClient) -> None:
    whole_day(amina, "nu")
    week = new_week(amina)
    lay(amina, "children", 7, 8, f"{week}/1")
    for item in ("clocks", week.removeprefix("uger/")):
        paper = amina.get(f"/tid/ud/ark/{item}.pdf").data
        assert sum(kind == "Figure" for kind in kinds_of(paper)) == 2, item
        assert "Børn" in words_in(paper)


def test_on_paper_an_hour_has_the_colour_and_the_pattern_it_has_on_the_screen(amina: PageClient) -> None:
    amina.get("/tid/nu")
    for number, on_screen in enumerate(amina.page.xpath("//pattern"), 1):
        on_paper = etree.fromstring(hours_drawn.patch(number)).find(".//{*}pattern")
        assert on_paper is not None
        look = [(part.get("fill"), part.get("d"), part.get("stroke-width")) for part in on_screen]
        drawn = [(part.get("fill"), part.get("d"), part.get("stroke-width")) for part in on_paper]
        assert look[0] == drawn[0]
        assert look[1][1:] == drawn[1][1:]


def test_long_words_and_a_cpr_number_stay_on_the_page_and_are_told(amina: PageClient) -> None:
    for text in ("a" * 20_000, "Mit nummer er 010190-1234"):
        amina.get("/tid/forskel")
        assert amina.send("/tid/forskel", {"change": text}).status_code == 422
        assert amina.page.xpath("string(//textarea[@id='change'])").strip() == text
