"""Tables for a spreadsheet: CSV that Danish Excel opens right, in which no cell ever runs as a formula."""

import io
from collections.abc import Iterable
from csv import QUOTE_MINIMAL, writer
from datetime import date, datetime

from jobunivers.services.export.printable import plain

Cell = str | int | float | date | None

_STARTS_A_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_BYTE_ORDER_MARK = "\ufeff"


def csv(rows: Iterable[Iterable[Cell]]) -> str:
    """Rows as CSV text: semicolons, CRLF, UTF-8 with byte order mark, decimal comma, dates as 31.12.2026."""
    page = io.StringIO()
    page.write(_BYTE_ORDER_MARK)
    lines = writer(page, delimiter=";", lineterminator="\r\n", quoting=QUOTE_MINIMAL)
    for row in rows:
        lines.writerow([_shown(cell) for cell in row])
    return page.getvalue()


def _shown(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case str():
            return _harmless(cell)
        case datetime():
            return cell.strftime("%d.%m.%Y %H:%M")
        case date():
            return cell.strftime("%d.%m.%Y")
        case _:
            return str(cell).replace(".", ",")


def _harmless(text: str) -> str:
    """A text a spreadsheet takes as text: one that could start a formula gets an apostrophe before it."""
    shown = plain(text)
    return f"'{shown}" if shown.lstrip().startswith(_STARTS_A_FORMULA) else shown
