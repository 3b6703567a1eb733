"""From an engine's events to one time for every word of ours: monotone, inside the text and the sound."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from jobunivers.services.speech.sound import Mark
from jobunivers.services.speech.tokens import tokens

Anchor = tuple[int, float]


def marks_of(text: str, anchors: Iterable[Anchor], duration: float) -> tuple[Mark, ...]:
    """One mark a word of ``text``.

    ``anchors`` are (character of ``text``, seconds), in any order and with gaps.

    The first time said for a word wins, a word without one is placed between its neighbours by length.
    """
    spans = tokens(text)
    known = [*_first_times(spans, anchors), (len(text), duration)]
    marks, latest = [], 0.0
    for start, end in spans:
        latest = min(max(latest, _time_at(start, known)), duration)
        marks.append(Mark(start, end, round(latest, 3)))
    return tuple(marks)


def _first_times(spans: Sequence[tuple[int, int]], anchors: Iterable[Anchor]) -> list[Anchor]:
    """The anchors on words, moved to the word's start, first time a word, times never going back."""
    starts = [start for start, _ in spans]
    times: dict[int, float] = {}
    for position, seconds in sorted(anchors, key=lambda anchor: anchor[1]):
        index = bisect_right(starts, position) - 1
        if index >= 0 and position < spans[index][1] and starts[index] not in times:
            times[starts[index]] = seconds
    return _rising(sorted(times.items()))


def _rising(anchors: Iterable[Anchor]) -> list[Anchor]:
    kept: list[Anchor] = []
    for position, seconds in anchors:
        if not kept or seconds >= kept[-1][1]:
            kept.append((position, seconds))
    return kept


def _time_at(position: int, known: Sequence[Anchor]) -> float:
    """Straight lines between the known points, from (0, 0.0) on."""
    after = bisect_right([place for place, _ in known], position)
    left = known[after - 1] if after else (0, 0.0)
    if after == len(known) or left[0] == position:
        return left[1]
    right = known[after]
    share = (position - left[0]) / (right[0] - left[0])
    return left[1] + share * (right[1] - left[1])


def in_browser_units(text: str) -> list[int]:
    """For every character offset of ``text``, and its end, the same place in UTF-16 units."""
    offsets = [0]
    for character in text:
        offsets.append(offsets[-1] + (2 if ord(character) > 0xFFFF else 1))
    return offsets
