"""The desk: who needs me, and everybody I am beside."""

from jobunivers.consultant.caseload import lists, routes
from jobunivers.consultant.caseload.blueprint import bp

__all__ = ["bp", "lists", "routes"]
