"""The job log, as Amina keeps it: from an idea to an answer."""

from collections.abc import Callable

import pytest
from icalendar import Calendar

from jobunivers import db
from jobunivers.services import local_lists
from jobunivers.services.accounts.models import Person
from jobunivers.tools.joblog.places import PLACES
from tests.conftest import Cast
from tests.demo_stage import DemoStage, person
from tests.page_client import PageClient

Browser = Callable[[Person], PageClient]
FIRST = "/joblog/1"


def log(amina: PageClient, title: str, **more: str) -> str:
    """Amina writes a job into her log; the address of its page."""
    amina.get("/joblog/nyt")
    return str(amina.send("/joblog/nyt", {"title": title, **more}).location)


def move(amina: PageClient, address: str, to: str, **query: str) -> int:
    """She moves it to another column."""
    amina.get(address)
    return int(amina.send(f"{address}/flyt", {"to": to}, query_string=query).status_code)


def write(amina: PageClient, address: str, part: str, **words: str) -> int:
    """She writes one part of it."""
    amina.get(f"{address}/{part}")
    return int(amina.send(f"{address}/{part}", words).status_code)


def column(amina: PageClient, key: str) -> list[str]:
    """The jobs of a column of the board."""
    amina.get("/joblog/tavle")
    return amina.texts(f"//*[@id='board-{key}']//h3")


def done(amina: PageClient) -> list[str]:
    """The missions that are done."""
    amina.get("/joblog/")
    return amina.texts("//li[@data-status='done']//strong")


def test_every_page_opens_before_anything_is_written(amina: PageClient) -> None:
    pages = ("", "nyt", "tavle", "liste", "dage", "sendt", "svar", "steder", "joblog.csv", "joblog.ics")
    for page in (*pages, "liste?kolonne=no", "liste?q=kok&side=9"):
        assert amina.get(f"/joblog/{page}").status_code == 200, page
    assert done(amina) == []


def test_what_is_not_there_is_not_found(amina: PageClient) -> None:
    for page in ("liste?kolonne=king", "7", "7/om", "7/king", "7/sendt"):
        assert amina.get(f"/joblog/{page}").status_code == 404, page
    address = log(amina, "Kok")
    assert amina.get(f"{address}/king").status_code == 404
    assert move(amina, address, "king") == 404


def test_a_name_is_enough_and_none_is_asked_for_kindly(amina: PageClient) -> None:
    address = log(amina, "Kok på Strandengen")
    amina.get(address)
    assert amina.texts("//h1") == ["Kok på Strandengen"]
    amina.get("/joblog/nyt")
    assert amina.send("/joblog/nyt", {"title": " ", "company": "Lindehøj"}).status_code == 422
    assert amina.page.xpath("//input[@id='company']/@value") == ["Lindehøj"]
    assert "Skriv et job eller et sted" in " ".join(amina.texts("//p[@class='error']"))


def test_three_jobs_light_the_first_star(amina: PageClient) -> None:
    log(amina, "Kok"), log(amina, "Bager")
    assert done(amina) == []
    log(amina, "Afløser")
    assert done(amina) == ["Skriv tre job på"]


def test_a_job_goes_from_column_to_column_and_the_days_are_kept(amina: PageClient) -> None:
    address = log(amina, "Kok")
    assert column(amina, "idea") == ["Kok"]
    for to in ("called", "applied"):
        assert move(amina, address, to, fra="board") == 303
        assert column(amina, to) == ["Kok"]
    amina.get(address)
    assert {"Du ringede", "Du søgte"} <= set(amina.texts("//dt"))


def test_a_slip_of_the_finger_leaves_nothing_behind(amina: PageClient) -> None:
    address = log(amina, "Kok")
    for to in ("applied", "no", "idea"):
        move(amina, address, to)
    amina.get(address)
    assert not {"Du ringede", "Du søgte"} & set(amina.texts("//dt"))


def test_after_moving_she_is_back_where_she_was(amina: PageClient) -> None:
    address = log(amina, "Kok")
    amina.get("/joblog/tavle")
    answer = amina.send(f"{address}/flyt", {"to": "called"}, query_string={"fra": "board"})
    assert answer.location == "/joblog/tavle#job-1"
    answer = amina.send(f"{address}/flyt", {"to": "no"}, query_string={"fra": "listed", "kolonne": "idea"})
    assert answer.location == "/joblog/liste?kolonne=idea#job-1"
    amina.get(answer.location)
    assert "Flyttet til: Et nej." in " ".join(amina.texts("//*[@id='notices']"))


