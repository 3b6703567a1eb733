"""The ways in: passwords, invitations, second factor, and what stops a stranger."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pyotp
import pytest
from click.testing import CliRunner
from flask import Flask

from jobunivers import clock, db
from jobunivers.app import create_app
from jobunivers.cli import main
from jobunivers.services.accounts import logins, operations, throttle
from jobunivers.services.accounts.browsers import known_as
from jobunivers.services.accounts.models import Person, Throttle
from jobunivers.settings import Settings
from tests.conftest import PASSWORD, Cast
from tests.page_client import PageClient

SECRET = "JBSWY3DPEHPK3PXP"


@pytest.fixture
def browser(app: Flask) -> PageClient:
    """A browser nobody is logged in at."""
    return app.test_client()


def log_in(browser: PageClient, email: str, password: str = PASSWORD) -> int:
    browser.get("/log-ind")
    return browser.send("/log-ind", {"email": email, "password": password}).status_code


def test_amina_comes_in_with_her_password(browser: PageClient, cast: Cast) -> None:
    assert log_in(browser, "Amina@Example.org ") == 303
    browser.get("/")
    assert browser.texts("//h1") == ["Velkommen, Amina"]


def test_a_wrong_password_is_told_kindly_and_keeps_the_address(browser: PageClient, cast: Cast) -> None:
    assert log_in(browser, "amina@example.org", "forkert kode") == 422
    assert "passer ikke sammen" in browser.texts("//main")[0]
    assert browser.page.xpath("//input[@name='email']/@value") == ["amina@example.org"]


def test_nobody_can_tell_an_unknown_address_from_a_wrong_password(browser: PageClient, cast: Cast) -> None:
    log_in(browser, "amina@example.org", "forkert kode")
    known = browser.texts("//main")[0]
    log_in(browser, "ingen@example.org", "forkert kode")
    assert browser.texts("//main")[0] == known


def test_after_ten_wrong_passwords_she_waits_but_not_for_ever(browser: PageClient, cast: Cast) -> None:
    for _ in range(throttle.LIMITS["account"]):
        log_in(browser, "amina@example.org", "forkert kode")
    assert log_in(browser, "amina@example.org") == 422
    assert re.search(r"Vent \d+ minut", browser.texts("//main")[0])
    with clock.at(clock.now() + throttle.WINDOW):
        assert log_in(browser, "amina@example.org") == 303


def test_a_consultant_gets_nowhere_before_the_second_factor(
    browser: PageClient, app: Flask, cast: Cast
) -> None:
    give_totp(app, cast.bo)
    assert log_in(browser, "bo@example.org") == 303
    assert browser.get("/indstillinger/").location == "/kode?next=/indstillinger/"


def test_the_right_code_lets_the_consultant_in(browser: PageClient, app: Flask, cast: Cast) -> None:
    give_totp(app, cast.bo)
    log_in(browser, "bo@example.org")
    browser.get("/kode")
    browser.send("/kode", {"code": pyotp.TOTP(SECRET).now()})
    assert browser.get("/indstillinger/").status_code == 200


def test_the_first_code_sets_the_second_factor_up_and_shows_ten_recovery_codes(
    browser: PageClient, cast: Cast
) -> None:
    log_in(browser, "bo@example.org")
    browser.get("/kode")
    secret = browser.texts("//main//code")[0]
    browser.send("/kode", {"code": pyotp.TOTP(secret).now()})
    assert len(browser.texts("//ul[@class='codes']/li")) == 10


def test_the_way_she_was_going_survives_the_second_factor(
    browser: PageClient, app: Flask, cast: Cast
) -> None:
    give_totp(app, cast.bo)
    log_in(browser, "bo@example.org")
    browser.get(browser.get("/konsulent/?koe=alle").location)
    (wanted,) = browser.page.xpath("//input[@name='next']/@value")
    assert browser.send("/kode", {"code": "000000", "next": wanted}).status_code == 422
    assert browser.page.xpath("//input[@name='next']/@value") == [wanted]
    answer = browser.send("/kode", {"code": pyotp.TOTP(SECRET).now(), "next": wanted})
    assert answer.location == "/konsulent/?koe=alle"


def test_a_code_that_somebody_saw_over_a_shoulder_does_not_work_again(app: Flask, cast: Cast) -> None:
    secret = pyotp.random_base32()
    give_totp(app, cast.bo, secret)
    with clock.at(clock.now()):
        code = pyotp.TOTP(secret).at(clock.now())
        answers = []
        for _ in range(2):
            browser = app.test_client()
            log_in(browser, "bo@example.org")
            browser.get("/kode")
            answers.append(browser.send("/kode", {"code": code}).status_code)
    assert answers == [303, 422]
    assert "Vent på den næste" in browser.texts("//main")[0]


def test_a_new_consultant_comes_from_the_invitation_to_the_desk(
    browser: PageClient, app: Flask, cast: Cast
) -> None:
    token = invite(app, cast.bo)
    browser.get(f"/invitation/{token}")
    here = browser.send(f"/invitation/{token}", {"password": "tre glade ord"}).location
    browser.get(browser.get(here).location)
    browser.send("/kode", {"code": pyotp.TOTP(browser.texts("//main//code")[0]).now()})
    assert browser.page.xpath("//main//a[contains(@class,'button-main')]/@href") == ["/"]
    assert browser.get("/").location == "/konsulent/"


def test_staff_see_how_many_recovery_codes_are_left_and_make_new_ones(
    app: Flask, cast: Cast, client_of: Callable[[Person], PageClient]
) -> None:
    with app.app_context(), db.every_tenant():
        old = operations.new_recovery_codes(person=db.session.get_one(Person, cast.bo.id))
        operations.use_recovery_code(person_id=cast.bo.id, code=old[0])
        db.session.commit()
        db.session.remove()
    bo = client_of(cast.bo)
    bo.get("/indstillinger/")
    assert any("Du har 9 koder tilbage" in text for text in bo.texts("//main/p"))
    bo.send("/kode/nye")
    assert len(bo.texts("//ul[@class='codes']/li")) == 10
    with app.app_context(), db.every_tenant():
        assert not operations.use_recovery_code(person_id=cast.bo.id, code=old[1])


def test_one_place_is_logged_out_and_the_others_stay(
    cast: Cast, client_of: Callable[[Person], PageClient]
) -> None:
    here, phone, library = (client_of(cast.amina) for _ in range(3))
    carl = client_of(cast.carl)
    here.get("/indstillinger/")
    places = here.page.xpath("//input[@name='login']/@value")
    assert len(places) == 2
    here.send("/indstillinger/log-ud", {"login": max(places, key=int)})
    assert [one.get("/cv/").status_code for one in (here, phone, library)] == [200, 200, 401]
    carl.get("/indstillinger/")
    assert carl.send("/indstillinger/log-ud", {"login": min(places, key=int)}).status_code == 404


def test_behind_a_proxy_failures_count_for_the_address_they_came_from(settings: Settings, cast: Cast) -> None:
    app = create_app(replace(settings, proxies=1))
    app.test_client_class = PageClient
    keys = []
    for address in ("10.0.0.1", "10.0.0.2"):
        browser, headers = app.test_client(), {"X-Forwarded-For": f"6.6.6.6, {address}"}
        browser.get("/log-ind")
        sent = {"email": "amina@example.org", "password": "forkert"}
        browser.send("/log-ind", sent, headers=headers)
        keys.append(f"address:{address}")
    with app.app_context(), db.every_tenant():
        found = {one.key for one in db.session.query(Throttle)}
    app.extensions["jobunivers.engine"].dispose()
    assert {key for key in found if key.startswith("address:")} == set(keys)


def test_a_recovery_code_works_once(app: Flask, cast: Cast) -> None:
    with app.app_context(), db.every_tenant():
        code = operations.new_recovery_codes(person=db.session.get_one(Person, cast.bo.id))[0]
        assert operations.use_recovery_code(person_id=cast.bo.id, code=code)
        assert not operations.use_recovery_code(person_id=cast.bo.id, code=code)


def test_an_invitation_is_used_up_by_the_password_not_by_looking(
    browser: PageClient, app: Flask, cast: Cast
) -> None:
    token = invite(app, cast.amina)
    assert browser.get(f"/invitation/{token}").status_code == 200
    browser.get(f"/invitation/{token}")
    assert browser.send(f"/invitation/{token}", {"password": "tre glade ord"}).location == "/velkommen"
    assert browser.get(f"/invitation/{token}").status_code == 410


def test_an_invitation_that_is_too_old_says_so(browser: PageClient, app: Flask, cast: Cast) -> None:
    token = invite(app, cast.amina)
    with clock.at(clock.now() + operations.OUT_OF_BAND + timedelta(seconds=1)):
        assert browser.get(f"/invitation/{token}").status_code == 410
        assert "for gammelt" in browser.texts("//h1")[0]


@pytest.mark.parametrize("password", ["kort", "password1", "x" * 200])
def test_a_poor_password_is_refused_with_advice(
    browser: PageClient, app: Flask, cast: Cast, password: str
) -> None:
    token = invite(app, cast.amina)
    browser.get(f"/invitation/{token}")
    assert browser.send(f"/invitation/{token}", {"password": password}).status_code == 422
    assert browser.texts("//*[@class='error']")


def test_log_out_ends_the_log_in_on_the_server(amina: PageClient) -> None:
    amina.get("/indstillinger/")
    with amina.session_transaction() as cookie:
        token = cookie["_user_id"]
    amina.send("/log-ud")
    with amina.session_transaction() as cookie:
        cookie["_user_id"] = token
    assert amina.get("/indstillinger/").status_code == 401


def test_disabling_shuts_her_out_at_once(amina: PageClient, app: Flask, cast: Cast) -> None:
    assert amina.get("/indstillinger/").status_code == 200
    with app.app_context(), db.every_tenant():
        operations.disable(person=db.session.get_one(Person, cast.amina.id))
        db.session.commit()
    assert amina.get("/indstillinger/").status_code == 401


def test_logging_out_elsewhere_keeps_this_browser(
    cast: Cast, client_of: Callable[[Person], PageClient]
) -> None:
    here, there = client_of(cast.amina), client_of(cast.amina)
    here.get("/indstillinger/")
    here.send("/indstillinger/log-ud-andre")
    assert here.get("/indstillinger/").status_code == 200
    assert there.get("/indstillinger/").status_code == 401


def test_the_way_back_after_log_in_never_leaves_the_house(browser: PageClient, cast: Cast) -> None:
    for elsewhere in ("https://example.com/", "//example.com", "/\\example.com"):
        browser.get("/log-ind")
        sent = {"email": "amina@example.org", "password": PASSWORD, "next": elsewhere}
        assert browser.send("/log-ind", sent).location == "/velkommen"


def give_totp(app: Flask, person: Person, secret: str = SECRET) -> None:
    """The person has set the second factor up."""
    with app.app_context(), db.every_tenant():
        row = db.session.get_one(Person, person.id)
        row.totp_secret, row.totp_confirmed_at = secret, clock.now()
        db.session.commit()
        db.session.remove()


def invite(app: Flask, person: Person) -> str:
    """A fresh invitation's token."""
    with app.app_context(), db.every_tenant():
        token = operations.invite(person=db.session.get_one(Person, person.id), made_by_id=None)
        db.session.commit()
        db.session.remove()
    return token


