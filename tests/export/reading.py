"""Reading files back the way a reader's program would."""

import io
import re
import zipfile
from collections.abc import Iterator

from lxml import etree
from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject, IndirectObject

_TEXT_AT = re.compile(rb"1 0 0 -1 ([-\d.]+) ([-\d.]+) cm[^B]*BT")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def opened(file: bytes) -> PdfReader:
    """A PDF as a reader opens it."""
    return PdfReader(io.BytesIO(file))


def words_in(file: bytes) -> str:
    """All text of a PDF, spaces and line ends as single spaces."""
    return " ".join(" ".join(page.extract_text() for page in opened(file).pages).split())


def letters_in(file: bytes) -> str:
    """All text of a PDF without any space: where lines were broken does not matter."""
    return "".join(words_in(file).split()).replace("\u200b", "").replace("\u00ad", "")


def spots_on(page: PageObject) -> list[tuple[float, float]]:
    """Where on a page each stretch of text begins, in points from the lower left corner."""
    contents = page.get_contents()
    found = _TEXT_AT.findall(contents.get_data()) if contents is not None else []
    return [(float(x), float(y)) for x, y in found]


def tags_of(file: bytes) -> list[DictionaryObject]:
    """Every element of the structure tree in reading order."""
    return list(_below(opened(file).trailer["/Root"]["/StructTreeRoot"]["/K"]))


def _below(part: object) -> Iterator[DictionaryObject]:
    part = part.get_object() if isinstance(part, IndirectObject) else part
    if isinstance(part, list):
        for inner in part:
            yield from _below(inner)
    elif isinstance(part, DictionaryObject) and "/S" in part:
        yield part
        yield from _below(part.get("/K", []))


def kinds_of(file: bytes) -> list[str]:
    """The names of the tags in reading order, as ``H1 P L Table``."""
    return [str(tag["/S"]).lstrip("/") for tag in tags_of(file)]


def part_of(file: bytes, name: str) -> etree._Element:
    """One XML part of a Word file."""
    with zipfile.ZipFile(io.BytesIO(file)) as folder:
        return etree.fromstring(folder.read(name))


def paragraphs_of(file: bytes) -> list[str]:
    """The text of every paragraph of a Word file, tables too, line breaks as spaces."""
    body = part_of(file, "word/document.xml")
    return [" ".join(run.text or "" for run in paragraph.iter(f"{W}t")) for paragraph in body.iter(f"{W}p")]
