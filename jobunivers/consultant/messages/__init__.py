"""Beskeder: one thread a citizen, seen by the citizen and by the professionals beside them."""

from jobunivers.consultant.messages.part import PART

__all__ = ["PART"]
