"""A demo citizen's answers, entered as they were written, theme by theme."""

from typing import Any

from jobunivers.services import sharing, versions
from jobunivers.services.begun import begun
from jobunivers.toolkit.history import on_its_day
from jobunivers.tools.resources.models import Answer


def demo(citizen_id: int, told: dict[str, Any]) -> None:
    """Each sitting on its day, with the themes that were shared afterwards."""
    for sitting in on_its_day(told.get("resources", ())):
        for key, text in sitting["said"].items():
            row = begun(Answer, citizen_id=citizen_id, key=key)
            versions.save(row, {"text": text}, base=None)
        for theme in sitting.get("share", ()):
            sharing.choose(citizen_id=citizen_id, tool="resources", item=theme, shared=True)
