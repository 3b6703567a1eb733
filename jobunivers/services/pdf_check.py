"""A PDF somebody hands in: whether it is one, can be opened by anybody, and holds nothing that acts by itself."""

MAX_BYTES = 8 * 1024 * 1024
HEAD = 1024


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
    from pypdf.errors import PyPdfError

    from jobunivers.services.pdf_parts import look_through  # read by the first who hands in a PDF

    if len(data) > MAX_BYTES:
        raise PdfTooLarge
    try:
        look_through(data)
    except (PyPdfError, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError) as error:
        raise PdfBroken from error
    except (OverflowError, MemoryError) as error:
        raise PdfTooLarge from error
    return data
