"""What is the same on every phone of a room is drawn once for each of its versions (docs/decisions/live-groups.md).

Nothing of one person may be in it: no token, no name that only some may see, nothing of one's own.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from weakref import WeakKeyDictionary

from flask import current_app
from sqlalchemy import Engine

from jobunivers import languages
from jobunivers.toolkit.pages import wants_danish_too

MOST = 60
_kept: WeakKeyDictionary[Engine, OrderedDict[Hashable, str]] = WeakKeyDictionary()


def once(room_id: int, version: int, draw: Callable[[], str]) -> str:
    """The part all see in the reader's language: as it was drawn for this version, or drawn now and kept."""
    kept = _kept.setdefault(current_app.extensions["jobunivers.engine"], OrderedDict())
    key = (room_id, version, languages.current().code, wants_danish_too())
    drawn = kept.get(key)
    if drawn is None:
        drawn = kept[key] = draw()
        while len(kept) > MOST:
            kept.popitem(last=False)
    return drawn
