"""How fast and how big: ``python -m jobunivers.services.speech.measure [--rounds 100]`` prints it.

Ends with exit status 1 when a target is missed.
"""

import argparse
import gzip
import json
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from timeit import default_timer

from jobunivers.services.speech.read_aloud import ReadAloud
from jobunivers.services.speech.settings import SpeechSettings
from jobunivers.services.speech.wire import marks_on_the_wire

PIECE = 300
_TEXT = {
    "da": "I dag har jeg skrevet til to steder. Det ene er et køkken i Aarhus, det andet et lager i Vejle. "
    "Min gamle chef vil gerne sige god for mig. Jeg kan møde klokken syv, for bussen kører forbi min dør. "
    "Om fredagen henter jeg børn, så der vil jeg helst gå lidt før. Er det noget, vi kan tale om sammen? ",
    "en": "Today I wrote to two places. One is a kitchen in Aarhus, the other a warehouse in Vejle. "
    "My former manager is happy to speak up for me. I can start at seven, as the bus stops at my door. "
    "On Fridays I fetch the children, so I would like to leave early. Is that something we can talk about? ",
    "ar": "كتبت اليوم إلى مكانين. الأول مطبخ في آرهوس، والثاني مخزن في فايله. مديري مستعد أن يتحدث عني. "
    "أستطيع أن أبدأ في السابعة لأن الحافلة تمر أمام بيتي. يوم الجمعة أحضر الأطفال من المدرسة، "
    "ولذلك أفضل أن أغادر قبل الجميع. هل يمكن أن نتحدث عن ذلك معا؟ وهل تعرف مكانا آخر يبحث عن شخص مثلي؟ ",
}


@dataclass(frozen=True)
class Measured:
    """One language: milliseconds for 300 private characters, kilobytes a minute of sound and of marks."""

    language: str
    p50_ms: float
    p95_ms: float
    audio_kb_a_minute: float
    marks_kb_a_minute: float

    @property
    def good(self) -> bool:
        """Whether every target is met."""
        return self.p95_ms <= 200 and self.audio_kb_a_minute <= 240 and self.marks_kb_a_minute <= 1


def measure(read_aloud: ReadAloud, language: str, rounds: int) -> Measured:
    """Say ``rounds`` different private texts one after another, after one to warm up."""
    times = [_seconds(read_aloud, language, number) for number in range(rounds + 1)][1:]
    cuts = quantiles(times, n=20, method="inclusive")
    text = _text(language, 0)
    speech = read_aloud.speak(text, language, private=True)
    minutes = speech.duration / 60
    marks = gzip.compress(json.dumps(marks_on_the_wire(text, speech.marks), separators=(",", ":")).encode())
    return Measured(
        language,
        round(cuts[9] * 1000, 1),
        round(cuts[18] * 1000, 1),
        round(len(speech.audio) / 1024 / minutes, 1),
        round(len(marks) / 1024 / minutes, 2),
    )


def _text(language: str, number: int) -> str:
    return (f"{number}. " + _TEXT[language])[:PIECE]


def _seconds(read_aloud: ReadAloud, language: str, number: int) -> float:
    text, start = _text(language, number), default_timer()
    read_aloud.speak(text, language, private=True)
    return default_timer() - start


def main(arguments: list[str]) -> int:
    """Print one line a language; 0 if all targets are met."""
    parser = argparse.ArgumentParser(prog="measure", description="Time and size of read-aloud.")
    parser.add_argument("--rounds", type=int, default=100)
    rounds = parser.parse_args(arguments).rounds
    with tempfile.TemporaryDirectory() as folder:
        read_aloud = ReadAloud(SpeechSettings(Path(folder), engines=("espeak",)))
        found = [measure(read_aloud, language, rounds) for language in _TEXT]
        read_aloud.close()
    for row in found:
        print(
            f"{row.language}: p50 {row.p50_ms} ms, p95 {row.p95_ms} ms (≤ 200)",
            f"sound {row.audio_kb_a_minute} KB/min (≤ 240)",
            f"marks {row.marks_kb_a_minute} KB/min (≤ 1)",
            "ok" if row.good else "MISSED",
            sep=", ",
        )
    return 0 if all(row.good for row in found) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
