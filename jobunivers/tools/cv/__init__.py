"""CV: the gross CV, the Jobnet check, and a targeted CV for each job."""

from jobunivers.tools.cv.tool import TOOL

__all__ = ["TOOL"]
