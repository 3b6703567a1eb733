"""The person's own room: welcome, settings, log-ins, and who has seen what."""

from jobunivers.pages.me.routes import bp

__all__ = ["bp"]
