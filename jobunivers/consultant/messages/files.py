"""A file of a thread, sent to the browser: shown when it is a picture, saved when it is a PDF."""

from flask import Response, send_file

from jobunivers.consultant.messages.writing import data_dir
from jobunivers.services.messages.attachments import path_of
from jobunivers.services.messages.models import PICTURE, Attachment
from jobunivers.toolkit.access import or_404

TYPES = {PICTURE: "image/jpeg", "pdf": "application/pdf"}


def sent(file: Attachment) -> Response:
    """The file itself; 404 where the disk has lost it."""
    path = or_404(((found := path_of(file, data_dir())).is_file() and found) or None)
    name = (
        file.name
        if file.kind != PICTURE or file.name.lower().endswith((".jpg", ".jpeg"))
        else f"{file.name}.jpg"
    )
    return send_file(path, TYPES[file.kind], as_attachment=file.kind != PICTURE, download_name=name)
