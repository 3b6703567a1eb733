"""Nothing typed is lost: every save of a row is a version, the loser of a conflict is one too, and what is
removed can be fetched back for 30 days (docs/decisions/saving.md)."""

from jobunivers.services.versions.history import before, history, of_citizen, one_of, restore, sittings
from jobunivers.services.versions.models import LOST, SAVED, Version, state_of, table_of
from jobunivers.services.versions.removal import (
    KEPT_FOR,
    Removed,
    fetch_back,
    forget_orphans,
    forget_removed,
    model_of,
    name_of,
    remove,
    removed_by,
    texts_of,
)
from jobunivers.services.versions.repeats import Answered, answer_given, forget_answers, keep_answer
from jobunivers.services.versions.saving import SavedElsewhere, already_done, differs, keep, made, save
from jobunivers.services.versions.side_by_side import side_by_side

__all__ = [
    "KEPT_FOR",
    "LOST",
    "SAVED",
    "Answered",
    "Removed",
    "SavedElsewhere",
    "Version",
    "already_done",
    "answer_given",
    "before",
    "differs",
    "fetch_back",
    "forget_answers",
    "forget_orphans",
    "forget_removed",
    "history",
    "keep",
    "keep_answer",
    "made",
    "model_of",
    "name_of",
    "of_citizen",
    "one_of",
    "remove",
    "removed_by",
    "restore",
    "save",
    "side_by_side",
    "sittings",
    "state_of",
    "table_of",
    "texts_of",
]
