"""Opkald: calling an employer, from the questions to what one learned."""

from jobunivers.tools.call.tool import TOOL

__all__ = ["TOOL"]
