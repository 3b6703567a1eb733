"""The pages of calling, a file a step."""

from jobunivers.tools.call.blueprint import bp
from jobunivers.tools.call.routes import learning, one, picking, rehearsing, ringing, scripting, start

__all__ = ["bp", "learning", "one", "picking", "rehearsing", "ringing", "scripting", "start"]
