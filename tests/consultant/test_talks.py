"""Bo and Amina talk, by the signposts."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from jobunivers import clock
from jobunivers.consultant.talk import deck
from jobunivers.consultant.talk.sources import sources
from jobunivers.db import session
from jobunivers.services import sharing, versions
from jobunivers.services.accounts.models import Person
from jobunivers.services.agreements.models import MEASUREMENT
from jobunivers.services.agreements.operations import agree, take_up
from jobunivers.services.talks import operations, reading
from jobunivers.services.talks.models import AREAS, FOUNDATIONS, KINDS, SIGNPOSTS, Talk
from jobunivers.tools.progression.models import Measurement
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.page_client import PageClient

Browser = Callable[[Person], PageClient]


@pytest.fixture
def home(cast: Cast) -> str:
    """The address of Amina's page at Bo's desk."""
    return f"/konsulent/borger/{cast.amina.id}"


def begin(bo: PageClient, home: str, kind: str = "followup") -> str:
    """Bo begins a talk; its address."""
    bo.get(f"{home}/samtaler/ny")
    onward = str(bo.send(f"{home}/samtaler/ny", {"kind": kind}).location)
    return onward.rpartition("/")[0]


def test_the_deck_and_the_tables_name_the_same(bo: PageClient, home: str) -> None:
    bo.get(home)
    with bo.application.test_request_context():
        assert set(deck.signposts()) == {*SIGNPOSTS, *FOUNDATIONS}
        assert tuple(deck.kinds()) == KINDS
        assert tuple(deck.areas()) == AREAS
        assert all(len(card["questions"]) >= 5 for card in deck.cards().values())
        assert {card["signpost"] for card in deck.cards().values()} == set(deck.signposts())


def test_karen_walks_from_the_contract_to_the_end_and_back_as_she_likes(bo: PageClient, home: str) -> None:
    talk = begin(bo, home)
    for signpost in (*SIGNPOSTS, "focus"):
        assert bo.get(f"{talk}/{signpost}").status_code == 200
        ways = bo.page.xpath("//nav[@class='tabs']//a/@href")
        assert [way.rpartition("/")[2] for way in ways] == list(SIGNPOSTS)
    assert bo.get(f"{talk}/listening").status_code == 404


def test_every_card_opens_with_one_tap_from_its_signpost(bo: PageClient, home: str) -> None:
    talk = begin(bo, home)
    for signpost in SIGNPOSTS:
        bo.get(f"{talk}/{signpost}")
        cards = [href for href in bo.page.xpath("//main//a/@href") if "/kort/" in href]
        assert len(cards) >= 5
        for card in cards:
            assert bo.get(card).status_code == 200
            assert len(bo.page.xpath("//ol[contains(@class, 'questions')]/li")) >= 5


def test_what_bo_writes_in_the_contract_is_there_when_he_comes_back(bo: PageClient, home: str) -> None:
    talk = begin(bo, home)
    bo.get(f"{talk}/contract")
    bo.send(f"{talk}/kontrakt", {"topic": "En praktik i et køkken", "direction": "Et valg", "base": "1"})
    bo.get(f"{talk}/contract")
    assert bo.texts("//textarea[@id='topic']") == ["En praktik i et køkken"]
    bo.send(f"{talk}/kontrakt", {"topic": "010170-1234", "base": "1"})
    assert "Det ligner et CPR-nummer" in bo.page.text_content()
    assert bo.texts("//textarea[@id='topic']") == ["010170-1234"]


def test_a_question_stands_alone_large_and_in_aminas_language(
    bo: PageClient, home: str, cast: Cast, inside: Inside
) -> None:
    with inside():
        session.get_one(Person, cast.amina.id).language = "ar"
    talk = begin(bo, home)
    bo.get(f"{talk}/vis/contract/1")
    (asked,) = bo.page.xpath("//h1")
    assert asked.getparent().get("lang") == "ar"
    assert asked.getparent().get("dir") == "rtl"
    assert any("؀" < letter < "ۿ" for letter in asked.text_content())
    assert bo.texts("//*[@lang='da' and @id='in-danish']") == ["Hvad vil du gerne tale om i dag?"]
    assert bo.page.xpath("//button[@data-hear='question']")
    assert not bo.page.xpath("//header | //footer")
    assert [way.rpartition("/")[2] for way in bo.page.xpath("//nav//a/@href")] == [
        "2",
        "contract",
        "pause?kort=contract&nr=1",
    ]
    assert bo.get(f"{talk}/vis/contract/0").status_code == 404
    assert bo.get(f"{talk}/vis/contract/99").status_code == 404
    assert bo.get(f"{talk}/vis/king/1").status_code == 404


def test_somebody_who_reads_danish_sees_the_question_once(bo: PageClient, home: str) -> None:
    talk = begin(bo, home)
    bo.get(f"{talk}/vis/contract/1")
    assert not bo.page.xpath("//*[@id='in-danish']")


def test_a_time_out_is_on_every_page_and_leads_back_to_where_they_were(bo: PageClient, home: str) -> None:
    talk = begin(bo, home)
    for signpost in SIGNPOSTS:
        bo.get(f"{talk}/{signpost}")
        bo.get(bo.page.xpath("//a[contains(., 'Time-out')]/@href")[0])
        assert bo.page.xpath("//a[contains(., 'Tilbage til samtalen')]/@href") == [f"{talk}/{signpost}"]
    for page in ("kort/captain", "vis/captain/1", "livshjul", "motivation", "vurdering"):
        bo.get(f"{talk}/{page}")
        bo.get(bo.page.xpath("//a[contains(., 'Time-out')]/@href")[0])
        assert bo.page.xpath("//a[contains(., 'Tilbage til samtalen')]/@href") == [f"{talk}/{page}"]


def test_a_time_out_from_nowhere_leads_back_to_the_signpost(bo: PageClient, home: str) -> None:
    talk = begin(bo, home)
    bo.get(f"{talk}/focus")
    for told in ("fra=at", "fra=//evil.example", "kort=king", "kort=&nr=2", "nr=x"):
        bo.get(f"{talk}/pause?{told}")
        assert bo.page.xpath("//a[contains(., 'Tilbage til samtalen')]/@href") == [f"{talk}/focus"], told


def test_a_talk_that_was_broken_off_is_there_again(bo: PageClient, home: str) -> None:
    talk = begin(bo, home)
    bo.get(f"{talk}/prevent")
    bo.get(home)
    assert "er ikke afsluttet" in bo.page.text_content()
    assert bo.page.xpath("//a[contains(., 'Gå videre i samtalen')]/@href") == [f"{talk}/prevent"]


def test_two_talks_are_open_at_once_only_as_two_kinds(bo: PageClient, home: str) -> None:
    talk = begin(bo, home)
    bo.get(f"{talk}/move")
    assert begin(bo, home) == talk
    bo.get(f"{talk}/move")
    assert "Den samtale er ikke afsluttet" in bo.page.text_content()
    assert begin(bo, home, "closing") != talk
    bo.get(f"{home}/samtaler/ny")
    assert bo.send(f"{home}/samtaler/ny", {"kind": "king"}).status_code == 422
    assert bo.send(f"{home}/samtaler/ny").status_code == 303


def test_a_closed_talk_is_opened_again_the_same_day_and_not_the_next(
    bo: PageClient, home: str, inside: Inside
) -> None:
    talk = begin(bo, home)
    bo.get(f"{talk}/closing")
    bo.send(f"{talk}/luk")
    assert str(bo.get(f"{talk}/focus").location).endswith(f"{talk}/")
    bo.get(f"{talk}/")
    bo.send(f"{talk}/aabn")
    assert bo.get(f"{talk}/focus").status_code == 200
    bo.send(f"{talk}/luk")
    with clock.at(clock.now() + timedelta(days=1)):
        bo.get(f"{talk}/")
        assert not bo.page.xpath("//button[contains(., 'Åbn samtalen igen')]")
        bo.send(f"{talk}/aabn")
    with inside():
        assert session.get_one(Talk, 1).closed_at is not None


def test_the_wheel_is_filled_together_and_the_next_one_is_seen_against_it(
    bo: PageClient, home: str, cast: Cast, inside: Inside
) -> None:
    with clock.at(clock.now() - timedelta(days=20)), inside():
        before = operations.start(
            citizen_id=cast.amina.id, by=session.get_one(Person, cast.bo.id), kind="start"
        )
        versions.save(operations.wheel_of(talk=before), {"work": 3}, base=None)
        operations.close(talk=before)
    talk = begin(bo, home)
    bo.get(f"{talk}/livshjul")
    assert len(bo.page.xpath("//fieldset[@class='scale']")) == len(AREAS)
    bo.send(f"{talk}/livshjul", {"work": "5", "health": "7", "chosen": "health", "base": "0"})
    bo.get(f"{talk}/livshjul")
    assert "fra 3 til 5" in bo.texts("//figcaption")[0]
    assert "Krop og sind" in bo.texts("//div[@id='picture']/p")[0]
    bo.get(f"{talk}/livshjul")
    assert bo.send(f"{talk}/livshjul", {"work": "11"}).status_code == 422
    with inside():
        (_first, latest) = reading.wheels(cast.amina.id)
        assert (getattr(latest, "work", None), latest.chosen) == (5, "health")


def test_importance_and_confidence_are_kept_and_become_curves(bo: PageClient, home: str) -> None:
    talk = begin(bo, home)
    bo.get(f"{talk}/motivation")
    bo.send(f"{talk}/motivation", {"about": "Praktik", "importance": "9", "confidence": "4", "base": "0"})
    bo.get(f"{talk}/motivation")
    assert bo.page.xpath("//input[@name='importance'][@checked]/@value") == ["9"]
    assert bo.texts("//div[@id='picture']//figcaption/p")[1::2] == [
        "Hvor vigtigt: 9, første gang.",
        "Hvor sikker: 4, første gang.",
    ]


def test_amina_answers_two_quick_questions_in_her_own_language(
    bo: PageClient, home: str, cast: Cast, inside: Inside
) -> None:
    with inside():
        session.get_one(Person, cast.amina.id).language = "ar"
    talk = begin(bo, home)
    bo.get(f"{talk}/vurdering")
    assert len(bo.page.xpath("//*[@lang='ar']//fieldset")) == 2
    bo.send(f"{talk}/vurdering", {"heard": "yes", "knows": "some"})
    with inside():
        found = session.get_one(Talk, 1)
        assert (found.heard, found.knows) == ("yes", "some")


def test_the_end_makes_agreements_that_know_their_talk(bo: PageClient, home: str, amina: PageClient) -> None:
    talk = begin(bo, home)
    bo.get(f"{talk}/closing")
    ask = bo.page.xpath("//a[contains(., 'Skriv en aftale')]/@href")[0]
    for text in ("Amina ringer til køkkenet.", "Bo finder en plads."):
        bo.get(ask)
        bo.send(ask, {"text": text, "who": "Amina", "by_on": "om en uge"})
    bo.get(f"{talk}/closing")
    assert len(bo.texts("//section[@id='agreements']//li")) == 2
    bo.get(ask)
    assert bo.send(ask, {"text": "", "who": "Bo", "by_on": "31.2.2027"}).status_code == 422
    assert bo.page.xpath("//input[@id='who']/@value") == ["Bo"]
    bo.get(f"{talk}/closing")
    bo.send(f"{talk}/luk")
    amina.get("/samtaler/")
    assert "Amina ringer til køkkenet." in amina.page.text_content()
    amina.send("/samtaler/aftale/1/gik", {"outcome": "done"})
    bo.get(f"{talk}/")
    assert "Gjort" in bo.page.text_content()


def test_measuring_and_the_next_time_lead_back_to_the_talk(bo: PageClient, home: str, cast: Cast) -> None:
    talk = begin(bo, home, "screening")
    bo.get(f"{talk}/focus")
    together = f"/progression/sammen/{cast.amina.id}/"
    assert not bo.page.xpath(f"//main//a[@href='{together}']")
    talk = begin(bo, home, "start")
    bo.get(f"{talk}/focus")
    assert bo.page.xpath(f"//main//a[@href='{together}']")
    bo.get(together)
    assert bo.page.xpath("//a[contains(., 'Tilbage til samtalen')]/@href") == [f"{talk}/focus"]
    bo.get(f"{talk}/closing")
    (ask,) = bo.page.xpath("//section[@id='agreements']//a[contains(@href, '/tider/ny')]/@href")
    bo.get(ask)
    assert bo.page.xpath("//a[contains(., 'Tilbage til samtalen')]/@href") == [f"{talk}/closing"]
    with clock.at(clock.now() + timedelta(days=1)):
        bo.get(ask)
        assert not bo.page.xpath("//a[contains(., 'Tilbage til samtalen')]")


def test_what_was_agreed_anywhere_is_one_list_and_is_taken_up_in_the_next_talk(
    bo: PageClient, home: str, amina: PageClient, cast: Cast, inside: Inside
) -> None:
    with inside():
        session.get_one(Person, cast.amina.id).sharing = sharing.AS_I_GO
        measured = Measurement(citizen_id=cast.amina.id)
        versions.keep(measured)
        agree(
            citizen_id=cast.amina.id,
            text="Gå en tur.",
            indicator="coping",
            origin=MEASUREMENT,
            origin_id=measured.id,
        )
    talk = begin(bo, home)
    bo.get(f"{talk}/closing")
    bo.send(f"{home}/aftaler/ny?samtale=1", {"text": "Ringe til køkkenet."})
    bo.send(f"{talk}/luk")
    bo.get(f"{home}/aftaler/ny")
    bo.send(f"{home}/aftaler/ny", {"text": "Købe sko."})
    wanted = ["Gå en tur.", "Ringe til køkkenet.", "Købe sko."]
    for client, page in ((bo, home), (bo, f"{home}/samtaler/"), (amina, "/maal/"), (amina, "/samtaler/")):
        client.get(page)
        assert [one for one in wanted if one not in client.page.text_content()] == [], page
    talk = begin(bo, home)
    bo.get(f"{talk}/contract")
    assert bo.texts("//section[@aria-labelledby='earlier-title']//strong") == wanted
    (way,) = bo.page.xpath(
        "//section[@aria-labelledby='earlier-title']//li[contains(., 'køkkenet')]//form/@action"
    )
    assert bo.send(way, {"outcome": "partly"}).location == f"{talk}/contract"
    bo.get(f"{talk}/contract")
    assert bo.texts("//section[@aria-labelledby='earlier-title']//strong") == [wanted[0], wanted[2]]
    bo.send(f"{home}/aftaler/ny?samtale=2", {"text": "Noget nyt."})
    bo.get(f"{talk}/contract")
    assert "Noget nyt." not in bo.page.text_content()


def test_an_agreement_is_changed_put_away_and_fetched_back(bo: PageClient, home: str) -> None:
    bo.get(f"{home}/aftaler/ny")
    bo.send(f"{home}/aftaler/ny", {"text": "Bo ringer."})
    bo.get(f"{home}/aftaler/1")
    bo.send(f"{home}/aftaler/1", {"text": "Bo skriver.", "who": "Bo", "by_on": "", "base": "1"})
    bo.get(home)
    assert "Bo skriver." in bo.page.text_content()
    bo.send(f"{home}/aftaler/1/fjern")
    bo.get(home)
    assert "Bo skriver." not in bo.texts("//section[@id='part-talk']")[0]
    bo.send(bo.page.xpath("//form[contains(., 'Fortryd')]/@action")[0])
    bo.get(home)
    assert "Bo skriver." in bo.page.text_content()
    bo.send(f"{home}/aftaler/1/gik", {"outcome": "partly"})
    assert bo.send(f"{home}/aftaler/1/gik", {"outcome": "king"}).status_code == 404


def test_the_report_gets_agreements_and_the_pictures_in_words(
    bo: PageClient, home: str, cast: Cast, inside: Inside
) -> None:
    with inside():
        leader = session.get_one(Person, cast.bo.id)
        for days_ago, work in ((20, 3), (0, 5)):
            with clock.at(clock.now() - timedelta(days=days_ago)):
                talk = operations.start(citizen_id=cast.amina.id, by=leader, kind="start")
                versions.save(operations.wheel_of(talk=talk), {"work": work}, base=None)
                operations.close(talk=talk)
        take_up(agreement=agree(citizen_id=cast.amina.id, text="Ringe til Bo."), outcome="done")
        agree(citizen_id=cast.amina.id, text="Skrive et CV.")
    with bo.application.test_request_context(), inside():
        today = clock.today()
        told = [str(one.text) for one in sources(cast.amina.id, today - timedelta(days=30), today)]
        later = list(sources(cast.amina.id, today + timedelta(days=1), today + timedelta(days=9)))
    assert "Vi aftalte: “Ringe til Bo.” Det er gjort." in told
    assert "Vi har aftalt: “Skrive et CV.”" in told
    assert any("“Arbejde” er gået fra tre til fem" in one for one in told)
    assert later == []
