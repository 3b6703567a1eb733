"""The consultant's pages of talks, a module a part."""

from jobunivers.consultant.talk.blueprint import bp
from jobunivers.consultant.talk.routes import agreements, notes, running, talks, together

__all__ = ["agreements", "bp", "notes", "running", "talks", "together"]
