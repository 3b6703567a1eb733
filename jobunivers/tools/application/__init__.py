"""Ansøgning: one page about what a company gets from hiring me."""

from jobunivers.tools.application.tool import TOOL

__all__ = ["TOOL"]
