"""Build static/icons/sprite.svg from a folder of unpacked Tabler icons.

    npm pack @tabler/icons@3.51.0 && tar xzf tabler-icons-3.51.0.tgz
    python scripts/sprite.py package/icons

Which icons go in is written in static/icons/used.txt, one name a line.
"""

import hashlib
import re
import sys
from pathlib import Path

ICONS = Path(__file__).parent.parent / "jobunivers" / "static" / "icons"
BACKGROUND = re.compile(r'<path stroke="none" d="M0 0h24v24H0z" fill="none" ?/>')
HEADER = "<!-- Tabler Icons, MIT licence, (c) 2020-2026 Paweł Kuna. Built by scripts/sprite.py. -->"


def names(used: Path) -> list[str]:
    """The wanted icons in the order of the list, comments and empty lines left out."""
    lines = (line.strip() for line in used.read_text().splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def source(folder: Path, name: str) -> Path:
    """Where Tabler keeps one icon; `filled/star` is the filled star."""
    return folder / f"{name}.svg" if "/" in name else folder / "outline" / f"{name}.svg"


def called(name: str) -> str:
    """What pages call it: `star-filled` for the filled star."""
    return f"{name.removeprefix('filled/')}-filled" if "/" in name else name


def symbol(line: str, folder: Path) -> str:
    """One `<symbol>` with only the shapes; colour and stroke come from the page."""
    name, _, other = line.partition(" as ")
    svg = source(folder, name).read_text()
    inside = BACKGROUND.sub("", svg[svg.index(">") + 1 : svg.rindex("</svg>")])
    shapes = re.sub(r"\s*\n\s*", "", inside).replace(" />", "/>").strip()
    paint = ' fill="currentColor" stroke="none"' if "/" in name else ""
    return f'<symbol id="{other or called(name)}" viewBox="0 0 24 24"{paint}>{shapes}</symbol>'


def main(folder: Path) -> int:
    """Write the sprite; name every icon that Tabler does not have and leave the old sprite alone then."""
    wanted = names(ICONS / "used.txt")
    missing = [line for line in wanted if not source(folder, line.partition(" as ")[0]).exists()]
    if missing:
        print("Not in this version of Tabler:", ", ".join(missing), file=sys.stderr)
        return 1
    symbols = [symbol(line, folder) for line in dict.fromkeys(wanted)]
    page = [HEADER, '<svg xmlns="http://www.w3.org/2000/svg">', *symbols, "</svg>", ""]
    sprite = "\n".join(page).encode()
    (ICONS / "sprite.svg").write_bytes(sprite)
    print(f"{len(symbols)} icons written. For tests/vendored.toml: {hashlib.sha256(sprite).hexdigest()}")
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Say where the icons are: python scripts/sprite.py package/icons")
    sys.exit(main(Path(sys.argv[1])))
