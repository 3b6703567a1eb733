"""The colours of paper and pictures: ink, quiet greys, and one hue for each world."""

from typing import Literal

World = Literal["me", "cv", "plan", "search", "everyday"]

INK = "#1B2340"
QUIET = "#4A5170"
LINE = "#CFCBBF"
PAPER = "#FBFAF7"

HUES: dict[World, str] = {
    "me": "#7A2E6E",
    "cv": "#0B6B6B",
    "plan": "#1F4FA3",
    "search": "#9A3B12",
    "everyday": "#2F6B2F",
}

_WORLD_OF_LAYOUT: dict[str, World] = {"plan": "plan", "sheet": "plan", "cards": "me"}
_ALWAYS_ALIKE = frozenset({"cv-classic", "cv-sidebar", "letter"})


def accent_of(layout: str, world: World | None) -> str:
    """The one accent colour of a document, as ``#RRGGBB``: its world's, else what suits the layout.

    A CV and the application that goes with it are always alike, whatever world they were written in.
    """
    if layout in _ALWAYS_ALIKE or world is None:
        return HUES[_WORLD_OF_LAYOUT.get(layout, "cv")]
    return HUES[world]
