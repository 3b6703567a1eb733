"""One voice in a process of its own: ``python -m jobunivers.services.speech.worker espeak``.

A request is one line of JSON on standard input: ``{"text", "voice", "rate"}``. The answer is one line of
JSON, ``{"size", "duration", "events"}`` or ``{"error"}``, and then ``size`` bytes of MP3. Nothing is ever
written anywhere else: no text in a log, none in a core dump, none among the process's arguments.
"""

import json
import os
import resource
import sys
from typing import BinaryIO, Protocol

from jobunivers.services.speech import mp3


class Box(Protocol):
    """A voice box: says a text with one of its voices."""

    sample_rate: int

    def say(self, text: str, voice: str, rate: float) -> tuple[bytes, list[tuple[int, float]]]:
        """16-bit mono samples, and (character, seconds) of each word."""


def _open(name: str) -> Box:
    if name == "piper":
        from jobunivers.services.speech.piper_library import Piper

        return Piper()
    from jobunivers.services.speech.espeak_library import Espeak

    espeak = Espeak()
    espeak.say("a", "en", 1.0)
    return espeak


def _private_output() -> BinaryIO:
    """The real standard output, for answers only; what a library prints goes nowhere."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    return answers


def _answer(box: Box, request: dict[str, str]) -> tuple[dict[str, object], bytes]:
    try:
        samples, events = box.say(request["text"], request["voice"], float(request["rate"]))
        audio = mp3.encode(samples, box.sample_rate) if samples else b""
    except Exception as problem:
        return {"error": type(problem).__name__}, b""
    return {"size": len(audio), "duration": mp3.seconds(audio), "events": events}, audio


def main(name: str) -> None:
    """Answer requests until standard input closes, which it does when the server ends."""
    answers = _private_output()
    box = _open(name)
    _send(answers, {"ready": name})
    for line in sys.stdin.buffer:
        _send(answers, *_answer(box, json.loads(line)))


def _send(answers: BinaryIO, head: dict[str, object], audio: bytes = b"") -> None:
    answers.write(json.dumps(head).encode() + b"\n" + audio)
    answers.flush()


if __name__ == "__main__":
    main(sys.argv[1])
