"""What travels to the browser beside the sound: places in UTF-16 units, as browsers count, and short."""

from collections.abc import Sequence

from jobunivers.services.speech.marks import in_browser_units
from jobunivers.services.speech.sentences import sentence_spans
from jobunivers.services.speech.sound import Mark


def marks_on_the_wire(text: str, marks: Sequence[Mark]) -> list[int]:
    """Three numbers a word, told from the word before: gap, length, hundredths of a second later."""
    units = in_browser_units(text)
    flat, place, time = [], 0, 0
    for mark in marks:
        start, end, hundredths = units[mark.start], units[mark.end], round(mark.seconds * 100)
        flat += [start - place, end - start, hundredths - time]
        place, time = end, hundredths
    return flat


def sentences_on_the_wire(text: str) -> list[int]:
    """Two numbers a sentence: where it starts and ends."""
    units = in_browser_units(text)
    return [units[place] for span in sentence_spans(text) for place in span]
