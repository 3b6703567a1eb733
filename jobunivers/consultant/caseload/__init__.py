"""The desk: who needs me, and everybody I am beside."""

from jobunivers.consultant.caseload.routes import bp

__all__ = ["bp"]
