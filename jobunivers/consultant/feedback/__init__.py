"""A citizen's shared work, read-only, with what is said about it beside it."""

from jobunivers.consultant.feedback.routes import bp

__all__ = ["bp"]
