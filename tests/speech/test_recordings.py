"""Recordings by people: nothing but sound is kept of what is uploaded."""

import wave
from io import BytesIO
from pathlib import Path

import pytest

from jobunivers.services.speech import mp3
from jobunivers.services.speech.recordings import BadRecording, Recordings

BLOCK = "0123456789abcdef"


@pytest.fixture
def recordings(tmp_path: Path) -> Recordings:
    return Recordings(tmp_path)


def a_wav(channels: int = 1, width: int = 2, seconds: int = 1) -> bytes:
    file = BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setparams((channels, width, 16000, 0, "NONE", "not compressed"))
        sound.writeframes(bytes(channels * width * 16000 * seconds))
    return file.getvalue()


@pytest.mark.parametrize("channels", [1, 2])
def test_a_wav_from_the_browser_becomes_an_mp3(recordings: Recordings, channels: int) -> None:
    recordings.save("so", BLOCK, a_wav(channels))
    found = recordings.find("so", BLOCK)
    assert found
    assert 0.9 < mp3.seconds(found) < 1.2
    assert recordings.blocks("so") == [BLOCK]


def test_names_and_pictures_in_an_mp3_are_thrown_away(recordings: Recordings, sound: bytes) -> None:
    tag = b"ID3\x04\x00\x00\x00\x00\x00\x1fTIT2" + b"Fadumo fra Odense".ljust(27)
    recordings.save("so", BLOCK, tag + sound + b"TAGFadumo".ljust(128))
    found = recordings.find("so", BLOCK)
    assert found
    assert b"Fadumo" not in found
    assert mp3.seconds(found) == pytest.approx(mp3.seconds(sound))


@pytest.mark.parametrize("file", [b"", b"RIFF", b"<html>", b"\xff\xfb" * 900, bytes(5000)])
def test_what_is_no_sound_is_refused(recordings: Recordings, file: bytes) -> None:
    with pytest.raises(BadRecording):
        recordings.save("so", BLOCK, file)


@pytest.mark.parametrize("file", [a_wav(width=1), a_wav(channels=3), a_wav(seconds=200)])
def test_a_wav_nobody_needs_is_refused(recordings: Recordings, file: bytes) -> None:
    with pytest.raises(BadRecording):
        recordings.save("so", BLOCK, file)


@pytest.mark.parametrize(("language", "block"), [("../x", BLOCK), ("so", "../../etc"), ("so", BLOCK[:-1])])
def test_no_name_leads_out_of_the_folder(recordings: Recordings, language: str, block: str) -> None:
    with pytest.raises(ValueError, match="not a"):
        recordings.find(language, block)


def test_a_removed_recording_is_gone(recordings: Recordings, sound: bytes) -> None:
    recordings.save("so", BLOCK, sound)
    recordings.remove("so", BLOCK)
    recordings.remove("so", BLOCK)
    assert recordings.find("so", BLOCK) is None
