"""Opgaver i hjemmet: who does what at home, now and then."""

from jobunivers.tools.home.tool import TOOL

__all__ = ["TOOL"]
