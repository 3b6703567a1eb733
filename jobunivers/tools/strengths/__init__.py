"""Styrkeprofil: eight sides of oneself at work, in words, to talk over."""

from jobunivers.tools.strengths.tool import TOOL

__all__ = ["TOOL"]
