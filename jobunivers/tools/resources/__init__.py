"""Ressourcer: five themes of open questions, to find words for what a person brings along."""

from jobunivers.tools.resources.tool import TOOL

__all__ = ["TOOL"]
