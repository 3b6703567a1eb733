"""Calendar files: follow-ups, sub-goals and appointments, for any calendar program."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from jobunivers.services.export.printable import plain

if TYPE_CHECKING:
    from icalendar import Event

_OUR_NAME = "-//Jobunivers//Jobunivers//DA"


class EventHasNoTime(Exception):
    """An event says neither its day nor when it starts, or a time without its time zone."""


@dataclass(frozen=True)
class CalendarEvent:
    """One event: a whole ``day``, or ``start`` (and ``end``) with time zone. ``uid`` stays when it moves."""

    uid: str
    summary: str
    day: date | None = None
    start: datetime | None = None
    end: datetime | None = None
    description: str = ""
    url: str = ""


def calendar(events: Iterable[CalendarEvent], stamped: datetime, name: str = "Jobunivers") -> bytes:
    """An iCalendar file (RFC 5545). ``stamped``: when it is made, with zone. Raises ``EventHasNoTime``."""
    from icalendar import Calendar

    made = Calendar()
    made.add("prodid", _OUR_NAME)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", plain(name))
    for event in events:
        made.add_component(_written(event, stamped))
    return bytes(made.to_ical())


def _written(event: CalendarEvent, stamped: datetime) -> "Event":
    from icalendar import Event

    written = Event()
    written.add("uid", event.uid)
    written.add("dtstamp", _in_utc(stamped))
    written.add("summary", plain(event.summary))
    _set_time(written, event)
    if event.description:
        written.add("description", plain(event.description))
    if event.url:
        written.add("url", plain(event.url).replace("\n", ""))
    return written


def _set_time(written: "Event", event: CalendarEvent) -> None:
    if event.day is not None:
        written.add("dtstart", event.day)
        written.add("dtend", event.day + timedelta(days=1))
        written.add("transp", "TRANSPARENT")
    elif event.start is not None:
        written.add("dtstart", _in_utc(event.start))
        if event.end is not None:
            written.add("dtend", _in_utc(event.end))
    else:
        raise EventHasNoTime(event.uid)


def _in_utc(time: datetime) -> datetime:
    if time.tzinfo is None:
        raise EventHasNoTime("a time without its time zone")
    return time.astimezone(UTC)
