"""ABC-jobplan: the wish job, the good job and the job that pays, searched for at the same time."""

from jobunivers.tools.abc.tool import TOOL

__all__ = ["TOOL"]
