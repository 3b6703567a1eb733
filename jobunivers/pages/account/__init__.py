"""Ways in and out: log-in, invitation, second factor, welcome, settings."""

from jobunivers.pages.account.routes import bp

__all__ = ["bp"]