def test_a_log_in_runs_out(app: Flask, cast: Cast) -> None:
    with app.app_context(), db.every_tenant():
        token = logins.log_in(db.session.get_one(Person, cast.amina.id))
        with clock.at(clock.now() + timedelta(days=14, seconds=1)):
            assert logins.who(token) is None


@pytest.mark.parametrize(
    ("introduced", "known"),
    [
        (
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) "
            "Chrome/124.0.0.0 Mobile Safari/537.36",
            "Chrome, Android",
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
            "Chrome/124.0.0.0 Safari/537.36 Edg/124.0.0.0",
            "Edge, Windows",
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 "
            "(KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1",
            "Safari, iPhone",
        ),
        ("<script>", ""),
    ],
)
def test_a_browser_is_called_what_its_owner_calls_it(introduced: str, known: str) -> None:
    assert known_as(introduced) == known


def test_she_goes_on_in_the_language_she_read_the_invitation_in(
    browser: PageClient, app: Flask, cast: Cast
) -> None:
    address = f"/invitation/{invite(app, cast.amina)}"
    arabic = {"headers": {"Accept-Language": "ar-SY,ar;q=0.9"}}
    browser.get(address, **arabic)
    assert browser.page.get("lang") == "ar"
    browser.get(browser.send(address, {"password": "tre små ord"}, **arabic).location)
    assert browser.page.get("lang") == "ar"
    assert browser.page.xpath("//input[@name='language'][@checked]/@value") == ["ar"]


