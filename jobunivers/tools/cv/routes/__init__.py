"""The pages of the CV, part by part: start, lines, head, job bank, and CVs for one job."""

from jobunivers.tools.cv.blueprint import bp
from jobunivers.tools.cv.routes import carry, head, jobnet, line, lines, pauses, shaping, start, targeted

__all__ = ["bp", "carry", "head", "jobnet", "line", "lines", "pauses", "shaping", "start", "targeted"]
