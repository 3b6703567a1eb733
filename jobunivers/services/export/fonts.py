"""The fonts of documents and pictures, found among the installed packages; the machine's own are ignored.

Noto Sans carries Latin, Greek and Cyrillic. For Arabic a face whose letters are single glyphs comes first
when it is installed: Noto Sans Arabic builds letters from a body and separate dots, and a PDF then repeats
the letter for whoever copies the text or has it read aloud. More scripts and emoji are taken when installed;
plain signs are drawn by the faces typst brings along.
"""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from jobunivers.services.export.glyph_coverage import characters_of

FAMILIES = (
    "Noto Sans",
    "IBM Plex Sans Arabic",
    "Noto Sans Arabic",
    "Noto Sans Ethiopic",
    "Noto Emoji",
    "Noto Sans Symbols",
    "DejaVu Sans Mono",
    "New Computer Modern Math",
)
_OTHER_SIGNS = "☀☁☂★☆☎☐☑☒☕☛☞☹☺☻♀♂♡♥♦♪♫⚑⚠⚡✂✆✈✉✌✍✎✏✓✔✕✖✗✘✦✧✱✿❀❄❖❝❞❤➔➜➤⭐"
_REQUIRED = ("fontpkg_noto_sans", "fontpkg_noto_sans_arabic")
_WHEN_INSTALLED = ("fontpkg_ibm_plex_sans_arabic", "manimgx_fonts")


class FontMissing(Exception):
    """A font package that documents are set in is not installed."""


@cache
def font_folders() -> tuple[Path, ...]:
    """The folders with font files, required ones first. Raises ``FontMissing``."""
    found = [(name, _folder(name)) for name in _REQUIRED + _WHEN_INSTALLED]
    missing = [name for name, folder in found if folder is None and name in _REQUIRED]
    if missing:
        raise FontMissing(f"not installed: {', '.join(missing)}")
    return tuple(folder for _, folder in found if folder)


@cache
def font_file(script: str) -> Path:
    """The upright variable face for ``latin`` or ``arabic``, for pictures. Raises ``FontMissing``."""
    folder = font_folders()[1 if script == "arabic" else 0]
    return next(path for path in sorted(folder.glob("*.ttf")) if "Italic" not in path.name)


@cache
def covered() -> frozenset[int]:
    """Every code point that some of the fonts can draw."""
    files = (path for folder in font_folders() for path in sorted(folder.glob("*.ttf")))
    return frozenset(built_in_signs()).union(*(characters_of(path.read_bytes()) for path in files))


def built_in_signs() -> set[int]:
    """Arrows, signs of arithmetic, boxes and pictures drawn by the faces that typst carries inside itself."""
    return {*range(0x2190, 0x2300), *range(0x2500, 0x2600), *map(ord, _OTHER_SIGNS)}


def _folder(package: str) -> Path | None:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        return None
    home = Path(spec.origin).parent
    return home / "files" if (home / "files").is_dir() else home