def test_a_call_is_written_by_one_tap(amina: PageClient) -> None:
    address = log(amina, "Kok")
    amina.get(address)
    assert amina.send(f"{address}/ringet").location == f"{address}/note"
    assert column(amina, "called") == ["Kok"]


def test_a_day_for_a_job_lights_a_star_and_stands_in_her_calendar(amina: PageClient) -> None:
    address = log(amina, "Kok", company="Strandengen")
    write(amina, address, "dage", follow_up_on="12.3.2027")
    write(amina, address, "annonce", ad="Kok søges", deadline="1.3.2027")
    assert done(amina) == ["Sæt en dag på et job"]
    events = Calendar.from_ical(amina.get("/joblog/joblog.ics").data).walk("VEVENT")
    said = {str(event["summary"]): event["dtstart"].dt.isoformat() for event in events}
    assert said == {
        "Spørg til: Kok, Strandengen": "2027-03-12",
        "Sidste dag at søge: Kok, Strandengen": "2027-03-01",
    }


def test_nothing_waits_once_there_is_an_answer(amina: PageClient) -> None:
    address = log(amina, "Kok")
    write(amina, address, "dage", follow_up_on="i morgen")
    move(amina, address, "no")
    amina.get("/joblog/dage")
    assert amina.texts("//a[@class='card-link']") == []
    assert b"VEVENT" not in amina.get("/joblog/joblog.ics").data
    amina.get(address)
    assert "Det næste" not in amina.texts("//dt")


def test_of_a_long_column_the_board_shows_the_first_and_the_way_to_the_rest(amina: PageClient) -> None:
    for number in range(8):
        log(amina, f"Job {number}")
    assert len(column(amina, "idea")) == 6
    assert amina.texts("//*[@id='board-idea']//*[@class='count']") == ["8"]
    amina.get(amina.page.xpath("//*[@id='board-idea']//a[.='Vis flere']/@href")[0])
    assert len(amina.texts("//li[@class='board-item']/h2")) == 8


def test_the_next_day_stands_first(amina: PageClient) -> None:
    log(amina, "Uden dag")
    write(amina, log(amina, "Om en måned"), "dage", follow_up_on="om en måned")
    write(amina, log(amina, "I morgen"), "dage", follow_up_on="i morgen")
    assert column(amina, "idea") == ["I morgen", "Om en måned", "Uden dag"]


@pytest.mark.parametrize(
    ("written", "told"),
    [("31.2.2027", "31.12.2027"), ("1.1.1850", "1900 og 2100"), ("1.1.2150", "1900 og 2100")],
)
def test_a_day_that_is_none_is_told_and_the_others_are_kept(
    amina: PageClient, written: str, told: str
) -> None:
    address = log(amina, "Kok")
    assert write(amina, address, "dage", follow_up_on=written, interview_on="1.5.2027") == 422
    assert told in " ".join(amina.texts("//p[@class='error']"))
    assert amina.page.xpath("//input[@id='follow_up_on']/@value") == [written]
    amina.get(f"{address}/dage")
    assert amina.page.xpath("//input[@id='interview_on']/@value") == ["1.5.2027"]


@pytest.mark.parametrize(
    ("link", "kept"),
    [
        ("jobnet.dk/job/1", "https://jobnet.dk/job/1"),
        (" https://a.example/x?y=1 ", "https://a.example/x?y=1"),
        ("javascript:alert(1)", None),
        ("https://x", None),
        ("data://a.b/<script>", None),
        ("https://a.example/'onclick='", None),
    ],
)
def test_a_link_leads_to_a_page_and_nowhere_else(amina: PageClient, link: str, kept: str | None) -> None:
    amina.get("/joblog/nyt")
    answer = amina.send("/joblog/nyt", {"title": "Kok", "link": link})
    assert answer.status_code == (303 if kept else 422)
    if kept:
        amina.get(answer.location)
        assert amina.page.xpath("//dd/a[@rel]/@href") == [kept]
    else:
        assert amina.page.xpath("//input[@id='link']/@value") == [link]


def test_a_no_turned_into_a_lesson_lights_a_star(amina: PageClient) -> None:
    address = log(amina, "Kok")
    move(amina, address, "no")
    assert done(amina) == []
    write(amina, address, "svar", reason="Der var mange.", learned="Jeg ringer først.")
    assert done(amina) == ["Brug et svar"]


