"""A new citizen, opened by the consultant who will be beside them."""

from jobunivers.consultant.newcomer.routes import bp

__all__ = ["bp"]
