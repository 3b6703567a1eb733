"""M3: hear it, say it, record it; and the recordings that are shared."""

from pathlib import Path

from flask import abort, current_app, request, send_file, url_for
from werkzeug.wrappers import Response

from jobunivers.db import session
from jobunivers.languages import Text
from jobunivers.languages import Text as _
from jobunivers.services import practice, sharing
from jobunivers.services.accounts.models import Person
from jobunivers.settings import Settings
from jobunivers.toolkit import looks
from jobunivers.toolkit.access import citizen_id, me, mine
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.pitch import recordings, work
from jobunivers.tools.pitch.blueprint import bp
from jobunivers.tools.pitch.models import Practice, Take
from jobunivers.tools.pitch.routes.tailoring import receivers

TROUBLES: dict[type[Exception], Text] = {
    recordings.NoRecording: _("Vælg en optagelse først."),
    recordings.NotARecording: _("Det ligner ikke lyd eller video. Prøv med en optagelse fra din telefon."),
    recordings.TooLarge: _("Den fylder lidt for meget. Prøv med en, der er kortere end to minutter."),
    recordings.TooMany: _("Du har delt ti optagelser. Slet en af dem, så er der plads igen."),
}


@bp.get("/oev")
def practise() -> Shown:
    """M3: the pitch to hear and to say."""
    return _practise_page()


@bp.post("/oev")
def practised() -> Shown:
    """Note that it was said aloud."""
    practice.note(Practice, citizen_id=citizen_id(), way=request.form.get("way", ""))
    return go(url_for("pitch.practise", til=request.args.get("til")))


@bp.post("/optagelser")
def hand_in() -> Shown:
    """Share a recording with the consultant."""
    sent = request.files.get("take")
    data = sent.stream.read(recordings.LARGEST + 1) if sent else b""
    try:
        recordings.hand_in(citizen_id=citizen_id(), data=data, data_dir=_data_dir())
    except tuple(TROUBLES) as trouble:
        return _practise_page(422, trouble=TROUBLES[type(trouble)])
    return go(url_for("pitch.practise"), _("Optagelsen er delt. Din konsulent kan høre den nu."))


@bp.post("/optagelser/<int:take_id>/slet")
def take_back(take_id: int) -> Shown:
    """Remove a shared recording for good."""
    recordings.take_back(take=mine(Take, take_id), data_dir=_data_dir())
    return go(url_for("pitch.practise"), _("Optagelsen er slettet. Ingen kan høre den mere."))


@bp.get("/optagelser/<int:take_id>")
def take(take_id: int) -> Response:
    """A shared recording: for its owner, and for a consultant beside them while it is shared."""
    found = session.get(Take, take_id)
    if found is None or not _may_hear(found):
        abort(404)
    path = recordings.path_of(found, _data_dir())
    if not path.is_file():
        abort(404)
    looks.by_professional(found.citizen_id, "pitch")
    kind = "video" if found.has_picture else "audio"
    response = send_file(path, f"{kind}/{found.media}", conditional=True)
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _may_hear(found: Take) -> bool:
    person = me()
    if person is None:
        return False
    if person.is_citizen:
        return person.id == found.citizen_id
    owner = session.get_one(Person, found.citizen_id)
    is_beside = sharing.is_beside(person.id, owner.id)
    return is_beside and sharing.is_shared(owner, "pitch", recordings.item_of(found), starts_closed=True)


def _practise_page(status: int = 200, **context: object) -> Shown:
    saved = work.latest(citizen_id())
    receiver = request.args.get("til", "")
    texts = {one.receiver: one.text for one in saved.tailored if one.text}
    return tool_page(
        "pitch/practise.html",
        status,
        work=saved,
        text=texts.get(receiver) or saved.spoken,
        receiver=receiver if receiver in texts else "",
        views=[one for key, one in receivers().items() if key in texts],
        takes=recordings.takes(citizen_id()),
        **context,
    )


def _data_dir() -> Path:
    settings: Settings = current_app.config["SETTINGS"]
    return settings.data_dir
