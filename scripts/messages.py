"""Collect every text of the interface and bring it into ``translations/<language>/LC_MESSAGES/messages.po``.

What is translated stays; what is new waits (``jobunivers translations check`` counts it); what is gone goes.
"""

import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from jobunivers.languages import LANGUAGES, SOURCE, TRANSLATIONS  # noqa: E402

METHODS = [("**/templates/**.html", "jinja2"), ("**.py", "python")]
KEYWORDS = {"_": None, "Text": None, "ngettext": (1, 2), "Plural": (1, 2), "_n": (1, 2)}
OPTIONS = {"**/templates/**.html": {"trimmed": "false", "silent": "false"}}


def collected() -> Catalog:
    """All texts of the package, each with where it stands."""
    catalog = Catalog(project="Jobunivers", charset="utf-8")
    found = extract_from_dir(
        ROOT / "jobunivers", METHODS, OPTIONS, keywords=KEYWORDS, strip_comment_tags=True
    )
    for file, line, message, _comments, _context in found:
        catalog.add(message, None, [(f"jobunivers/{file}", line)])
    return catalog


def main() -> None:
    """Update every language's file."""
    template = collected()
    for code in LANGUAGES:
        if code == SOURCE:
            continue
        path = TRANSLATIONS / code / "LC_MESSAGES" / "messages.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        catalog = Catalog(locale=code, project="Jobunivers", charset="utf-8", fuzzy=False)
        if path.exists():
            with path.open("rb") as file:
                catalog = read_po(file, locale=code)
        catalog.update(template, no_fuzzy_matching=True, update_creation_date=False)
        catalog.obsolete.clear()
        catalog.header_comment = (
            f"# Jobunivers in {LANGUAGES[code].name}. Made from the Danish by meaning; "
            f"see content/{code}/status.toml."
        )
        with path.open("wb") as file:
            write_po(file, catalog, width=110, sort_output=True, include_lineno=False, ignore_obsolete=True)
        waiting = sum(
            1
            for message in catalog
            if message.id
            and not (all(message.string) if isinstance(message.string, tuple) else message.string)
        )
        print(f"{code}: {len(catalog)} texts, {waiting} wait for a translation")


main()
