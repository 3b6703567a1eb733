"""SMART-jobplan: from me to three branches, a goal for each, and the staircase up to one of them."""

from jobunivers.tools.smart.tool import TOOL

__all__ = ["TOOL"]
