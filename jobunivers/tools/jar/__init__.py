"""Problemkrukken: empty the head, put aside what cannot be helped, and take hold of what can."""

from jobunivers.tools.jar.tool import TOOL

__all__ = ["TOOL"]
