"""Fremtidsværksted: what is in the way, what one dreams of, and what can be done from here."""

from jobunivers.tools.future.tool import TOOL

__all__ = ["TOOL"]
