"""The pages of the interview, a file a part."""

from jobunivers.tools.interview.blueprint import bp
from jobunivers.tools.interview.routes import answering, days, outlining, practising, rejections, start

__all__ = ["answering", "bp", "days", "outlining", "practising", "rejections", "start"]