def test_an_invitation_speaks_the_language_her_consultant_gave(
    browser: PageClient, app: Flask, cast: Cast
) -> None:
    with app.app_context(), db.every_tenant():
        db.session.merge(cast.amina).language = "ar"
        db.session.commit()
        db.session.remove()
    browser.get(f"/invitation/{invite(app, cast.amina)}", headers={"Accept-Language": "da"})
    assert browser.page.get("lang") == "ar"


def test_at_another_device_she_meets_the_language_she_has_chosen(
    browser: PageClient, app: Flask, cast: Cast
) -> None:
    with app.app_context(), db.every_tenant():
        amina = db.session.merge(cast.amina)
        amina.language, amina.welcomed_at = "ar", clock.now()
        db.session.commit()
        db.session.remove()
    browser.get("/?lang=da")
    log_in(browser, "amina@example.org")
    browser.get("/")
    assert browser.page.get("lang") == "ar"


def test_the_operator_helps_an_administrator_whose_phone_is_gone(
    app: Flask, cast: Cast, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_totp(app, cast.dora)
    monkeypatch.setenv("JOBUNIVERS_DATA_DIR", str(settings.data_dir))
    monkeypatch.setenv("JOBUNIVERS_DATABASE_URL", settings.database_url)
    said = CliRunner().invoke(main, ["user", "new-phone", "dora@example.org"])
    assert (said.exit_code, said.output) == (0, "Dora Dahl sets the code app up at the next log-in.\n")
    db.configure(settings.database_url)
    with app.app_context(), db.every_tenant():
        assert db.session.get_one(Person, cast.dora.id).totp_confirmed_at is None
        db.session.remove()
