"""Read-aloud as a whole, with the voice that is always there."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from jobunivers.services.speech import mp3
from jobunivers.services.speech.blocks import block_id
from jobunivers.services.speech.measure import measure
from jobunivers.services.speech.normalise import spoken
from jobunivers.services.speech.read_aloud import ReadAloud, sound_key
from jobunivers.services.speech.recordings import Recordings
from jobunivers.services.speech.settings import SpeechSettings
from jobunivers.services.speech.sound import NoVoice, TextTooLong
from jobunivers.services.speech.spoken import Utterance
from jobunivers.services.speech.tokens import tokens

from .conftest import Listening

TEXTS = {
    "da": "Hej 😀 Amina! Du har skrevet om 3 job. Se www.jobnet.dk, eller ring 12 34 56 78.",
    "en": "Hello “Amina”! You wrote about 21 jobs. Shall we go on?",
    "ar": "مرحبا بك يا أمينة. هذا موقع للبحث عن عمل، وفيه 5 عوالم.",
}


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("private", [True, False])
def test_every_language_of_the_product_is_heard_with_a_mark_for_every_word(
    read_aloud: ReadAloud, language: str, private: bool
) -> None:
    text = TEXTS[language]
    speech = read_aloud.speak(text, language, private=private)
    times = [mark.seconds for mark in speech.marks]
    assert [(mark.start, mark.end) for mark in speech.marks] == tokens(text)
    assert times == sorted(times)
    assert 0.04 < times[0] < 0.2
    assert times[-1] < speech.duration
    assert 3 < speech.duration < 15
    assert speech.marks_exact
    assert speech.engine == "espeak"
    assert speech.mime == "audio/mpeg"


def test_a_sentence_takes_about_as_long_as_a_calm_reader_takes(read_aloud: ReadAloud) -> None:
    speech = read_aloud.speak("Her er to sætninger. De er ikke så lange.", "da", private=True)
    assert 2 < speech.duration < 5


def test_the_sound_is_small_enough_for_a_phone(read_aloud: ReadAloud) -> None:
    speech = read_aloud.speak(TEXTS["da"], "da", private=True)
    assert len(speech.audio) / 1024 / (speech.duration / 60) <= 240
    assert abs(mp3.seconds(speech.audio) - speech.duration) < 0.01


def test_slower_takes_longer(read_aloud: ReadAloud) -> None:
    usual = read_aloud.speak(TEXTS["en"], "en", private=True).duration
    assert read_aloud.speak(TEXTS["en"], "en", private=True, rate=0.7).duration > usual * 1.15


@pytest.mark.parametrize("text", ["–", "😀😀", "...", "“ ”", "\u200b"])
def test_a_text_with_nothing_to_say_is_silence_and_no_error(read_aloud: ReadAloud, text: str) -> None:
    assert read_aloud.speak(text, "da", private=True).audio == b""


@pytest.mark.parametrize(
    "text", ["a", "1", "\x00\x07a", "ﷺ مرحبا", "a" * 1000, "!?" * 400 + "a", "\ud83d hej"]
)
def test_strange_texts_still_give_sound(read_aloud: ReadAloud, text: str) -> None:
    assert read_aloud.speak(text, "da", private=True).duration > 0.1


def test_a_language_without_a_voice_is_said_honestly(read_aloud: ReadAloud) -> None:
    with pytest.raises(NoVoice) as problem:
        read_aloud.speak("Soo dhawow.", "so", private=False)
    assert problem.value.language == "so"


def test_too_much_at_once_is_refused(read_aloud: ReadAloud) -> None:
    with pytest.raises(TextTooLong):
        read_aloud.speak("a " * 501, "da", private=True)


def test_a_published_sound_is_made_once_and_then_read(with_engines: Callable[..., ReadAloud]) -> None:
    voice = Listening("inside", published_only=False)
    one = with_engines(voice)
    first = one.speak("Hej.", "da", private=False)
    assert one.speak("Hej.", "da", private=False) == first
    assert voice.heard == ["Hej."]


def test_a_private_sound_is_made_anew_each_time(with_engines: Callable[..., ReadAloud]) -> None:
    voice = Listening("inside", published_only=False)
    one = with_engines(voice)
    for _ in range(2):
        one.speak("Hej.", "da", private=True)
    assert voice.heard == ["Hej."] * 2


def test_a_voice_that_fails_gives_way_to_the_next(with_engines: Callable[..., ReadAloud]) -> None:
    hoarse = Listening("first", published_only=False, works=False)
    assert (
        with_engines(hoarse, Listening("second", published_only=False))
        .speak("Hej.", "da", private=False)
        .engine
        == "second"
    )


def test_a_wished_voice_comes_first_and_one_that_is_gone_is_no_error(
    with_engines: Callable[..., ReadAloud],
) -> None:
    one = with_engines(Listening("first", published_only=False), Listening("second", published_only=False))
    assert one.speak("Hej.", "da", private=True, voice="second:da").engine == "second"
    assert one.speak("Hej.", "da", private=True, voice="gone:da").engine == "first"


def test_a_long_text_comes_in_pieces_that_lie_in_it_in_order(read_aloud: ReadAloud) -> None:
    text = "Du kan begynde i dag. Tag ét skridt ad gangen. " * 12
    parts = read_aloud.parts(text, "da", private=False)
    assert " ".join(part.text for part in parts) == text.strip()
    assert all(part.key and read_aloud.store.path(part.key) for part in parts)


def test_a_text_read_by_a_person_is_heard_in_that_voice_and_whole(
    read_aloud: ReadAloud, quiet: SpeechSettings, sound: bytes
) -> None:
    text = "Soo dhawow. " * 40
    Recordings(quiet.recordings_dir).save("so", block_id(text), sound)
    (part,) = read_aloud.parts(text, "so", private=False)
    assert part.speech.engine == "recorded"
    assert 1.9 < part.speech.duration < 2.2
    with pytest.raises(NoVoice):
        read_aloud.parts(text, "so", private=True)


def test_a_new_recording_is_heard_instead_of_the_old_one(
    read_aloud: ReadAloud, quiet: SpeechSettings, sound: bytes
) -> None:
    recordings = Recordings(quiet.recordings_dir)
    recordings.save("so", block_id("Haa."), sound)
    before = read_aloud.speak("Haa.", "so", private=False)
    recordings.save("so", block_id("Haa."), sound + sound)
    assert read_aloud.speak("Haa.", "so", private=False).duration > before.duration * 1.8


def test_everything_that_changes_the_sound_changes_its_name(with_engines: Callable[..., ReadAloud]) -> None:
    first, second = (Listening(name, published_only=False).voices("da")[0] for name in ("a", "b"))
    said = [Utterance(text, spoken(text, "da"), "da", rate) for text in ("Hej", "Hov") for rate in (1.0, 0.8)]
    keys = [sound_key(utterance, voice) for utterance in said for voice in (first, second)]
    assert len(set(keys)) == len(keys) == 8


def test_the_admin_page_learns_which_voice_says_what(read_aloud: ReadAloud) -> None:
    danish, somali = read_aloud.chain.status(["da", "so"])
    assert [voice.engine for voice in danish.private] == ["espeak"]
    assert somali.published == somali.private == ()


def test_eight_people_at_once_hear_their_own_text(read_aloud: ReadAloud) -> None:
    texts = [f"Hej nummer {number}. " * (number + 1) for number in range(8)]
    with ThreadPoolExecutor(8) as people:
        said = list(people.map(lambda text: read_aloud.speak(text, "da", private=True), texts))
    assert [len(one.marks) for one in said] == [3 * (number + 1) for number in range(8)]
    assert [one.duration for one in said] == sorted(one.duration for one in said)


def test_a_private_text_of_300_characters_is_heard_within_200_milliseconds(read_aloud: ReadAloud) -> None:
    measured = measure(read_aloud, "da", 20)
    assert measured.p50_ms <= 200
    assert measured.audio_kb_a_minute <= 240
    assert measured.marks_kb_a_minute <= 1
