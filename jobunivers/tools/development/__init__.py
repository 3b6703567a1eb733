"""Personlig udvikling: four areas of life in a few answers, again every two or three months; the curve is the point."""

from jobunivers.tools.development.tool import TOOL

__all__ = ["TOOL"]
