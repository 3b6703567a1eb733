"""The citizen's badges."""

from jobunivers.pages.badges.routes import bp

__all__ = ["bp"]
