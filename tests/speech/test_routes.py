"""Read-aloud over the wire, as the player in the browser asks for it."""

import base64
import json
import logging
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from jobunivers.pages import speech
from jobunivers.pages.speech.desk import Desk, speech_settings
from jobunivers.services.speech import mp3
from jobunivers.services.speech.blocks import block_id
from jobunivers.services.speech.recordings import Recordings
from jobunivers.settings import Settings
from jobunivers.toolkit import policy
from tests.page_client import PageClient

Say = Callable[..., Any]
SECRET = "Min diagnose er en kanariefugl."
HEADING = "Sådan bruger du kortene"


@pytest.fixture
def desk(app: Flask) -> Iterator[Desk]:
    if "jobunivers.speech" not in app.extensions:
        speech.wire(app)
    found: Desk = app.extensions["jobunivers.speech"]
    found.published.add("da", [HEADING])
    found.published.add_translations("so", [(HEADING, "Sida loo isticmaalo")])
    yield found
    found.read_aloud.close()


@pytest.fixture
def browser(app: Flask, desk: Desk) -> PageClient:
    client: PageClient = app.test_client()  # type: ignore[assignment]
    client.get("/log-ind")
    return client


@pytest.fixture
def say(browser: PageClient) -> Say:
    token = browser.page.xpath("//input[@name='csrf_token']/@value")[0]

    def post(text: object, language: str = "da", token: str = token) -> Any:
        return browser.post(
            "/lyd/egen", json={"text": text, "language": language}, headers={"X-CSRFToken": token}
        )

    return post


def test_a_published_text_is_asked_for_by_its_name_and_heard(browser: PageClient) -> None:
    answer = browser.get(f"/lyd/da/{block_id(HEADING)}").get_json()
    (part,) = answer["parts"]
    assert (answer["engine"], part["text"], part["exact"]) == ("espeak", HEADING, True)
    assert (len(part["marks"]), part["sentences"]) == (3 * 4, [0, len(HEADING)])
    sound = browser.get(part["url"])
    assert sound.mimetype == "audio/mpeg"
    assert mp3.seconds(sound.data) == pytest.approx(part["duration"], abs=0.01)


def test_a_sound_is_kept_for_good_and_can_be_had_in_ranges(browser: PageClient) -> None:
    url = browser.get(f"/lyd/da/{block_id(HEADING)}").get_json()["parts"][0]["url"]
    whole = browser.get(url)
    some = browser.get(url, headers={"Range": "bytes=100-199"})
    assert "immutable" in whole.headers["Cache-Control"]
    assert (some.status_code, some.data) == (206, whole.data[100:200])
    assert some.headers["Content-Range"] == f"bytes 100-199/{len(whole.data)}"
    assert browser.get(url, headers={"If-None-Match": whole.headers["ETag"]}).status_code == 304
    assert browser.get(url, headers={"Range": "bytes=99999999-"}).status_code == 416


@pytest.mark.parametrize(
    "address",
    [
        f"/lyd/da/{block_id('Noget, ingen har udgivet')}",
        f"/lyd/en/{block_id(HEADING)}",
        "/lyd/da/Hej%20med%20dig",
        f"/lyd/fil/{'0' * 64}.mp3",
        "/lyd/fil/..%2f..%2ftest.db.mp3",
    ],
)
def test_what_nobody_has_published_is_not_found(browser: PageClient, address: str) -> None:
    assert browser.get(address).status_code == 404


def test_the_invented_peoples_own_words_are_not_published(desk: Desk) -> None:
    assert desk.published.find("da", block_id("Jeg kan tage et billede og få det læst højt.")) is None


def test_guides_and_examples_are_published_as_the_page_shows_them(desk: Desk) -> None:
    texts = desk.published.texts("da")
    assert len(texts) > 100
    assert not [text for text in texts if "{#" in text or "**" in text]


def test_a_persons_own_words_come_back_as_sound_and_are_kept_nowhere(say: Say) -> None:
    response = say(SECRET)
    (part,) = response.get_json()["parts"]
    assert response.headers["Cache-Control"] == "private, no-store"
    assert part["mime"] == "audio/mpeg"
    assert "url" not in part
    assert mp3.seconds(base64.b64decode(part["audio"])) == pytest.approx(part["duration"], abs=0.01)


