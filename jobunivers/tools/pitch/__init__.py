"""Elevatortale: the elevator pitch, with business card and network."""

from jobunivers.tools.pitch.tool import TOOL

__all__ = ["TOOL"]
