"""The consultant's pages of talks, a module a part."""

from jobunivers.consultant.talk.blueprint import bp
from jobunivers.consultant.talk.routes import agreements, cards, notes, running, talks, together

__all__ = ["agreements", "bp", "cards", "notes", "running", "talks", "together"]
