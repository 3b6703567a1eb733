"""Passwords by Argon2id: 19 MiB, 2 rounds, 1 lane (OWASP's smallest recommended, 23 ms here)."""

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

SHORTEST = 8
LONGEST = 128
_hasher = PasswordHasher(time_cost=2, memory_cost=19456, parallelism=1)


class PasswordTooShort(ValueError):
    """A password has fewer than SHORTEST letters."""


class PasswordTooLong(ValueError):
    """A password has more than LONGEST letters."""


class PasswordTooCommon(ValueError):
    """A password is one of those that everybody tries first."""


_COMMON = frozenset(
    (
        *("00000000", "11111111", "12345678", "123456789", "1234567890", "abcd1234", "iloveyou"),
        *("password", "password1", "qwerty123", "qwertyui", "adgangskode", "danmark1", "kodeord1"),
        *("jobcenter", "jobunivers", "sommer2026"),
    )
)


def hash_password(password: str) -> str:
    """The hash to keep; raises for a password too short, too long or too common."""
    if len(password) < SHORTEST:
        raise PasswordTooShort
    if len(password) > LONGEST:
        raise PasswordTooLong
    if password.casefold() in _COMMON:
        raise PasswordTooCommon
    return _hasher.hash(password)


def is_right(password: str, kept_hash: str | None) -> bool:
    """Whether a password fits the kept hash; takes as long where there is none, so that nobody can be found out."""
    try:
        fits = _hasher.verify(kept_hash or _nobodys_hash(), password[:LONGEST])
    except (VerifyMismatchError, InvalidHashError):
        return False
    return fits and kept_hash is not None


@cache
def _nobodys_hash() -> str:
    return _hasher.hash("nobody has this password")
