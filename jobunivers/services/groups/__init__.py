"""Group work, live: a room that is the same on every screen, and what people put into it.

Importing any of it makes the rooms' versions move (``moving``).
"""

from jobunivers.services.groups import moving

__all__ = ["moving"]
