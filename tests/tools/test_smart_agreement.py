"""Amina and Bo agree on her plan; what they agreed to is kept."""

from collections.abc import Callable
from io import BytesIO

import pytest
from flask import Flask
from pypdf import PdfReader

from jobunivers import db
from jobunivers.services import sharing
from jobunivers.services.accounts.models import Person
from jobunivers.tools.smart import operations, shown, work
from jobunivers.tools.smart.models import Plan
from tests.conftest import Cast
from tests.page_client import PageClient
from tests.tools.test_smart import LETTERS, aim, branch_out, build, done

Browser = Callable[[Person], PageClient]


def agree_both(amina: PageClient, bo: PageClient) -> None:
    """Amina says yes and asks Bo; Bo says yes."""
    amina.get("/smart/aftale")
    amina.send("/smart/aftale/1")
    amina.send("/smart/aftale/1/bed")
    bo.get("/log-ind")
    bo.send("/smart/aftale/1/konsulent")


def names(amina: PageClient) -> list[str]:
    """Who has said yes, as the page tells it."""
    amina.get("/smart/aftale")
    return [told.split(",")[0] for told in amina.texts("//dl[@class='names']//dd")]


def test_both_names_and_the_day_stand_on_an_agreed_plan(
    amina: PageClient, cast: Cast, client_of: Browser
) -> None:
    aim(amina)
    assert names(amina) == ["Har ikke sagt ja endnu"] * 2
    agree_both(amina, client_of(cast.bo))
    assert names(amina) == ["Amina Haddad", "Bo Holm"]
    assert "Planen er aftalt" in amina.page.text_content()
    assert done(amina) == ["Tal om planen"]


def test_a_plan_without_a_goal_waits(amina: PageClient) -> None:
    branch_out(amina, "50", "30", "20")
    amina.get("/smart/brancher")
    amina.send("/smart/aftale/1")
    amina.get("/smart/aftale")
    assert "Skriv et mål først." in amina.page.text_content()


def test_only_somebody_beside_her_can_agree(amina: PageClient, cast: Cast, client_of: Browser) -> None:
    aim(amina)
    amina.get("/smart/aftale")
    amina.send("/smart/aftale/1/bed")
    assert client_of(cast.peter).get("/log-ind").status_code == 200
    for stranger in (cast.peter, cast.carl, cast.dora):
        browser = client_of(stranger)
        browser.get("/log-ind")
        assert browser.send("/smart/aftale/1/konsulent").status_code == 404


def test_bo_cannot_agree_to_what_is_not_shared(amina: PageClient, cast: Cast, client_of: Browser) -> None:
    aim(amina)
    bo = client_of(cast.bo)
    bo.get("/log-ind")
    assert bo.send("/smart/aftale/1/konsulent").status_code == 404


def test_the_operation_refuses_strangers_by_name(amina: PageClient, app: Flask, cast: Cast) -> None:
    aim(amina)
    with app.app_context(), db.every_tenant():
        plan = db.session.get_one(Plan, 1)
        with pytest.raises(operations.NotBesideCitizen):
            operations.agree(plan=plan, by_person=cast.peter)


def test_new_words_begin_a_new_plan_and_keep_the_agreed_one(
    amina: PageClient, cast: Cast, client_of: Browser
) -> None:
    aim(amina)
    build(amina)
    agree_both(amina, client_of(cast.bo))
    amina.send("/smart/maal/professional/s", {"s": "Jeg vil have job som bager."})
    amina.get("/smart/planer/1")
    assert LETTERS["s"] in amina.page.text_content()
    assert "Bo Holm" in amina.page.text_content()
    amina.get("/smart/planer/2")
    assert "Jeg vil have job som bager." in amina.page.text_content()
    assert LETTERS["m"] in amina.page.text_content()
    assert names(amina) == ["Har ikke sagt ja endnu"] * 2


def test_the_same_words_again_begin_no_new_plan(amina: PageClient, cast: Cast, client_of: Browser) -> None:
    branch_out(amina, "50", "30", "20")
    aim(amina)
    build(amina)
    agree_both(amina, client_of(cast.bo))
    branch_out(amina, "50", "30", "20")
    aim(amina)
    build(amina)
    amina.send("/smart/fokus", {"spread": "1"})
    amina.get("/smart/planer")
    assert amina.texts("//a[@class='card-link']") == ["Plan 1"]


