"""Jobsamtale: answers ready, practised aloud, the day itself, and what a no can be used for."""

from jobunivers.tools.interview.tool import TOOL

__all__ = ["TOOL"]
