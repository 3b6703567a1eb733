"""eSpeak NG by ctypes.

Global state, not safe for threads, may end the process: only ever loaded in a worker.
"""

import ctypes
from importlib import import_module
from importlib.metadata import version

_SYNCHRONOUS = 2
_DONT_EXIT = 0x8000
_UTF8_WITH_END_PAUSE = 0x1 | 0x1000
_WORD = 1
_RATE_PARAMETER = 1
CALM_WORDS_A_MINUTE = 155

Event = tuple[int, float]


class _Identity(ctypes.Union):
    _fields_ = (("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8))


class _EventStruct(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Identity),
    )


_Callback = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_EventStruct)
)


class EspeakBroken(Exception):
    """The library could not be loaded or refused a voice or a text."""


class Espeak:
    """One loaded library. ``say`` gives 16-bit mono samples and (character, seconds) of each word."""

    def __init__(self) -> None:
        loader = import_module("espeakng_loader")
        self._library = ctypes.CDLL(loader.get_library_path())
        self._samples = bytearray()
        self._events: list[Event] = []
        self.sample_rate = int(
            self._library.espeak_Initialize(_SYNCHRONOUS, 0, loader.get_data_path().encode(), _DONT_EXIT)
        )
        if self.sample_rate <= 0:
            raise EspeakBroken("the library did not start")
        self._callback = _Callback(self._collect)
        self._library.espeak_SetSynthCallback(self._callback)

    @staticmethod
    def version() -> str:
        """The version that decides how a text sounds."""
        return version("espeakng-loader")

    def say(self, text: str, voice: str, rate: float) -> tuple[bytes, list[Event]]:
        """Say ``text`` as plain text, never as markup. ``EspeakBroken`` for a voice it does not have."""
        self._samples.clear()
        self._events.clear()
        if self._library.espeak_SetVoiceByName(voice.encode()) != 0:
            raise EspeakBroken("no such voice")
        self._library.espeak_SetParameter(_RATE_PARAMETER, round(CALM_WORDS_A_MINUTE * rate), 0)
        data = text.replace("\0", " ").encode() + b"\0"
        if self._library.espeak_Synth(data, len(data), 0, 1, 0, _UTF8_WITH_END_PAUSE, None, None) != 0:
            raise EspeakBroken("the text was refused")
        return bytes(self._samples), list(self._events)

    def _collect(
        self,
        samples: "ctypes._Pointer[ctypes.c_short]",
        count: int,
        events: "ctypes._Pointer[_EventStruct]",
    ) -> int:
        if count > 0:
            self._samples += ctypes.string_at(samples, count * 2)
        index = 0
        while (event := events[index]).type:
            if event.type == _WORD:
                self._events.append((event.text_position - 1, event.sample / self.sample_rate))
            index += 1
        return 0
