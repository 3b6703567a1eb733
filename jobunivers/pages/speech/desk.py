"""What the routes read from: the voices of this server and the texts everybody may hear."""

from functools import cached_property

from flask import current_app

from jobunivers.pages.speech.texts import published_texts
from jobunivers.services.speech.published import Published
from jobunivers.services.speech.read_aloud import ReadAloud
from jobunivers.services.speech.settings import SpeechSettings
from jobunivers.settings import Settings


class Desk:
    """One an application. The texts are gathered when the first of them is asked for."""

    def __init__(self, settings: Settings) -> None:
        self.read_aloud = ReadAloud(speech_settings(settings))
        self._languages = settings.languages

    @cached_property
    def published(self) -> Published:
        """Every text of the product, in every language it is offered in."""
        return published_texts(self._languages)


def desk() -> Desk:
    """The desk of this application."""
    found: Desk = current_app.extensions["jobunivers.speech"]
    return found


def speech_settings(settings: Settings) -> SpeechSettings:
    """The operator's choices as read-aloud wants them: people's recordings are always asked first."""
    engines = ["recorded", *(name for name in settings.speech if name != "recorded")]
    if settings.allow_gtts and "gtts" not in engines:
        engines.insert(engines.index("espeak") if "espeak" in engines else len(engines), "gtts")
    return SpeechSettings(
        data_dir=settings.data_dir,
        engines=tuple(engines),
        allow_gtts=settings.allow_gtts,
        voices_dir=settings.voices_dir,
    )
