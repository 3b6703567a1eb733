"""PDF of any ``Document``: tagged, titled, in its language, typeset by the templates in ``typst/``."""

import re

from jobunivers.services.export.document import Document
from jobunivers.services.export.payload import payload
from jobunivers.services.export.typesetting import typeset

_PAGE_TREE = re.compile(rb"/Type\s*/Pages\b.*?/Count\s+(\d+)", re.DOTALL)


def pdf(document: Document) -> bytes:
    """The document as tagged PDF/UA-1. The same document gives the same bytes; any thread may call."""
    return typeset("document", payload(document))


def page_count(file: bytes) -> int:
    """How many pages a PDF made here has; 0 for anything else."""
    return max((int(count) for count in _PAGE_TREE.findall(file)), default=0)
