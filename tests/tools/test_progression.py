"""Progression, as Amina measures it with Bo beside her."""

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO

import pytest
from flask import Flask
from pypdf import PdfReader

from jobunivers import clock, db
from jobunivers.services import sharing
from jobunivers.services.accounts import operations as accounts
from jobunivers.services.accounts.models import Person
from jobunivers.tools.progression import forms, operations, shown, work
from jobunivers.tools.progression.models import GROUPS, INDICATORS, Aims
from jobunivers.tools.progression.tool import TOOL
from tests.conftest import Cast
from tests.page_client import PageClient

Browser = Callable[[Person], PageClient]
PAGES = ("", "maal", "nu", "nu?nr=12", "allerede", "trin", "aftaler", "kurver", "maalinger")


def measure(amina: PageClient, *steps: int) -> None:
    """Amina sets the first indicators."""
    amina.get("/progression/nu")
    for indicator, step in zip(INDICATORS, steps, strict=False):
        amina.send(f"/progression/nu/{indicator}", {"now": str(step)})


def tell(amina: PageClient, kind: str, indicator: str, field: str, text: str) -> None:
    """Amina writes one text."""
    amina.get(f"/progression/fortael/{kind}/{indicator}")
    amina.send(f"/progression/fortael/{kind}/{indicator}", {field: text})


def agree(amina: PageClient, **said: str) -> None:
    """Amina and Bo agree on something about the first indicator."""
    amina.get("/progression/aftaler/ny/meeting")
    amina.send("/progression/aftaler/ny/meeting", {"text": "Jeg kommer to dage.", **said})


def done(amina: PageClient) -> list[str]:
    """The missions that are done."""
    amina.get("/progression/")
    return amina.texts("//li[@data-status='done']//strong")


def test_every_page_opens_before_anything_is_measured(amina: PageClient) -> None:
    for page in (*PAGES, "fortael/aim/coping", "fortael/why/coping", "aftaler/ny/focus"):
        assert amina.get(f"/progression/{page}").status_code == 200, page
    assert done(amina) == []


@pytest.mark.parametrize(
    "page", ["nu?nr=13", "nu?nr=0", "fortael/king/coping", "fortael/aim/king", "aftaler/1"]
)
def test_what_is_not_there_is_not_found(amina: PageClient, page: str) -> None:
    assert amina.get(f"/progression/{page}").status_code == 404


def test_the_deck_and_the_tables_name_the_same_twelve(app: Flask) -> None:
    told = forms.indicators()
    assert list(told) == list(INDICATORS)
    assert {key: tuple(one for one in told if told[one]["group"] == key) for key in GROUPS} == GROUPS


def test_an_aim_in_each_group_lights_a_star(amina: PageClient) -> None:
    for indicator in ("meeting", "resources", "active"):
        tell(amina, "aim", indicator, indicator, "Jeg kommer hver gang.")
    assert done(amina) == []
    tell(amina, "aim", "realistic", "realistic", "Jeg ved det.")
    assert done(amina) == ["Hvor vil jeg hen?"]


def test_each_step_is_told_in_words_and_with_a_face(amina: PageClient) -> None:
    amina.get("/progression/nu?nr=4")
    assert amina.texts("//ul[@class='anchors']//strong") == ["1", "4", "7", "10"]
    assert len(amina.page.xpath("//ul[@class='anchors']/li/*[local-name()='svg']")) == 4
    assert len(amina.page.xpath("//div[@class='scale-steps']//input")) == 10


def test_twelve_steps_light_a_star_and_she_comes_back_to_the_first_open_one(amina: PageClient) -> None:
    measure(amina, 3, 4, 5)
    amina.get("/progression/nu")
    assert amina.texts("//p[@class='steps']")[0].startswith("Trin 4 af 12")
    assert done(amina) == []
    measure(amina, *range(1, 11), 10, 10)
    assert done(amina) == ["Hvor er jeg nu?"]


@pytest.mark.parametrize("wrong", ["0", "11", "mange", "9" * 500])
def test_a_step_there_is_not_is_told(amina: PageClient, wrong: str) -> None:
    amina.get("/progression/nu")
    assert amina.send("/progression/nu/meeting", {"now": wrong}).status_code == 422
    assert amina.texts("//p[@class='error']") != []


