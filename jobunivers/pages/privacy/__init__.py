"""What is kept, how accessible it is, and help: pages for everybody; and the citizen's own data to take along."""

from jobunivers.pages.privacy.routes import bp

__all__ = ["bp"]
