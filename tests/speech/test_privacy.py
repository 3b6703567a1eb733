"""A person's own words: only voices on this server hear them, and nothing of them is left behind."""

import inspect
import logging
from collections.abc import Callable
from pathlib import Path

import pytest

from jobunivers.services.speech.chain import UnknownEngine, open_chain
from jobunivers.services.speech.engines.gtts import GttsEngine
from jobunivers.services.speech.engines.recorded import RecordedEngine
from jobunivers.services.speech.read_aloud import ReadAloud
from jobunivers.services.speech.settings import SpeechSettings
from jobunivers.services.speech.sound import NoVoice

from .conftest import Listening

SECRET = "Min diagnose er en kanariefugl."


@pytest.fixture
def outside() -> Listening:
    return Listening("outside", published_only=True)


def test_an_outside_voice_never_hears_a_persons_own_words(
    outside: Listening, with_engines: Callable[..., ReadAloud]
) -> None:
    inside = Listening("inside", published_only=False)
    speech = with_engines(outside, inside).speak(SECRET, "da", private=True)
    assert (speech.engine, inside.heard, outside.heard) == ("inside", [SECRET], [])


def test_not_even_when_every_voice_inside_is_hoarse(
    outside: Listening, with_engines: Callable[..., ReadAloud]
) -> None:
    hoarse = Listening("inside", published_only=False, works=False)
    with pytest.raises(NoVoice):
        with_engines(hoarse, outside).speak(SECRET, "da", private=True)
    assert outside.heard == []


def test_not_even_when_the_outside_voice_is_asked_for_by_name(
    outside: Listening, with_engines: Callable[..., ReadAloud]
) -> None:
    with pytest.raises(NoVoice):
        with_engines(outside).speak(SECRET, "da", private=True, voice="outside:da")
    assert outside.heard == []


def test_the_parts_of_a_private_text_are_private_too(
    outside: Listening, with_engines: Callable[..., ReadAloud]
) -> None:
    with pytest.raises(NoVoice):
        with_engines(outside).parts(SECRET * 20, "da", private=True)
    assert outside.heard == []


def test_the_outside_voice_is_used_for_what_is_published(
    outside: Listening, with_engines: Callable[..., ReadAloud]
) -> None:
    assert with_engines(outside).speak("Hej.", "da", private=False).engine == "outside"


def test_every_engine_that_is_not_on_this_server_says_so() -> None:
    assert GttsEngine.published_only
    assert RecordedEngine.published_only


def test_google_is_never_in_the_chain_unless_the_operator_says_so(tmp_path: Path) -> None:
    chain = open_chain(SpeechSettings(tmp_path))
    assert "gtts" in chain.missing
    allowed = open_chain(SpeechSettings(tmp_path, allow_gtts=True))
    private = [engine.name for engine in allowed.engines_for("da", private=True)]
    published = [engine.name for engine in allowed.engines_for("da", private=False)]
    assert ("gtts" in private, "gtts" in published) == (False, True)


def test_nobody_can_forget_to_say_whether_a_text_is_private() -> None:
    for method in (ReadAloud.speak, ReadAloud.parts):
        private = inspect.signature(method).parameters["private"]
        assert (private.default, private.kind) == (inspect.Parameter.empty, inspect.Parameter.KEYWORD_ONLY)


def test_a_private_text_leaves_nothing_on_disk_or_in_a_log(
    read_aloud: ReadAloud, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    assert read_aloud.speak(SECRET, "da", private=True).audio
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    assert "kanariefugl" not in caplog.text


def test_an_error_about_a_private_text_does_not_quote_it(with_engines: Callable[..., ReadAloud]) -> None:
    with pytest.raises(NoVoice) as problem:
        with_engines().speak(SECRET, "so", private=True)
    assert "kanariefugl" not in str(problem.value)


def test_a_wrong_engine_name_in_the_settings_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnknownEngine, match="esspeak"):
        open_chain(SpeechSettings(tmp_path, engines=("esspeak",)))
