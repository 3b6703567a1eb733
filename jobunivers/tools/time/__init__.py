"""Tid til job: a day now, a day with a job, what must change, and weeks planned hour by hour."""

from jobunivers.tools.time.tool import TOOL

__all__ = ["TOOL"]
