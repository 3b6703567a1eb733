"""What a PDF is made of, looked through part by part."""

import io

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject

from jobunivers.services.pdf_check import PdfActs, PdfBroken, PdfLocked, PdfTooLarge

MOST_OBJECTS, MOST_PAGES, DEEPEST = 20_000, 200, 40
_ACTS = frozenset(
    {"/JavaScript", "/JS", "/Launch", "/SubmitForm", "/ImportData", "/GoToE", "/Rendition", "/RichMedia"}
    | {"/RichMediaExecute", "/EmbeddedFile", "/EmbeddedFiles", "/Filespec", "/FileAttachment", "/AA", "/XFA"}
    | {"/Movie", "/Sound", "/Screen", "/3D"}
)


def look_through(data: bytes) -> None:
    """Raises PdfTooLarge, PdfBroken, PdfLocked or PdfActs, and whatever pypdf stumbles over."""
    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted:
        raise PdfLocked
    numbers = {number for entries in reader.xref.values() for number in entries} | set(reader.xref_objStm)
    if len(numbers) > MOST_OBJECTS or len(reader.pages) > MOST_PAGES:
        raise PdfTooLarge
    if not len(reader.pages):
        raise PdfBroken
    _refuse_what_acts(reader.trailer, 0)
    for number in numbers:
        found = reader.get_object(IndirectObject(number, 0, reader)) if number else None
        _refuse_what_acts(found, 0)


def _refuse_what_acts(value: object, depth: int) -> None:
    """Look at one object and at what stands directly in it; what it points to is looked at by itself."""
    if depth > DEEPEST:
        raise PdfBroken
    if isinstance(value, DictionaryObject):
        for name, inner in value.items():
            if name in _ACTS or (isinstance(inner, NameObject) and inner in _ACTS):
                raise PdfActs
            _refuse_what_acts(inner, depth + 1)
    elif isinstance(value, ArrayObject):
        for inner in value:
            _refuse_what_acts(inner, depth + 1)
