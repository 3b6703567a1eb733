"""Jobloggen: jobs from the first idea to an answer, with the days to remember and what was sent."""

from jobunivers.tools.joblog.tool import TOOL

__all__ = ["TOOL"]
