"""The photo on a CV: a file of a random name in the data folder, shown only to those who may see it."""

import secrets
from pathlib import Path

from sqlalchemy import select

from jobunivers.db import session
from jobunivers.services import handed_in, versions
from jobunivers.tools.cv.models import Profile

FOLDER = "photos"


def keep(*, profile: Profile, picture: bytes, data_dir: Path) -> None:
    """Keep a cleaned JPEG as the photo of a CV; the one it replaces goes when this is committed."""
    name = f"{secrets.token_hex(16)}.jpg"
    handed_in.keep(path_of(name, data_dir), picture)
    _let_go(profile, data_dir)
    profile.photo = name
    versions.keep(profile)


def remove(*, profile: Profile, data_dir: Path) -> None:
    """Take the photo away for good."""
    _let_go(profile, data_dir)
    profile.photo = ""
    versions.keep(profile)


def read(name: str, data_dir: Path) -> bytes | None:
    """A photo's bytes, if it is there."""
    path = path_of(name, data_dir)
    return path.read_bytes() if name and path.is_file() else None


def path_of(name: str, data_dir: Path) -> Path:
    """Where the file of a photo lies; only the last part of the name counts."""
    return data_dir / FOLDER / Path(name).name


def owner_of(name: str) -> Profile | None:
    """The CV a photo stands on, among those of the organisation that is open."""
    return session.scalar(select(Profile).where(Profile.photo == name)) if name else None


def _let_go(profile: Profile, data_dir: Path) -> None:
    if profile.photo:
        handed_in.let_go(path_of(profile.photo, data_dir))
