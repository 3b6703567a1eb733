"""Secrets that travel in links and cookies: random, and kept only as hashes."""

import hashlib
import secrets

TOKEN_BYTES = 24
RECOVERY_CODES = 10


def new_token() -> str:
    """A fresh token of 192 random bits, safe in an address."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def new_batch() -> str:
    """A name for people who came together; a key to nothing by itself."""
    return secrets.token_urlsafe(9)


def hash_token(token: str) -> str:
    """What is kept of a token; a fast hash is enough for 192 random bits."""
    return hashlib.sha256(token.encode()).hexdigest()


def new_recovery_code() -> str:
    """A code of 50 random bits in two groups that can be written by hand: no 0, 1, o or l."""
    letters = "abcdefghijkmnpqrstuvwxyz23456789"
    return "-".join("".join(secrets.choice(letters) for _ in range(5)) for _ in range(2))
