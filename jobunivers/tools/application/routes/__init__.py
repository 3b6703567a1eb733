"""The pages of the applications, a file a part."""

from jobunivers.tools.application.blueprint import bp
from jobunivers.tools.application.routes import checking, company, every, reading, sending, start, writing

__all__ = ["bp", "checking", "company", "every", "reading", "sending", "start", "writing"]
