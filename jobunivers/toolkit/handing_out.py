"""Everything about one person: as a file to take along, or gone. Rows from the tables, files from tools and parts."""

import json
import zipfile
from io import BytesIO
from pathlib import Path

from flask import current_app

from jobunivers.services import erasing
from jobunivers.services.accounts.models import Person
from jobunivers.services.erasing import Receipt
from jobunivers.services.privacy import everything_about
from jobunivers.toolkit.parts import parts


def files_of(person_id: int) -> list[Path]:
    """What somebody has in the data folder, from every tool and every part of the consultant's day."""
    sources = (*current_app.extensions["jobunivers.tools"], *parts())
    return [path for one in sources for path in one.files(person_id) if path.is_file()]


def everything(person_id: int, organisation_id: int) -> bytes:
    """A zip: ``data.json`` with every row by table, and the files as they were handed in."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        rows = everything_about(person_id, organisation_id)
        archive.writestr("data.json", json.dumps(rows, ensure_ascii=False, indent=1))
        for path in files_of(person_id):
            archive.write(path, f"files/{path.name}")
    return written.getvalue()


def erase(person: Person) -> Receipt:
    """Erase a person with everything of theirs at the commit that follows."""
    data_dir: Path = current_app.config["SETTINGS"].data_dir
    return erasing.erase(person, files_of(person.id), data_dir)


def erase_again() -> int:
    """After a restore: erase those who had been erased since the backup was made; how many there were."""
    data_dir: Path = current_app.config["SETTINGS"].data_dir
    back = erasing.still_there(data_dir)
    for person in back:
        erasing.erase(person, files_of(person.id), data_dir)
    return len(back)