def test_three_things_she_can_already_light_a_star(amina: PageClient) -> None:
    amina.get("/progression/allerede")
    assert "Mål først, hvor du er" in amina.page.text_content()
    measure(amina, 5, 5, 5)
    for indicator in INDICATORS[:3]:
        tell(amina, "why", indicator, "why_not_lower", "Jeg kom i dag.")
    assert done(amina) == ["Hvad kan jeg allerede?"]


def test_an_agreement_with_who_and_when_lights_a_star(amina: PageClient) -> None:
    measure(amina, 5)
    agree(amina)
    assert done(amina) == []
    amina.get("/progression/aftaler/1")
    amina.send("/progression/aftaler/1", {"who": "mig", "by_on": "1.6.2027", "text": "Jeg kommer."})
    assert done(amina) == ["Ét trin op"]


def test_an_agreement_without_words_or_with_a_day_there_is_not_stays_on_the_page(amina: PageClient) -> None:
    amina.get("/progression/aftaler/ny/meeting")
    sent = {"text": "", "who": "Bo", "by_on": "31.2.2027"}
    assert amina.send("/progression/aftaler/ny/meeting", sent).status_code == 422
    assert amina.page.xpath("//input[@id='by_on']/@value") == ["31.2.2027"]
    assert amina.page.xpath("//input[@id='who']/@value") == ["Bo"]
    assert len(amina.texts("//p[@class='error']")) == 2


def test_agreements_are_taken_up_before_the_next_measurement(amina: PageClient) -> None:
    measure(amina, 5)
    agree(amina, who="mig", by_on="om en uge")
    amina.get("/progression/kurver")
    assert amina.send("/progression/ny").location == "/progression/aftaler"
    amina.get("/progression/aftaler")
    assert "Videre til målingen" in amina.page.text_content()
    amina.send("/progression/aftaler/1/gik", {"outcome": "partly"})
    amina.get("/progression/aftaler")
    assert "Lidt er også et skridt." in amina.page.text_content()
    assert "Lidt af det" in amina.page.text_content()
    amina.send("/progression/aftaler/1/gik", {"outcome": ""})
    amina.get("/progression/aftaler")
    assert len(amina.page.xpath("//button[@name='outcome']")) == 3
    assert amina.send("/progression/aftaler/1/gik", {"outcome": "king"}).status_code == 404


def test_the_second_measurement_is_told_in_a_sentence_and_a_wheel(
    amina: PageClient, cast: Cast, app: Flask
) -> None:
    with app.app_context(), db.every_tenant(), db.tenant(cast.amina.organisation_id):
        course = accounts.create_course(
            name="Nye veje",
            target_group="jobparat",
            weeks=13,
            starts_on=clock.today() - timedelta(days=30),
            consultant_id=cast.bo.id,
            team_id=None,
        )
        accounts.enrol(citizen=db.session.get_one(Person, cast.amina.id), course=course)
        db.session.commit()
    with clock.at(clock.now() - timedelta(days=22)):
        measure(amina, 6, 5, 5, 3)
    amina.get("/progression/nu")
    amina.send("/progression/ny")
    measure(amina, 6, 4, 5, 5)
    amina.get("/progression/kurver")
    assert amina.texts("//figcaption")[0].endswith("Det største skridt: Lyst, fra 3 til 5.")
    sentences = amina.texts("//figure[@class='series']/figcaption")
    assert "LystLyst er gået fra 3 til 5 siden uge 2." in sentences
    assert any("fra 5 til 4 siden uge 2. Det kan ske i en svær tid." in one for one in sentences)
    assert amina.texts("//figure[@class='wheel']//thead//th") == ["Nr.", "Hvad", "uge 2", "uge 5"]
    assert done(amina) == ["Se, hvad der har rykket sig"]


def test_a_new_measurement_is_not_begun_twice(amina: PageClient) -> None:
    measure(amina, 5)
    for _turn in range(3):
        amina.get("/progression/kurver")
        amina.send("/progression/ny")
    amina.get("/progression/maalinger")
    assert len(amina.texts("//ul[contains(@class, 'links')]/li")) == 2


