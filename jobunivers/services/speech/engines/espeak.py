"""eSpeak NG: the voice that is always there. Small, quick, and not easy to follow in Danish."""

from importlib.util import find_spec

from jobunivers.services.speech.engines import EngineMissing, Voice
from jobunivers.services.speech.espeak_library import CALM_WORDS_A_MINUTE, Espeak
from jobunivers.services.speech.pool import Pool
from jobunivers.services.speech.process import Said
from jobunivers.services.speech.settings import SpeechSettings
from jobunivers.services.speech.spoken import Utterance

_LANGUAGES = frozenset(["da", "en", "uk", "ar", "ti", "am", "tr", "pl", "fa", "ku", "ru", "ur", "ro", "de"])


class EspeakEngine:
    """Says any text in the languages eSpeak knows, in worker processes, with exact word times."""

    name = "espeak"
    published_only = False
    for_good = False

    def __init__(self, settings: SpeechSettings) -> None:
        missing = [name for name in ("espeakng_loader", "lameenc") if not find_spec(name)]
        if missing:
            raise EngineMissing(f"not installed: {', '.join(missing)}")
        self._version = f"{Espeak.version()}-{CALM_WORDS_A_MINUTE}"
        self.pool = Pool("espeak", settings.workers)

    def voices(self, language: str) -> list[Voice]:
        """One voice in each language it knows."""
        known = language in _LANGUAGES
        return [Voice(f"espeak:{language}", self.name, language, self._version, exact=True)] if known else []

    def voice_for(self, text: str, language: str) -> Voice | None:
        """The language's voice, whatever the text."""
        return next(iter(self.voices(language)), None)

    def say(self, utterance: Utterance, voice: Voice) -> Said:
        """Sound and word times from a free worker."""
        name = voice.name.removeprefix("espeak:")
        return self.pool.ask({"text": utterance.said.text, "voice": name, "rate": utterance.rate})

    def close(self) -> None:
        """End the workers."""
        self.pool.close()
