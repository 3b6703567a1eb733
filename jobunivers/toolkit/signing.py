"""Signing as itsdangerous does it; what depends on nothing but the keys is worked out once, not for each signature."""

from functools import cache
from typing import Any

from itsdangerous import Signer, TimestampSigner, URLSafeTimedSerializer


class Kept(URLSafeTimedSerializer):
    """A serializer that keeps its signer; what it writes and reads is what the plain one does."""

    def __init__(self, keys: Any, **options: Any) -> None:
        super().__init__(keys, signer=_WithKeys, **options)
        self._kept = super().make_signer()

    def make_signer(self, salt: str | bytes | None = None) -> Signer:
        """The signer of the serializer's own salt is made once."""
        return self._kept if salt in (None, self.salt) else super().make_signer(salt)


class _WithKeys(TimestampSigner):
    """Derives each of its keys once."""

    def __init__(self, *told: Any, **options: Any) -> None:
        super().__init__(*told, **options)
        self.derive_key = cache(self.derive_key)  # type: ignore[method-assign]
