"""Google's voice, against a stand-in on this machine: whole answers or none, and no stubbornness."""

import base64
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import unquote

import pytest

from jobunivers.services.speech import mp3
from jobunivers.services.speech.chain import Chain
from jobunivers.services.speech.engines import EngineMissing
from jobunivers.services.speech.engines.gtts import LEFT_ALONE_FOR, GttsEngine
from jobunivers.services.speech.read_aloud import ReadAloud
from jobunivers.services.speech.settings import SpeechSettings
from jobunivers.services.speech.sound import NoVoice, Speech

SOUND = mp3.encode(bytes(2 * 22050), 22050)


class StandIn(HTTPServer):
    """Answers as the service does; ``sound`` and ``status`` can be made bad ones."""

    sound, status = SOUND, 200

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.asked: list[str] = []


class Answer(BaseHTTPRequestHandler):
    server: StandIn

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked.append(unquote(body.decode()))
        self.send_response(self.server.status)
        self.end_headers()
        sound = base64.b64encode(self.server.sound).decode()
        self.wfile.write(f'[["wrb.fr","jQ1olc","[\\"{sound}\\"]",null]]'.encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def google() -> Iterator[StandIn]:
    server = StandIn()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def hear(google: StandIn, tmp_path: Path) -> Callable[..., Speech]:
    settings = SpeechSettings(tmp_path, allow_gtts=True, cache_bytes=1)
    engine = GttsEngine(settings, address=f"http://127.0.0.1:{google.server_port}/")
    return ReadAloud(settings, Chain([engine])).speak


def test_each_sentence_is_asked_for_by_itself(google: StandIn, hear: Callable[..., Speech]) -> None:
    speech = hear("Hej Amina. Godt at se dig.", "da", private=False)
    assert ["Hej Amina" in google.asked[0], "Godt at se dig" in google.asked[1]] == [True, True]
    assert speech.duration == pytest.approx(2 * mp3.seconds(SOUND), abs=0.01)
    assert speech.marks[2].seconds == pytest.approx(mp3.seconds(SOUND) + 0.05, abs=0.01)
    assert not speech.marks_exact


def test_what_was_fetched_once_is_kept_for_good(google: StandIn, hear: Callable[..., Speech]) -> None:
    for number in range(4):
        hear(f"Hej {number}", "da", private=False)
    hear("Hej 0", "da", private=False)
    assert len(google.asked) == 4


@pytest.mark.parametrize(("status", "sound"), [(200, b""), (200, b"not a sound"), (429, SOUND), (500, b"")])
def test_half_an_answer_counts_as_none_and_is_not_kept(
    google: StandIn, hear: Callable[..., Speech], tmp_path: Path, status: int, sound: bytes
) -> None:
    google.status, google.sound = status, sound
    with pytest.raises(NoVoice):
        hear("Hej", "da", private=False)
    assert list(tmp_path.rglob("*.mp3")) == []


def test_after_a_refusal_it_is_left_alone_for_a_while(google: StandIn, hear: Callable[..., Speech]) -> None:
    google.status = 429
    for _ in range(LEFT_ALONE_FOR):
        with pytest.raises(NoVoice):
            hear("Hej", "da", private=False)
    assert len(google.asked) == 1


def test_an_address_that_does_not_answer_is_a_voice_that_failed(tmp_path: Path) -> None:
    settings = SpeechSettings(tmp_path, allow_gtts=True)
    engine = GttsEngine(settings, address="http://127.0.0.1:9/")
    with pytest.raises(NoVoice):
        ReadAloud(settings, Chain([engine])).speak("Hej", "da", private=False)


def test_a_persons_own_words_are_never_sent(google: StandIn, hear: Callable[..., Speech]) -> None:
    with pytest.raises(NoVoice):
        hear("Min hemmelighed", "da", private=True)
    assert google.asked == []


def test_it_does_not_exist_unless_the_operator_allows_it(tmp_path: Path) -> None:
    with pytest.raises(EngineMissing, match="not allowed"):
        GttsEngine(SpeechSettings(tmp_path))


@pytest.mark.parametrize("language", ["so", "ti", "fa", "ku"])
def test_it_does_not_pretend_to_know_a_language(tmp_path: Path, language: str) -> None:
    assert GttsEngine(SpeechSettings(tmp_path, allow_gtts=True)).voices(language) == []