def test_a_tick_is_no_new_plan(amina: PageClient, cast: Cast, client_of: Browser) -> None:
    aim(amina)
    build(amina)
    agree_both(amina, client_of(cast.bo))
    amina.get("/smart/trappe")
    amina.send(amina.page.xpath("//form[contains(@action, '/hak')]/@action")[0], {"done": "1"})
    assert names(amina) == ["Amina Haddad", "Bo Holm"]


def test_a_yes_does_not_cover_words_written_after_it(amina: PageClient) -> None:
    aim(amina)
    amina.get("/smart/aftale")
    amina.send("/smart/aftale/1")
    assert names(amina)[0] == "Amina Haddad"
    amina.send("/smart/maal/professional/m", {"m": "Noget andet."})
    assert names(amina)[0] == "Har ikke sagt ja endnu"


def test_saving_the_same_words_again_takes_no_yes_away(amina: PageClient) -> None:
    aim(amina)
    amina.get("/smart/aftale")
    amina.send("/smart/aftale/1")
    amina.send("/smart/maal/professional/s", {"s": LETTERS["s"]})
    assert names(amina)[0] == "Amina Haddad"


def test_stars_stay_lit_when_a_new_plan_begins(amina: PageClient, cast: Cast, client_of: Browser) -> None:
    aim(amina)
    build(amina)
    agree_both(amina, client_of(cast.bo))
    amina.send("/smart/planer/1")
    amina.get("/smart/")
    assert len(amina.texts("//span[@class='mission-state'][contains(., 'Klaret')]")) == 2


def test_carl_reads_none_of_her_plans(amina: PageClient, cast: Cast, client_of: Browser) -> None:
    aim(amina)
    carl = client_of(cast.carl)
    for page in ("/smart/planer/1", "/smart/ud/plan/1.pdf"):
        assert carl.get(page).status_code == 404
    for page in ("/smart/aftale/1", "/smart/aftale/1/bed", "/smart/planer/1"):
        carl.get("/smart/fokus")
        assert carl.send(page).status_code == 404


def test_the_plan_prints_with_staircase_and_names(amina: PageClient, cast: Cast, client_of: Browser) -> None:
    branch_out(amina, "50", "30", "20")
    aim(amina)
    build(amina)
    agree_both(amina, client_of(cast.bo))
    made = PdfReader(BytesIO(amina.get("/smart/ud/plan/1.pdf").data))
    text = " ".join(page.extract_text() for page in made.pages)
    for words in ("Branche professional", LETTERS["s"], "Jeg er på trin 3.", "Amina Haddad", "Bo Holm"):
        assert words in text
    assert amina.get("/smart/ud/plan/1.docx").data.startswith(b"PK")


def test_bo_reads_what_is_shared_and_can_say_yes_there(amina: PageClient, app: Flask, cast: Cast) -> None:
    aim(amina)
    with app.app_context(), db.every_tenant():
        assert [(key, str(title)) for key, title in shown.items(cast.amina.id)] == [("1", "Plan 1")]
        told = shown.shown(cast.amina.id, "1")
        assert told is not None
        assert told["has_goal"]
        assert shown.shown(cast.carl.id, "1") is None
        assert shown.shown(cast.amina.id, "1; drop") is None


def test_bo_says_yes_on_the_page_where_he_reads(amina: PageClient, cast: Cast, client_of: Browser) -> None:
    aim(amina)
    amina.get("/smart/aftale")
    amina.send("/smart/aftale/1/bed")
    bo, page = client_of(cast.bo), f"/konsulent/borger/{cast.amina.id}/smart/1"
    bo.get(page)
    assert LETTERS["s"] in bo.page.text_content()
    (address,) = bo.page.xpath("//form[contains(., 'Jeg er enig i planen')]/@action")
    onward = bo.send(address, headers={"Referer": f"http://localhost{page}"}).location
    assert onward == page
    bo.get(page)
    assert "Bo Holm" in bo.texts("//dl[@class='names']//dd")[1]
    assert not bo.page.xpath("//form[contains(., 'Jeg er enig i planen')]")


def test_asking_for_review_shares_the_plan(amina: PageClient, app: Flask, cast: Cast) -> None:
    aim(amina)
    amina.get("/smart/aftale")
    amina.send("/smart/aftale/1/bed")
    with app.app_context(), db.every_tenant():
        owner = db.session.get_one(Person, cast.amina.id)
        assert sharing.is_shared(owner, "smart", "1")
        plan = work.newest(owner.id)
        assert plan is not None
        assert plan.asked_at is not None
