"""One citizen: how far, what is shared, what happened, and a way in for somebody who is shut out."""

from jobunivers.consultant.citizen.routes import bp

__all__ = ["bp"]
