"""Three addresses: a published text's sound, the sound files, and a person's own words."""

from flask import Blueprint, request, send_file
from werkzeug.wrappers import Response

from jobunivers.languages import Text as _
from jobunivers.pages.speech.answers import Answer, in_words, of_own, of_published
from jobunivers.pages.speech.desk import desk
from jobunivers.services.accounts import organisations
from jobunivers.services.speech.published import PublishedText
from jobunivers.services.speech.read_aloud import Part
from jobunivers.services.speech.sound import MOST_CHARACTERS, MP3, NoVoice, VoicesSilent
from jobunivers.toolkit.access import me, or_404

bp = Blueprint("speech", __name__, url_prefix="/lyd")
FOR_GOOD = "public, max-age=31536000, immutable"
LARGEST_BODY = 16 * 1024

NO_VOICE = _("Vi har ingen stemme på dette sprog endnu.")
SILENT = _("Stemmen svarer ikke lige nu. Prøv igen om lidt.")
TOO_LONG = _("Teksten er for lang at læse højt på én gang. Vælg et mindre stykke.")
NOTHING = _("Der er ikke nogen tekst at læse.")


@bp.get("/<language>/<block>")
def published(language: str, block: str) -> Answer:
    """The sound of a text everybody may hear, asked for by its block id. An id nobody knows is 404."""
    found = desk().published.find(language, block)
    if found is None:
        return {}, 404
    try:
        return of_published(_parts(found.text, language, private=False), language), 200
    except NoVoice as problem:
        return _no_voice(problem, found)


@bp.get("/fil/<key>.mp3")
def sound(key: str) -> Response:
    """A sound file, or a range of it. Its address names all that decides how it sounds: kept for good."""
    response = send_file(or_404(desk().read_aloud.store.path(key)), mimetype=MP3, conditional=True, etag=key)
    response.headers["Cache-Control"] = FOR_GOOD
    return response


@bp.post("/egen")
def own() -> Answer:
    """The sound of a person's own words. They are said, handed back and forgotten."""
    if (request.content_length or 0) > LARGEST_BODY:
        return in_words(TOO_LONG), 413
    match _said():
        case {"text": str(text), "language": str(language)} if text.strip():
            return _own(text, language)
    return in_words(NOTHING), 422


def _parts(text: str, language: str, *, private: bool) -> list[Part]:
    """A text said by the voices that speak where the listener is."""
    listener = me()
    silent = organisations.codes(listener.voices_off) if listener else ()
    return desk().read_aloud.parts(text, language, private=private, without=silent)


def _said() -> object:
    """What was sent; nothing for what is no JSON, or JSON that nobody writes by hand."""
    try:
        return request.get_json(silent=True)
    except RecursionError:
        return None


def _own(text: str, language: str) -> Answer:
    if len(text) > MOST_CHARACTERS:
        return in_words(TOO_LONG), 413
    try:
        return of_own(_parts(text, language, private=True), language), 200
    except NoVoice as problem:
        return _no_voice(problem, None)


def _no_voice(problem: NoVoice, text: PublishedText | None) -> Answer:
    """An honest word in the language that was asked for, and the Danish sound if there is one."""
    if isinstance(problem, VoicesSilent):
        return in_words(SILENT, problem.language), 503
    return in_words(NO_VOICE, problem.language) | {"parts": [], "danish": text.danish if text else None}, 200
