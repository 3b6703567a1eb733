"""A room of one's own: welcome, settings, badges, data, who has looked."""

import json
from collections.abc import Callable

from flask import Flask

from jobunivers import db
from jobunivers.db import session
from jobunivers.services import audit
from jobunivers.services.accounts.models import Person
from tests.conftest import Cast
from tests.page_client import PageClient
from tests.tools.test_values import sort_all


def test_the_welcome_has_six_short_screens_that_can_each_be_skipped(amina: PageClient) -> None:
    for number in range(1, 7):
        amina.get(f"/velkommen/{number}")
        assert amina.texts("//p[@class='steps']")[0].startswith(f"Trin {number} af 6")
        if number < 6:
            assert "Spring over" in amina.texts("//main//a")
    assert amina.get("/velkommen/7").status_code == 404


def test_the_language_chosen_at_the_welcome_is_the_next_page_s(amina: PageClient) -> None:
    amina.get("/velkommen/1")
    answer = amina.send("/velkommen/1", {"fields": ["language"], "language": "ar"})
    amina.get(answer.location)
    assert (amina.page.get("lang"), amina.page.get("dir")) == ("ar", "rtl")


def test_danish_stands_under_every_line_of_every_page_for_her_who_wants_it(amina: PageClient) -> None:
    amina.get("/velkommen/1")
    amina.send(
        "/velkommen/1", {"fields": ["language", "two_languages"], "language": "ar", "two_languages": "y"}
    )
    for address in (
        "/",
        "/jobvaerdier/",
        "/jobvaerdier/sorter",
        "/cv/",
        "/elevatortale/",
        "/smart/",
        "/ansoegning/",
    ):
        amina.get(address)
        assert len(amina.texts("//main//*[@class='two' and @lang='da']")) >= 5, address


def test_settings_are_kept_and_shown(amina: PageClient) -> None:
    amina.get("/indstillinger/")
    sent = {
        "fields": ["letter_size", "theme", "voice", "language", "sharing"],
        "letter_size": "3",
        "theme": "contrast",
        "voice": "browser",
        "language": "da",
        "sharing": "as_i_go",
    }
    assert amina.send("/indstillinger/", sent).status_code == 303
    amina.get("/")
    assert (amina.page.get("data-letters"), amina.page.get("data-theme")) == ("3", "contrast")


def test_a_consultant_and_an_administrator_choose_how_their_pages_look(
    cast: Cast, client_of: Callable[[Person], PageClient]
) -> None:
    for staff in (cast.bo, cast.dora):
        client = client_of(staff)
        client.get("/indstillinger/")
        (form,) = client.page.xpath("//form[.//input[@name='theme']]")
        assert not {"sharing", "game", "mail_notice"} & set(form.fields.keys())
        sent = {**dict(form.form_values()), "fields": ["theme", "letter_size"], "theme": "dark"}
        assert client.send("/indstillinger/", sent).status_code == 303
        client.get("/indstillinger/")
        assert client.page.get("data-theme") == "dark"


def test_a_choice_that_is_none_is_refused_in_danish(amina: PageClient) -> None:
    amina.get("/indstillinger/")
    sent = {
        "fields": ["theme"],
        "theme": "pink",
        "letter_size": "1",
        "voice": "auto",
        "language": "da",
        "sharing": "ask",
    }
    assert amina.send("/indstillinger/", sent).status_code == 422
    assert any("Vælg en af mulighederne" in error for error in amina.texts("//*[@class='error']"))


def test_without_the_game_the_map_has_no_stars(amina: PageClient) -> None:
    amina.get("/velkommen/4")
    amina.send("/velkommen/4", {"fields": ["game"]})
    amina.get("/")
    assert "stjerner" not in amina.texts("//main")[0]


def test_a_badge_earned_can_be_taken_along_as_a_picture(amina: PageClient) -> None:
    sort_all(amina)
    picture = amina.get("/maerker/values.png?x=2&hent=1")
    assert picture.data.startswith(b"\x89PNG")
    assert "attachment" in picture.headers["Content-Disposition"]


def test_who_has_looked_is_told_with_name_and_reason(amina: PageClient, app: Flask, cast: Cast) -> None:
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        look_at(cast, "values")
        session.commit()
        session.remove()
    amina.get("/hvem-har-set/")
    assert "Bo Holm" in amina.texts("//tbody/tr")[0]


def test_a_look_that_is_changed_afterwards_breaks_the_chain(app: Flask, cast: Cast) -> None:
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        looks = [look_at(cast, what) for what in ("values", "cv", "pitch")]
        assert audit.broken_link(looks) is None
        looks[1].by_name = "Somebody else"
        assert audit.broken_link(looks) is looks[1]


def test_everything_about_her_comes_in_one_file_and_nothing_about_carl(
    amina: PageClient, cast: Cast, client_of: Callable[[Person], PageClient]
) -> None:
    amina.get("/jobvaerdier/sorter")
    amina.send("/jobvaerdier/sorter", {"card": "calm", "pile": "very"})
    carl = client_of(cast.carl)
    carl.get("/jobvaerdier/sorter")
    carl.send("/jobvaerdier/sorter", {"card": "outdoors", "pile": "not"})
    told = json.loads(amina.get("/mine-data/alt.json").data)
    assert [row["card"] for row in told["values_placement"]] == ["calm"]
    assert [row["name"] for row in told["person"]] == ["Amina Haddad"]
    assert "password_hash" not in told["person"][0]


def look_at(cast: Cast, what: str) -> audit.Look:
    """Bo looks at something of Amina's."""
    return audit.looked(
        citizen_id=cast.amina.id,
        by_id=cast.bo.id,
        by_name="Bo Holm",
        by_role="consultant",
        by_organisation="Jobcenter Havnby",
        what=what,
        why=audit.BESIDE,
    )
