"""Status på jobsøgning: what I have done, my plan, and IT; before the next talk, kept over time."""

from jobunivers.tools.status.tool import TOOL

__all__ = ["TOOL"]
