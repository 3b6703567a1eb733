"""Which engine says what. The one place that decides whether a person's own words may reach an engine."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from jobunivers.services.speech.engines import Engine, EngineMissing, Voice
from jobunivers.services.speech.engines.espeak import EspeakEngine
from jobunivers.services.speech.engines.gtts import GttsEngine
from jobunivers.services.speech.engines.piper import PiperEngine
from jobunivers.services.speech.engines.recorded import RecordedEngine
from jobunivers.services.speech.pool import PoolState
from jobunivers.services.speech.settings import SpeechSettings

_OPEN: dict[str, Callable[[SpeechSettings], Engine]] = {
    "recorded": RecordedEngine,
    "piper": PiperEngine,
    "gtts": GttsEngine,
    "espeak": EspeakEngine,
}


ENGINES = tuple(_OPEN)


class UnknownEngine(Exception):
    """The settings name an engine there is not."""


@dataclass(frozen=True)
class LanguageStatus:
    """For the admin page: the voices a language has, best first, for published texts and for people's own."""

    language: str
    published: tuple[Voice, ...]
    private: tuple[Voice, ...]


class Chain:
    """The engines in the order they are asked.

    ``missing`` says why an engine that was wished for is not here.
    """

    def __init__(self, engines: Sequence[Engine], missing: dict[str, str] | None = None) -> None:
        self._engines = tuple(engines)
        self.missing = missing or {}

    def names(self) -> list[str]:
        """The engines that can work here, in the order they are asked."""
        return [engine.name for engine in self._engines]

    def engines_for(self, language: str, *, private: bool, without: Collection[str] = ()) -> list[Engine]:
        """Every engine that may say a text of this kind in ``language``, best first; ``without`` are silenced."""
        allowed = [engine for engine in self._engines if not (private and engine.published_only)]
        allowed = [engine for engine in allowed if engine.name not in without]
        return [engine for engine in allowed if engine.voices(language)]

    def status(self, languages: Sequence[str]) -> list[LanguageStatus]:
        """What each language sounds like now."""
        said = ((code, self._voices(code, False), self._voices(code, True)) for code in languages)
        return [LanguageStatus(*language) for language in said]

    def pools(self) -> dict[str, PoolState]:
        """The voice processes of each engine that has any."""
        pools = {engine.name: getattr(engine, "pool", None) for engine in self._engines}
        return {name: pool.state() for name, pool in pools.items() if pool is not None}

    def close(self) -> None:
        """End every process."""
        for engine in self._engines:
            engine.close()

    def _voices(self, language: str, private: bool) -> tuple[Voice, ...]:
        engines = self.engines_for(language, private=private)
        return tuple(voice for engine in engines for voice in engine.voices(language))


def open_chain(settings: SpeechSettings) -> Chain:
    """The engines of the settings that can work here. ``UnknownEngine`` names a word that is none."""
    engines: list[Engine] = []
    missing: dict[str, str] = {}
    for name in settings.engines:
        if name not in _OPEN:
            raise UnknownEngine(f"{name!r} is not one of {', '.join(_OPEN)}")
        try:
            engines.append(_OPEN[name](settings))
        except EngineMissing as reason:
            missing[name] = str(reason)
    return Chain(engines, missing)
