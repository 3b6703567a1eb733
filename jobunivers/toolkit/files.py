"""Lists and days as files to take along: a table for a spreadsheet, events for a calendar."""

from collections.abc import Iterable
from io import BytesIO

from flask import current_app, send_file
from werkzeug.wrappers import Response

from jobunivers import clock
from jobunivers.languages import Words
from jobunivers.services.export import table
from jobunivers.services.export.calendar import CalendarEvent, calendar
from jobunivers.services.export.table import Cell


def spreadsheet(head: Iterable[Words], rows: Iterable[Iterable[Cell]], name: str) -> Response:
    """Rows as ``<name>.csv``; no cell of it runs as a formula."""
    made = table.csv([[str(cell) for cell in head], *rows]).encode()
    return send_file(
        BytesIO(made), "text/csv; charset=utf-8", as_attachment=True, download_name=f"{name}.csv"
    )


def events(found: Iterable[CalendarEvent], title: Words, name: str) -> Response:
    """Events as ``<name>.ics``."""
    made = calendar(found, clock.now(), str(title))
    return send_file(BytesIO(made), "text/calendar", as_attachment=True, download_name=f"{name}.ics")


def public(address: str) -> str:
    """A whole address, for what is read outside the browser."""
    return f"{current_app.config['SETTINGS'].public_url}{address}"
