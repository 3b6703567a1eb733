"""MP3 in and out: 32 kbit/s mono 22.05 kHz made from samples, and the frames of anybody's MP3."""

from collections.abc import Iterator
from importlib import import_module
from typing import NamedTuple

KBITS = 32
RATE = 22050
FORMAT = f"mp3-{KBITS}-{RATE}-mono"
ENCODER_DELAY = 0.05

_BITRATES_1 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_BITRATES_2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}


class NotMp3(Exception):
    """The bytes hold no MP3 sound."""


class Frame(NamedTuple):
    """One frame: where it lies and how many seconds it plays."""

    start: int
    end: int
    seconds: float


def encode(samples: bytes, sample_rate: int) -> bytes:
    """16-bit mono ``samples`` as MP3 at a constant bit rate; all is ``ENCODER_DELAY`` seconds later."""
    encoder = import_module("lameenc").Encoder()
    encoder.set_bit_rate(KBITS)
    encoder.set_in_sample_rate(sample_rate)
    encoder.set_out_sample_rate(RATE)
    encoder.set_channels(1)
    encoder.set_quality(7)
    encoder.silence()
    return bytes(encoder.encode(samples) + encoder.flush())


def frames(audio: bytes) -> Iterator[Frame]:
    """The sound frames of an MP3, skipping tags and anything else between them."""
    place = 0
    while (place := audio.find(b"\xff", place)) >= 0:
        frame = _frame_at(audio, place)
        if frame:
            yield frame
        place = frame.end if frame else place + 1


def _frame_at(audio: bytes, place: int) -> Frame | None:
    header = int.from_bytes(audio[place : place + 4], "big")
    version, layer = header >> 19 & 3, header >> 17 & 3
    bitrate, rate, padding = header >> 12 & 15, header >> 10 & 3, header >> 9 & 1
    if header >> 21 != 0x7FF or version == 1 or layer != 1 or bitrate in (0, 15) or rate == 3:
        return None
    kbits = (_BITRATES_1 if version == 3 else _BITRATES_2)[bitrate]
    hertz, samples = _RATES[version][rate], 1152 if version == 3 else 576
    end = place + samples // 8 * kbits * 1000 // hertz + padding
    return Frame(place, end, samples / hertz) if end <= len(audio) else None


def only_frames(audio: bytes) -> bytes:
    """The sound alone, without tags, pictures or names. ``NotMp3`` if there are fewer than three frames."""
    found = list(frames(audio))
    if len(found) < 3:
        raise NotMp3
    return b"".join(audio[frame.start : frame.end] for frame in found)


def seconds(audio: bytes) -> float:
    """How long an MP3 plays."""
    return sum(frame.seconds for frame in frames(audio))
