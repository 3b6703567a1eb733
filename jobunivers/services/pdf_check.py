"""A PDF somebody hands in: whether it is one, can be opened by anybody, and holds nothing that acts by itself."""

import io

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject

MAX_BYTES = 8 * 1024 * 1024
MOST_OBJECTS, MOST_PAGES, DEEPEST = 20_000, 200, 40
HEAD = 1024
_ACTS = frozenset(
    {"/JavaScript", "/JS", "/Launch", "/SubmitForm", "/ImportData", "/GoToE", "/Rendition", "/RichMedia"}
    | {"/RichMediaExecute", "/EmbeddedFile", "/EmbeddedFiles", "/Filespec", "/FileAttachment", "/AA", "/XFA"}
    | {"/Movie", "/Sound", "/Screen", "/3D"}
)


class PdfTooLarge(Exception):
    """More bytes, pages or parts than we take."""


class PdfBroken(Exception):
    """It begins like a PDF but cannot be read."""


class PdfLocked(Exception):
    """It asks for a password."""


class PdfActs(Exception):
    """It holds a program, another file, or something that starts by itself."""


def is_pdf(data: bytes) -> bool:
    """Whether the content says PDF, whatever the file is called."""
    return b"%PDF-" in data[:HEAD]


def check_pdf(data: bytes) -> bytes:
    """The same bytes when they may be passed on; raises PdfTooLarge, PdfBroken, PdfLocked or PdfActs."""
    if len(data) > MAX_BYTES:
        raise PdfTooLarge
    try:
        _look_through(data)
    except (PyPdfError, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError) as error:
        raise PdfBroken from error
    except (OverflowError, MemoryError) as error:
        raise PdfTooLarge from error
    return data


def _look_through(data: bytes) -> None:
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
