"""The pages of the job log, a module a part."""

from jobunivers.tools.joblog.blueprint import bp
from jobunivers.tools.joblog.routes import adding, board, entry, out, papers, tasks

__all__ = ["adding", "board", "bp", "entry", "out", "papers", "tasks"]
