"""What a reader of charts would say about a curve: one kind sentence. No total, no comparing of people."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from babel.numbers import format_decimal

from jobunivers.languages import Text as _
from jobunivers.languages import Words, current

Say = Callable[[float], Words]


@dataclass(frozen=True)
class Point:
    """One measurement: ``when`` as a short label ("uge 2", "3. maj"), and where it stood; None if it was left open."""

    when: Words
    value: float | None


def figure(value: float) -> str:
    """A number as people write it in the reader's language: *3*, *3,5*."""
    return format_decimal(value, format="0.#", locale=current().locale)


def sentence(name: Words, points: Sequence[Point], say: Say = figure) -> Words:
    """How something has gone, from its first to its latest measurement; empty when there is none.

    ``say`` words a value where figures are not what people see ("I nogen grad").
    """
    known = [(point.when, point.value) for point in points if point.value is not None]
    if not known:
        return ""
    (start, first), (_when, last) = known[0], known[-1]
    lowest = min(value for _when, value in known)
    told: dict[str, object] = {"navn": name, "fra": say(first), "til": say(last), "start": start}
    if len(known) == 1:
        return _("%(navn)s: %(til)s, første gang.", navn=name, til=told["til"])
    if last > first:
        return _("%(navn)s er gået fra %(fra)s til %(til)s siden %(start)s.", **told)
    if lowest < last:
        told = {"navn": name, "lavest": say(lowest), "til": told["til"]}
        return _("%(navn)s var nede på %(lavest)s undervejs og er nu på %(til)s.", **told)
    if last < first:
        return _(
            "%(navn)s er gået fra %(fra)s til %(til)s siden %(start)s. Det kan ske i en svær tid.", **told
        )
    return _("%(navn)s er på %(til)s, ligesom %(start)s.", navn=name, til=told["til"], start=start)


def largest_step(spokes: Iterable[tuple[Words, int | None, int | None]], first_time: Words) -> Words:
    """What a kind reader says of a wheel: the spoke that has moved most from its first time to its latest."""
    both = [(latest - first, name, first, latest) for name, first, latest in spokes if first and latest]
    if not both:
        return first_time
    moved, name, first, latest = max(both, key=lambda one: one[0])
    if moved > 0:
        return _("Det største skridt: %(navn)s, fra %(fra)s til %(til)s.", navn=name, fra=first, til=latest)
    if moved == 0:
        return _("Du holder fast: %(navn)s står på %(til)s, ligesom første gang.", navn=name, til=latest)
    return _("Tallene er lavere nu. Det kan ske i en svær tid. Se på det, du stadig kan.")


def in_words(
    title: Words, name: Words, points: Sequence[Point], answers: Mapping[int, str]
) -> dict[str, Any]:
    """A curve of answers in words, for ``ui.series``; no ``sentence`` where nothing is answered.

    ``answers`` words each step; between two steps the higher one is said from the middle on.
    """

    def word(value: float) -> str:
        return answers[int(value + 0.5)]

    return {
        "title": title,
        "sentence": sentence(name, points, lambda value: _("“%(svar)s”", svar=word(value))),
        "points": [(point.when, point.value) for point in points],
        "table": {
            "head": [_("Hvornår"), _("Svar")],
            "rows": [(point.when, word(point.value)) for point in points if point.value is not None],
        },
        "ends": (answers[min(answers)], answers[max(answers)]),
    }


def on_circle(share: float, index: int, of: int, radius: float = 100) -> tuple[float, float]:
    """Where a spoke of a wheel ends: ``share`` of the radius, spoke ``index`` of ``of`` clockwise from the top."""
    turn = 2 * math.pi * index / of
    return round(radius * share * math.sin(turn), 1), round(-radius * share * math.cos(turn), 1)
