"""The pages of the CV, part by part: start, lines, head, job bank, and CVs for one job."""

from jobunivers.tools.cv.blueprint import bp
from jobunivers.tools.cv.routes import head, jobnet, lines, pauses, shaping, start, targeted

__all__ = ["bp", "head", "jobnet", "lines", "pauses", "shaping", "start", "targeted"]
