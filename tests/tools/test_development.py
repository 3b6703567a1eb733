"""Personal development, as Amina answers it, and again two months later."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from io import BytesIO

import pytest
from flask import Flask
from pypdf import PdfReader

from jobunivers import clock, db
from jobunivers.services import sharing
from jobunivers.services.accounts.models import Person
from jobunivers.services.rounds import begin_round
from jobunivers.tools.development import forms, shown, work
from jobunivers.tools.development.models import AREAS, STATEMENTS, Round
from jobunivers.tools.development.tool import TOOL
from tests.conftest import Cast
from tests.page_client import PageClient

Browser = Callable[[Person], PageClient]
PAGES = {"everyday": "hverdag", "motivation": "lyst", "social": "andre", "future": "job"}


def answer(amina: PageClient, area: str, value: str = "4", of: int = 9) -> None:
    """Amina answers the first statements of an area."""
    amina.get(f"/udvikling/{PAGES[area]}")
    amina.send(f"/udvikling/svar/{area}", dict.fromkeys(AREAS[area][:of], value))


def done(amina: PageClient) -> list[str]:
    """The missions that are done."""
    amina.get("/udvikling/")
    return amina.texts("//li[@data-status='done']//strong")


def test_every_page_opens_before_anything_is_answered(amina: PageClient) -> None:
    for page in ("", *PAGES.values(), "kurve", "kurve/social", "runder"):
        assert amina.get(f"/udvikling/{page}").status_code == 200, page
    assert done(amina) == []


def test_the_deck_holds_each_statement_once(app: Flask) -> None:
    for area, statements in AREAS.items():
        assert tuple(forms.statements(area)) == statements
        assert list(forms.answers(area)) == [5, 4, 3, 2, 1]
    assert [len(statements) for statements in AREAS.values()] == [4, 4, 4, 9]


STARS = {
    "everyday": "Min hverdag",
    "motivation": "Min lyst",
    "social": "Mig og andre",
    "future": "Mig og job",
}


@pytest.mark.parametrize(("area", "star"), list(STARS.items()))
def test_an_area_answered_whole_lights_its_star(amina: PageClient, area: str, star: str) -> None:
    answer(amina, area, of=3)
    assert done(amina) == []
    assert f"3 af {len(AREAS[area])} svar" in " ".join(amina.texts("//*[@class='mission-state']"))
    answer(amina, area)
    assert done(amina) == [star]


def test_each_area_leads_to_the_next_and_the_last_to_the_curve(amina: PageClient) -> None:
    amina.get("/udvikling/hverdag")
    onward = [amina.send(f"/udvikling/svar/{area}", {}).location for area in AREAS]
    assert onward == ["/udvikling/lyst", "/udvikling/andre", "/udvikling/job", "/udvikling/kurve"]


def test_her_answers_stand_there_when_she_comes_back(amina: PageClient) -> None:
    answer(amina, "everyday", "2", of=1)
    amina.get("/udvikling/hverdag")
    assert amina.page.xpath("//input[@checked]/@id") == ["up_in_time-2"]


def test_an_answer_there_is_not_is_told_and_the_others_are_kept(amina: PageClient) -> None:
    amina.get("/udvikling/lyst")
    answered = amina.send("/udvikling/svar/motivation", {"energy": "17", "proud": "5"})
    assert answered.status_code == 422
    assert "Vælg en af mulighederne." in amina.texts("//p[@class='error']")[0]
    amina.get("/udvikling/lyst")
    assert amina.page.xpath("//input[@checked]/@id") == ["proud-5"]


def test_one_line_on_what_helped_lights_the_last_star(amina: PageClient) -> None:
    answer(amina, "everyday")
    amina.get("/udvikling/kurve")
    amina.send("/udvikling/kurve", {"note": "Jeg sov bedre.", "attempt": ""})
    assert done(amina) == ["Min hverdag", "Se din kurve"]


def test_a_text_with_a_cpr_number_stays_on_the_page(amina: PageClient) -> None:
    answer(amina, "everyday")
    amina.get("/udvikling/kurve")
    answered = amina.send("/udvikling/kurve", {"note": "Jeg er 010190-1234", "attempt": "Gå en tur"})
    assert answered.status_code == 422
    assert amina.texts("//textarea")[0] == "Jeg er 010190-1234"


def test_the_second_round_makes_a_curve_and_keeps_the_first(amina: PageClient, app: Flask) -> None:
    now = clock.now()
    with clock.at(now - timedelta(weeks=10)):
        answer(amina, "everyday", "2")
    amina.get("/udvikling/hverdag")
    assert "Du svarede sidst" in amina.page.text_content()
    amina.send("/udvikling/ny")
    answer(amina, "everyday", "4")
    amina.get("/udvikling/kurve")
    told = amina.texts("//figcaption")[0]
    assert told.startswith("Min hverdag“Min hverdag” er gået fra “I mindre grad” til “I nogen grad” siden")
    assert amina.texts("//tbody/tr/td") == ["I mindre grad", "I nogen grad"]
    amina.get("/udvikling/kurve/everyday")
    assert len(amina.page.xpath("//figure")) == 4
    assert len(amina.page.xpath("//figure[1]//*[local-name()='circle']")) == 2


def test_bo_sees_how_it_has_gone_but_only_over_the_rounds_she_lets_him_read(
    amina: PageClient, app: Flask, cast: Cast, client_of: Browser
) -> None:
    for weeks, value in ((20, "1"), (10, "2"), (0, "4")):
        with clock.at(clock.now() - timedelta(weeks=weeks)):
            amina.get("/udvikling/")
            amina.send("/udvikling/ny")
            answer(amina, "everyday", value)
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        choose = partial(sharing.choose, citizen_id=cast.amina.id, tool="development")
        choose(shared=True)
        choose(item="1", shared=False)
        db.session.commit()
    bo = client_of(cast.bo)
    bo.get(f"/konsulent/borger/{cast.amina.id}/development/3")
    told = " ".join(bo.texts("//section[contains(@class,'own-work')]//figcaption"))
    assert "“Min hverdag” er gået fra “I mindre grad” til “I nogen grad” siden" in told
    assert "Slet ikke" not in " ".join(bo.texts("//section[contains(@class,'own-work')]//tbody//td"))


def test_a_new_round_is_not_begun_twice(amina: PageClient) -> None:
    answer(amina, "everyday", of=1)
    for _turn in range(3):
        amina.get("/udvikling/kurve")
        amina.send("/udvikling/ny")
    amina.get("/udvikling/runder")
    assert len(amina.texts("//ul[contains(@class, 'links')]/li")) == 2


def test_a_round_put_away_can_be_fetched_back(amina: PageClient) -> None:
    answer(amina, "everyday")
    amina.get("/udvikling/runder/1")
    amina.send("/udvikling/runder/1/fjern")
    amina.get("/udvikling/runder")
    amina.send(amina.page.xpath("//form[contains(., 'Fortryd')]/@action")[0])
    assert amina.get("/udvikling/runder/1").status_code == 200


def test_the_map_suggests_a_new_round_after_two_months(store: None, cast: Cast) -> None:
    with db.tenant(cast.amina.organisation_id):
        found = begin_round(Round, STATEMENTS, cast.amina.id)
        assert TOOL.standing(cast.amina.id).again is None
        found.up_in_time = 3
        db.session.flush()
        mine = work.latest(cast.amina.id)
        assert TOOL.standing(cast.amina.id).again == ("everyday", found.created_at + work.BETWEEN_ROUNDS)
        assert not mine.is_due
        with clock.at(clock.now() + timedelta(weeks=9, days=1)):
            assert mine.is_due


def test_two_devices_in_one_round_keep_both_answers(amina: PageClient) -> None:
    answer(amina, "everyday", of=1)
    amina.get("/udvikling/hverdag")
    amina.send("/udvikling/svar/everyday", {"planned_days": "5", "base": "1"})
    amina.send("/udvikling/svar/everyday", {"done_chores": "3", "base": "1"})
    amina.get("/udvikling/hverdag")
    checked = ["up_in_time-4", "planned_days-5", "done_chores-3"]
    assert amina.page.xpath("//input[@checked]/@id") == checked
    torn = amina.send("/udvikling/svar/everyday", {"planned_days": "1", "base": "1"})
    assert torn.status_code == 409


def test_the_sheet_holds_her_answers_and_boxes_for_the_rest(amina: PageClient) -> None:
    answer(amina, "social")
    made = amina.get("/udvikling/ud/sheet/1.pdf")
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(made.data)).pages).split())
    assert "Jeg sagde fra, når noget blev for meget." in text
    assert "I nogen grad" in text
    assert "☐ Helt enig" in text


def test_others_read_her_round_only_as_she_lets_them(
    amina: PageClient, cast: Cast, client_of: Browser
) -> None:
    answer(amina, "social")
    carl = client_of(cast.carl)
    for page in ("runder/1", "ud/sheet/1.pdf"):
        assert carl.get(f"/udvikling/{page}").status_code == 404
    carl.get("/udvikling/hverdag")
    assert carl.send("/udvikling/runder/1/fjern").status_code == 404


def test_the_consultant_gets_a_word_for_each_area(store: None, cast: Cast) -> None:
    with db.tenant(cast.amina.organisation_id):
        found = begin_round(Round, STATEMENTS, cast.amina.id)
        for statement in STATEMENTS:
            setattr(found, statement, 5)
        found.attempt = "Gå en tur."
        db.session.flush()
        said = [str(line) for line in shown.summary(cast.amina.id)]
    assert said[0] == "Min hverdag: I høj grad"
    assert said[3:] == ["Mig og job: Helt enig", "Vil prøve: Gå en tur."]


def test_columns_and_deck_are_the_same(app: Flask) -> None:
    assert set(STATEMENTS) < set(Round.__table__.c.keys())


def test_an_empty_sheet_can_be_filled_in_by_hand(amina: PageClient) -> None:
    made = amina.get("/udvikling/ud/sheet/tom.pdf")
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(made.data)).pages).split())
    assert "☐ Slet ikke" in text
    amina.get("/udvikling/")
    assert amina.texts("//li[@data-status='done' or @data-status='under way']") == []
