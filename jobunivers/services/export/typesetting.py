"""Setting pages with typst: tagged PDF/UA-1, our own fonts only, data as data and never as source."""

import json
import threading
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from jobunivers.services.export.fonts import FAMILIES, font_folders

if TYPE_CHECKING:
    import typst

Value = str | int | float | bool | None | list["Value"] | dict[str, "Value"]

_TEMPLATES = Path(__file__).parent / "typst"
_one_at_a_time = threading.Lock()


def typeset(template: str, data: Mapping[str, Value]) -> bytes:
    """Set ``data`` by the template of that name (a file in ``typst/``); returns the PDF.

    The template reads the data with ``json(bytes(sys.inputs.data))``; ``data.fonts`` holds the font families.
    Any thread may call this: they share the warm compilers and take turns.
    """
    inputs = _inputs(data)
    with _one_at_a_time:
        return _one_file(_compiler(template).compile(format="pdf", pdf_standards="ua-1", sys_inputs=inputs))


def pictured(template: str, data: Mapping[str, Value], ppi: int) -> bytes:
    """The one page a template sets as PNG, ``ppi`` pixels an inch."""
    inputs = _inputs(data)
    with _one_at_a_time:
        return _one_file(_compiler(template).compile(format="png", ppi=ppi, sys_inputs=inputs))


def _inputs(data: Mapping[str, Value]) -> dict[str, str]:
    return {"data": json.dumps({**data, "fonts": _families()}, ensure_ascii=False)}


def _one_file(made: object) -> bytes:
    if not isinstance(made, bytes):
        raise TypeError("typst gave no single file")
    return made


@cache
def _compiler(template: str) -> "typst.Compiler":
    import typst

    source = _TEMPLATES / f"{template}.typ"
    return typst.Compiler(str(source), root=str(_TEMPLATES), font_paths=_fonts(), ignore_system_fonts=True)


@cache
def _fonts() -> "typst.Fonts":
    import typst

    folders = [str(folder) for folder in font_folders()]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=folders)


@cache
def _families() -> list[Value]:
    present = set(_fonts().families())
    return [family for family in FAMILIES if family in present]
