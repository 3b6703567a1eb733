"""What the player in the browser gets: sounds by address or in the answer itself, with marks."""

from base64 import b64encode
from collections.abc import Sequence
from typing import Any

from jobunivers import languages
from jobunivers.services.speech.read_aloud import Part
from jobunivers.services.speech.wire import marks_on_the_wire, sentences_on_the_wire

Body = dict[str, Any]
Answer = tuple[Body, int]


def of_published(parts: Sequence[Part], language: str) -> Body:
    """Parts whose sound has an address of its own."""
    return _answer([_part(part) | _address(part) for part in parts], parts, language)


def of_own(parts: Sequence[Part], language: str) -> Body:
    """Parts that carry their sound with them, so that nothing has to be kept here."""
    return _answer([_part(part) | _carried(part) for part in parts], parts, language)


def in_words(said: languages.Text, language: str | None = None) -> Body:
    """A message for the player to show, in a language or in the reader's own."""
    if language not in languages.LANGUAGES:
        return {"message": str(said)}
    with languages.speaking(language):
        return {"message": str(said)}


def _answer(said: list[Body], parts: Sequence[Part], language: str) -> Body:
    return {"language": language, "engine": parts[0].speech.engine if parts else "none", "parts": said}


def _part(part: Part) -> Body:
    return {
        "text": part.text,
        "duration": part.speech.duration,
        "marks": marks_on_the_wire(part.text, part.speech.marks),
        "exact": part.speech.marks_exact,
        "sentences": sentences_on_the_wire(part.text),
    }


def _address(part: Part) -> Body:
    return {"url": f"/lyd/fil/{part.key}.mp3"} if part.key else _carried(part)


def _carried(part: Part) -> Body:
    return {"audio": b64encode(part.speech.audio).decode(), "mime": part.speech.mime}
