"""A demo citizen's exercises, pauses and cards, entered on the days they were made."""

from typing import Any

from jobunivers.services import sharing, versions
from jobunivers.services.begun import begun
from jobunivers.toolkit.history import on_its_day
from jobunivers.tools.coping import operations
from jobunivers.tools.coping.models import CARD, PAUSE, Answer


def demo(citizen_id: int, told: dict[str, Any]) -> None:
    """Each sitting on its day."""
    for sitting in on_its_day(told.get("coping", ())):
        for key, text in sitting.get("said", {}).items():
            row = begun(Answer, citizen_id=citizen_id, key=key)
            versions.save(row, {"text": text}, base=None)
        for kind, keys in ((PAUSE, sitting.get("pauses", ())), (CARD, sitting.get("cards", ()))):
            for key in keys:
                operations.mark(citizen_id=citizen_id, kind=kind, key=key, chosen=True)
        for item in sitting.get("share", ()):
            sharing.choose(citizen_id=citizen_id, tool="coping", item=item, shared=True)