def test_a_job_taken_off_the_log_can_be_fetched_back(amina: PageClient) -> None:
    address = log(amina, "Kok")
    amina.get(address)
    amina.send(f"{address}/fjern")
    assert column(amina, "idea") == []
    amina.send(amina.page.xpath("//form[contains(., 'Fortryd')]/@action")[0])
    assert column(amina, "idea") == ["Kok"]


def test_the_same_form_on_two_devices_shows_both_sides(amina: PageClient) -> None:
    address = log(amina, "Kok")
    amina.get(f"{address}/note")
    base = amina.page.xpath("string(//input[@name='base']/@value)")
    amina.send(f"{address}/note", {"note": "Fra telefonen", "base": base, "operation": "a"})
    answer = amina.send(f"{address}/note", {"note": "Fra computeren", "base": base, "operation": "b"})
    assert answer.status_code == 409
    assert "telefonen" in answer.text
    assert "computeren" in answer.text


@pytest.mark.parametrize(
    ("words", "told"),
    [("a" * 20_000, "lidt for langt"), ("Mit nummer er 010190-1234", "CPR-nummer")],
)
def test_words_that_cannot_be_kept_are_told_of_and_stay(amina: PageClient, words: str, told: str) -> None:
    address = log(amina, "Kok")
    assert write(amina, address, "note", note=words) == 422
    assert told in " ".join(amina.texts("//p[@class='error']"))
    assert amina.page.xpath("string(//textarea[@id='note'])").strip() == words


def test_she_finds_a_job_whatever_the_letters(amina: PageClient) -> None:
    log(amina, "Ærøskøbing Røgeri", company="José"), log(amina, "Kok"), log(amina, "عمل في مطعم")
    for asked, found in (
        ("ærøsk jose", ["Ærøskøbing Røgeri"]),
        ("KOK", ["Kok"]),
        ("مطعم", ["عمل في مطعم"]),
        ("%", []),
    ):
        amina.get("/joblog/liste", query_string={"q": asked})
        assert amina.texts("//li[@class='board-item']/h2") == found


def test_her_jobs_are_hers_alone(amina: PageClient, cast: Cast, client_of: Browser) -> None:
    address, carl = log(amina, "Kok"), client_of(cast.carl)
    for way in ("flyt", "fjern", "ringet", "om", "sendt"):
        carl.get("/joblog/nyt")
        assert carl.send(f"{address}/{way}", {"to": "no", "title": "Carl"}).status_code == 404
    for way in ("", "/om", "/sendt"):
        assert carl.get(f"{address}{way}").status_code == 404
    assert column(carl, "idea") == []


def test_the_list_opens_in_a_spreadsheet_without_running_anything(amina: PageClient) -> None:
    address = log(amina, "=HYPERLINK(1)", company="+45 1", link="a.example")
    write(amina, address, "note", note="\n@SUM(A1)")
    write(amina, address, "dage", follow_up_on="12.3.2027")
    made = amina.get("/joblog/joblog.csv").get_data(as_text=True)
    for cell in ("'=HYPERLINK(1)", "'+45 1", "'\n@SUM(A1)", "12.03.2027", "Idé"):
        assert cell in made, cell


def test_the_sheet_is_paper_before_and_after_anything_is_written(amina: PageClient) -> None:
    assert amina.get("/joblog/ud/ark/log.pdf").data.startswith(b"%PDF-")
    write(amina, log(amina, "Kok"), "dage", follow_up_on="i morgen")
    assert amina.get("/joblog/ud/ark/log.pdf").data.startswith(b"%PDF-")


def test_her_consultant_reads_along_when_she_shares(
    amina: PageClient, cast: Cast, client_of: Browser
) -> None:
    write(amina, log(amina, "Kok på Strandengen"), "note", note="De bager selv brød.")
    bo = client_of(cast.bo)
    here = f"/konsulent/borger/{cast.amina.id}"
    amina.get("/joblog/deling")
    amina.send("/joblog/deling", {"item": "log", "shared": "1"})
    assert "De bager selv brød." in bo.get(f"{here}/joblog/log").text
    amina.send("/joblog/deling", {"item": "log", "shared": "0"})
    assert "De bager selv brød." not in bo.get(f"{here}/joblog/log").text


def test_her_own_job_centre_says_where_there_is_work_nearby(stage: DemoStage) -> None:
    amina = stage.client("amina")
    amina.get("/joblog/steder")
    assert amina.texts("//h2")[:2] == ["Havnby Avis", "Jobcafé på biblioteket"]
    with stage.store(), db.tenant(person("gitte").organisation_id):
        assert not any(line.is_ours for line in local_lists.lines(PLACES))
