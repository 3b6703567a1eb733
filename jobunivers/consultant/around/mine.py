"""The citizen reads that somebody else is there for them, from when, and until when."""

from flask import Blueprint, url_for

from jobunivers.consultant.around import told
from jobunivers.languages import Text as _
from jobunivers.services.around import operations, reading
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.pages import Shown, go, page
from jobunivers.toolkit.parts import Card

bp = Blueprint("my_around", __name__, url_prefix="/sammen/skift", template_folder="templates")


@bp.get("/")
def change_of_people() -> Shown:
    """Each hand-over in its own words, with the greeting of whoever hands over."""
    return page("around/mine.html", every=reading.told(citizen_id()), told=told.told)


@bp.post("/")
def seen() -> Shown:
    """It is read."""
    operations.seen(citizen_id())
    return go(url_for("me.together"))


def card(citizen: int) -> Card | None:
    """What waits to be read, or goes on; nothing when there is no change."""
    every = reading.told(citizen)
    if not every:
        return None
    newest = every[0]
    waits = any(one.seen_at is None for one in every)
    text = told.told(newest)[0]
    return Card(_("Skift hos dine folk"), text, "users", url_for("my_around.change_of_people"), waits)
