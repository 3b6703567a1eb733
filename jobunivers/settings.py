"""What an operator may choose, read once from the environment into one frozen object."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
MINIMUM_SECRET_LETTERS = 32
MINIMUM_TOKEN_LETTERS = 16


class UnsafeSettings(Exception):
    """A setting is missing or unsafe; the message names it and says how to mend it."""


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Every choice of the operator. The fields carry the names of ``JOBUNIVERS_*`` in lower case."""

    data_dir: Path
    database_url: str
    secret_keys: tuple[str, ...] = field(repr=False)
    public_url: str = "http://127.0.0.1:8000"
    smtp_url: str | None = field(default=None, repr=False)
    speech: tuple[str, ...] = ("piper", "espeak")
    voices_dir: Path | None = None
    allow_gtts: bool = False
    proxies: int = 0
    metrics_token: str | None = field(default=None, repr=False)
    languages: tuple[str, ...] = ("da", "en", "ar")
    root: Path = ROOT

    @classmethod
    def from_env(cls, env: Mapping[str, str] = os.environ) -> "Settings":
        """Read the environment; makes the data folder and, once, a secret key in it (mode 0600)."""
        data_dir = Path(env.get("JOBUNIVERS_DATA_DIR") or ROOT / "instance").absolute()
        data_dir.mkdir(parents=True, exist_ok=True)
        voices = env.get("JOBUNIVERS_VOICES_DIR")
        return cls(
            data_dir=data_dir,
            database_url=env.get("JOBUNIVERS_DATABASE_URL") or f"sqlite:///{data_dir / 'jobunivers.db'}",
            secret_keys=_secret_keys(env.get("JOBUNIVERS_SECRET_KEY"), data_dir),
            public_url=(env.get("JOBUNIVERS_PUBLIC_URL") or cls.public_url).rstrip("/"),
            smtp_url=env.get("JOBUNIVERS_SMTP_URL") or None,
            speech=_words(env.get("JOBUNIVERS_SPEECH"), cls.speech),
            voices_dir=Path(voices) if voices else None,
            allow_gtts=env.get("JOBUNIVERS_ALLOW_GTTS", "0") == "1",
            proxies=_number(env.get("JOBUNIVERS_PROXIES")),
            metrics_token=env.get("JOBUNIVERS_METRICS_TOKEN") or None,
            languages=_words(env.get("JOBUNIVERS_LANGUAGES"), cls.languages),
        )

    @property
    def public_host(self) -> str:
        """The host name people reach the service at."""
        return urlsplit(self.public_url).hostname or ""

    @property
    def is_secure(self) -> bool:
        """Whether people reach the service by https, so that cookies may demand it."""
        return self.public_url.startswith("https://")

    def check_safe_to_serve(self) -> None:
        """Raise UnsafeSettings for anything that may not go before people."""
        if any(len(key) < MINIMUM_SECRET_LETTERS for key in self.secret_keys):
            raise UnsafeSettings(
                f"JOBUNIVERS_SECRET_KEY is shorter than {MINIMUM_SECRET_LETTERS} letters. "
                "Unset it to have one made, or give a long random one."
            )
        if self.metrics_token is not None and len(self.metrics_token) < MINIMUM_TOKEN_LETTERS:
            raise UnsafeSettings(
                f"JOBUNIVERS_METRICS_TOKEN is shorter than {MINIMUM_TOKEN_LETTERS} letters. "
                "Give a long random one, or unset it."
            )
        if not self.is_secure and not is_loopback(self.public_host):
            raise UnsafeSettings(
                f"JOBUNIVERS_PUBLIC_URL is {self.public_url}, which is not encrypted. "
                "Use an https:// address; only a loopback address may do without."
            )
        if "da" not in self.languages:
            raise UnsafeSettings("JOBUNIVERS_LANGUAGES must hold da: Danish is the source of every text.")


def is_loopback(host: str) -> bool:
    """Whether a host name or address stays on this machine."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _number(value: str | None) -> int:
    if value and not (value.isascii() and value.isdigit()):
        raise UnsafeSettings(
            f"JOBUNIVERS_PROXIES is {value!r}. Give the number of proxies in front, or unset it."
        )
    return int(value or 0)


def _words(value: str | None, default: tuple[str, ...]) -> tuple[str, ...]:
    words = tuple(word.strip() for word in (value or "").split(",") if word.strip())
    return words or default


def _secret_keys(value: str | None, data_dir: Path) -> tuple[str, ...]:
    if value:
        return _words(value, ())
    path = data_dir / "secret_key"
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return (path.read_text(encoding="ascii").strip(),)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(48))
    return (path.read_text(encoding="ascii").strip(),)
