"""What the documents say is shown by a test is shown by one: each file and test they name is there."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NAMED = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")


def test_every_test_the_documents_name_is_there() -> None:
    gone = []
    for document in (ROOT / "README.md", *(ROOT / "docs").rglob("*.md")):
        for file, name in NAMED.findall(document.read_text(encoding="utf-8")):
            path = ROOT / file
            if not path.is_file() or (name and f"def {name}(" not in path.read_text(encoding="utf-8")):
                gone.append(f"{document.name}: {file} {name}")
    assert gone == []
