"""Group work, live: values, the future workshop and the role play of an interview."""

from jobunivers.consultant.groups.part import PART

__all__ = ["PART"]