def test_bo_says_yes_to_aims_that_are_shared_and_new_words_ask_again(
    amina: PageClient, cast: Cast, client_of: Browser, app: Flask
) -> None:
    tell(amina, "aim", "meeting", "meeting", "Jeg kommer hver gang.")
    measure(amina, 5)
    bo, carl = client_of(cast.bo), client_of(cast.carl)
    for person in (bo, carl):
        person.get("/log-ind")
        assert person.send("/progression/maal/1/konsulent").status_code == 404
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        sharing.choose(citizen_id=cast.amina.id, tool="progression", shared=True)
        db.session.commit()
    assert bo.send("/progression/maal/1/konsulent").status_code == 303
    amina.get("/progression/maal")
    assert "Bo Holm har sagt ja til dine mål" in amina.page.text_content()
    tell(amina, "aim", "meeting", "meeting", "Jeg kommer to gange.")
    amina.get("/progression/maal")
    assert "Bo Holm" not in amina.page.text_content()


def test_nobody_else_says_yes_by_name(amina: PageClient, cast: Cast, app: Flask) -> None:
    tell(amina, "aim", "meeting", "meeting", "Jeg kommer hver gang.")
    with app.app_context(), db.every_tenant(), pytest.raises(operations.NotBesideCitizen):
        operations.accept_aims(aims=db.session.get_one(Aims, 1), by_person=cast.peter)


def test_the_map_suggests_a_new_measurement_after_some_weeks(store: None, cast: Cast) -> None:
    with db.tenant(cast.amina.organisation_id):
        assert TOOL.standing(cast.amina.id).again is None
        answer = operations.answer_of(citizen_id=cast.amina.id, indicator="meeting")
        answer.now = 4
        db.session.flush()
        newest = work.latest(cast.amina.id).newest
        assert newest is not None
        assert TOOL.standing(cast.amina.id).again == ("look", newest.created_at + work.BETWEEN_MEASUREMENTS)


def test_others_do_not_reach_her_measurements(amina: PageClient, cast: Cast, client_of: Browser) -> None:
    measure(amina, 5)
    agree(amina)
    carl = client_of(cast.carl)
    for page in ("maalinger/1", "aftaler/1", "ud/sheet/1.pdf"):
        assert carl.get(f"/progression/{page}").status_code == 404
    for page in ("aftaler/1", "aftaler/1/gik", "aftaler/1/fjern", "maalinger/1/fjern"):
        carl.get("/progression/aftaler/ny/focus")
        assert carl.send(f"/progression/{page}", {"outcome": "done"}).status_code == 404


def test_a_measurement_and_an_agreement_put_away_can_be_fetched_back(amina: PageClient) -> None:
    measure(amina, 5)
    agree(amina)
    for page, onward in (("aftaler/1", "aftaler"), ("maalinger/1", "maalinger")):
        amina.get(f"/progression/{page}")
        amina.send(f"/progression/{page}/fjern")
        amina.get(f"/progression/{onward}")
        amina.send(amina.page.xpath("//form[contains(., 'Fortryd')]/@action")[0])
        assert amina.get(f"/progression/{page}").status_code == 200


def test_the_sheet_holds_what_is_measured_and_boxes_for_the_rest(amina: PageClient) -> None:
    measure(amina, 5)
    agree(amina, who="mig og Bo")
    made = amina.get("/progression/ud/sheet/1.pdf")
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(made.data)).pages).split())
    assert "5. Jeg kommer nogle gange" in text
    assert "☐ 10" in text
    assert "mig og Bo" in text


def test_the_consultant_reads_the_largest_step_and_what_is_agreed(store: None, cast: Cast) -> None:
    with db.tenant(cast.amina.organisation_id):
        operations.answer_of(citizen_id=cast.amina.id, indicator="meeting").now = 4
        db.session.flush()
        assert "første måling" in str(shown.summary(cast.amina.id)[0])


def test_an_empty_sheet_can_be_filled_in_by_hand(amina: PageClient) -> None:
    made = amina.get("/progression/ud/sheet/tom.pdf")
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(made.data)).pages).split())
    assert "☐ 1" in text
    amina.get("/progression/")
    assert amina.texts("//li[@data-status='done' or @data-status='under way']") == []


def test_her_goal_from_another_tool_is_ready_to_be_used_as_an_aim(amina: PageClient) -> None:
    amina.get("/smart/maal/professional/s")
    amina.send("/smart/maal/professional/s", {"s": "Jeg vil have job som kok."})
    for page in ("fortael/aim/focus", "aftaler/ny/focus"):
        amina.get(f"/progression/{page}")
        assert "Jeg vil have job som kok." in amina.page.xpath("//button/@data-chip"), page
