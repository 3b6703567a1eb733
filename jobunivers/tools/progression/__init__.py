"""Progression: where would I like to be, where am I now, what can I already, and what moves me one step up?"""

from jobunivers.tools.progression.tool import TOOL

__all__ = ["TOOL"]
