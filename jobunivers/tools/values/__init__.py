"""Jobværdispil: the job value game."""

from jobunivers.tools.values.tool import TOOL

__all__ = ["TOOL"]
