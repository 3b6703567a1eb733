"""Recordings handed in: told by their content, cleaned of places, kept as files of a random name.

A recording stays on the person's own device until they share it. What is shared is the file here and a
``Take``; giving it up removes both at once.
"""

import secrets
from pathlib import Path

from sqlalchemy import func, select

from jobunivers.db import session
from jobunivers.services import handed_in, sharing, versions
from jobunivers.services.reading import rows_of
from jobunivers.tools.pitch.media import Media, has_picture, media_of, without_place
from jobunivers.tools.pitch.models import Take

LARGEST = 10 * 1024 * 1024
MOST = 10
FOLDER = "recordings"


class NoRecording(ValueError):
    """Nothing was sent."""


class NotARecording(ValueError):
    """The bytes are no WebM, MP4 or Ogg."""


class TooLarge(ValueError):
    """The recording is larger than 10 MB."""


class TooMany(Exception):
    """There are ten recordings; one must go before another can come."""


def takes(citizen_id: int) -> list[Take]:
    """The recordings a citizen has handed in, newest first."""
    (found,) = rows_of(citizen_id, Take)
    return found[::-1]


def hand_in(*, citizen_id: int, data: bytes, data_dir: Path) -> Take:
    """Keep a recording and share it; raises NoRecording, TooLarge, NotARecording or TooMany."""
    media = _checked(data)
    if (session.scalar(select(func.count(Take.id)).where(Take.citizen_id == citizen_id)) or 0) >= MOST:
        raise TooMany
    take = Take(citizen_id=citizen_id, file=f"{secrets.token_hex(16)}.{media}", media=media, size=len(data))
    take.has_picture = has_picture(data, media)
    handed_in.keep(path_of(take, data_dir), without_place(data, media))
    versions.keep(take)
    sharing.choose(citizen_id=citizen_id, tool="pitch", item=item_of(take), shared=True)
    return take


def take_back(*, take: Take, data_dir: Path) -> None:
    """Remove a recording for good: the file goes when the removal is committed."""
    session.delete(take)
    session.flush()
    handed_in.let_go(path_of(take, data_dir))


def path_of(take: Take, data_dir: Path) -> Path:
    """Where the file of a recording lies."""
    return data_dir / FOLDER / take.file


def item_of(take: Take) -> str:
    """The key under which a recording is shared."""
    return f"optagelse-{take.id}"


def _checked(data: bytes) -> Media:
    if not data:
        raise NoRecording
    if len(data) > LARGEST:
        raise TooLarge
    media = media_of(data)
    if media is None:
        raise NotARecording
    return media