def test_a_persons_own_words_are_never_written_to_disk_or_log(
    say: Say, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for text, language in ((SECRET, "da"), (SECRET, "so"), (SECRET * 40, "da")):
        say(text, language)
    written = [path for path in tmp_path.rglob("*") if path.is_file() and b"kanariefugl" in path.read_bytes()]
    assert written == []
    assert list(tmp_path.rglob("*.mp3")) == []
    assert "kanariefugl" not in caplog.text


@pytest.mark.parametrize(
    ("text", "status"),
    [("a " * 501, 413), ("x" * 40_000, 413), ("", 422), ("  ", 422), (None, 422), (["a"], 422)],
)
def test_what_cannot_be_said_is_answered_in_plain_words(say: Say, text: object, status: int) -> None:
    response = say(text)
    assert response.status_code == status
    assert response.get_json()["message"].endswith(".")


@pytest.mark.parametrize(
    "body", ["[" * 3000, "[]", '"x"', '{"text": ', '{"text": {"a": 1}, "language": 1}', "\ud800"]
)
def test_what_nobody_would_send_is_answered_in_plain_words(browser: PageClient, body: str) -> None:
    token = browser.page.xpath("//input[@name='csrf_token']/@value")[0]
    sent = body.encode("utf-8", "surrogatepass")
    answer = browser.post(
        "/lyd/egen", data=sent, content_type="application/json", headers={"X-CSRFToken": token}
    )
    assert (answer.status_code, answer.get_json()["message"]) == (422, "Der er ikke nogen tekst at læse.")


def test_a_thousand_characters_are_said_in_pieces(say: Say) -> None:
    parts = say("Det er godt. " * 76).get_json()["parts"]
    assert len(parts) == 4
    assert all(part["duration"] > 3 for part in parts)


def test_nobody_elses_page_can_make_this_server_talk(say: Say) -> None:
    assert say(SECRET, token="guessed").status_code in (400, 401)


def test_a_dead_worker_does_not_cost_anybody_the_sound(say: Say, desk: Desk) -> None:
    say(SECRET)
    (espeak,) = desk.read_aloud.chain.engines_for("da", private=True)
    for pid in espeak.pool.pids():  # type: ignore[attr-defined]
        os.kill(pid, signal.SIGKILL)
    assert say(SECRET).get_json()["parts"][0]["duration"] > 1


def test_a_voice_that_does_not_answer_is_said_to_be_silent_just_now(
    say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jobunivers.services.speech.process._MODULE", "jobunivers.no_such_module")
    response = say(SECRET)
    assert (response.status_code, "om lidt" in response.get_json()["message"]) == (503, True)


def test_a_language_without_a_voice_is_answered_honestly_with_the_danish_sound(browser: PageClient) -> None:
    answer = browser.get(f"/lyd/so/{block_id('Sida loo isticmaalo')}").get_json()
    assert answer["parts"] == []
    assert "ingen stemme" in answer["message"]
    assert browser.get(f"/lyd/da/{answer['danish']}").get_json()["parts"]


def test_somali_read_by_a_person_is_heard(
    browser: PageClient, desk: Desk, settings: Settings, sound: bytes
) -> None:
    text = "Sida loo isticmaalo"
    Recordings(speech_settings(settings).recordings_dir).save("so", block_id(text), sound)
    answer = browser.get(f"/lyd/so/{block_id(text)}").get_json()
    assert (answer["engine"], answer["parts"][0]["duration"] > 1.9) == ("recorded", True)


def test_own_words_in_a_language_without_a_voice_are_answered_honestly(say: Say) -> None:
    response = say("Magacaygu waa Amina.", "so")
    assert (response.status_code, response.get_json()["parts"]) == (200, [])


def test_each_address_stands_in_the_policy_table(app: Flask, desk: Desk) -> None:
    assert {"speech.published", "speech.sound", "speech.own"} <= set(policy.policy_of(app))


def test_every_offered_language_is_really_heard(desk: Desk, settings: Settings) -> None:
    assert desk.read_aloud.check(settings.languages) == dict.fromkeys(settings.languages, "espeak")


def test_a_minute_of_answer_is_small(browser: PageClient) -> None:
    (part,) = browser.get(f"/lyd/da/{block_id(HEADING)}").get_json()["parts"]
    assert len(json.dumps(part)) < 400
