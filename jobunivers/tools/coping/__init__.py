"""Arbejdsliv og mestring: four themes on the way back to work, help one can ask for, and small pauses."""

from jobunivers.tools.coping.tool import TOOL

__all__ = ["TOOL"]
