"""Piper voices, loaded once each.

Heavy, and it carries an eSpeak of its own: only ever loaded in a worker.
"""

from importlib import import_module
from typing import Protocol

from jobunivers.services.speech.sentences import sentence_spans

BREATH = 0.18


class _Chunk(Protocol):
    audio_int16_bytes: bytes
    sample_rate: int


class _Voice(Protocol):
    def synthesize(self, text: str, syn_config: object) -> list[_Chunk]: ...


class Piper:
    """``voice`` is the path of an ``.onnx`` file.

    Times are those of the sentences; words lie between them.
    """

    def __init__(self) -> None:
        self._piper = import_module("piper")
        self._voices: dict[str, _Voice] = {}
        self.sample_rate = 22050

    def say(self, text: str, voice: str, rate: float) -> tuple[bytes, list[tuple[int, float]]]:
        """Samples of the sentences with a breath between, and when each sentence starts."""
        loaded = self._loaded(voice)
        how = self._piper.SynthesisConfig(length_scale=1 / rate)
        sound, events = bytearray(), []
        for start, end in sentence_spans(text):
            events.append((start, len(sound) / 2 / self.sample_rate))
            for chunk in loaded.synthesize(text[start:end], how):
                self.sample_rate = chunk.sample_rate
                sound += chunk.audio_int16_bytes
            sound += bytes(2 * round(BREATH * self.sample_rate))
        return bytes(sound), events

    def _loaded(self, path: str) -> _Voice:
        if path not in self._voices:
            self._voices[path] = self._piper.PiperVoice.load(path)
        return self._voices[path]
