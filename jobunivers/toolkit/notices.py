"""The mails that say there is something to see, gathered from all tools and parts. Nightly work."""

from flask import current_app, url_for

from jobunivers.services.mails import notices
from jobunivers.toolkit.files import public
from jobunivers.toolkit.parts import parts


def nightly() -> list[str]:
    """A letter to each in the open organisation who asked and has something to see; harmless when run again."""
    having = (*current_app.extensions["jobunivers.tools"], *parts())
    found = [(one, public(url_for(one.endpoint))) for has in having for one in has.notices]
    written = notices.write(found)
    return [f"{written} letters about something to see"] if written else []
