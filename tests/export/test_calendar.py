"""What is agreed finds its way into any calendar."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from icalendar import Calendar

from jobunivers.services.export.calendar import CalendarEvent, EventHasNoTime, calendar

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)


def _read(*events: CalendarEvent) -> list[dict[str, object]]:
    return [dict(event) for event in Calendar.from_ical(calendar(events, NOW)).walk("VEVENT")]


def test_a_sub_goal_fills_its_day_and_leaves_the_day_free() -> None:
    event = _read(CalendarEvent("trin-1@jobunivers", "Nyt CV, færdigt", day=date(2026, 12, 12)))[0]
    assert event["DTSTART"].dt == date(2026, 12, 12)
    assert event["DTEND"].dt == date(2026, 12, 13)
    assert event["TRANSP"] == "TRANSPARENT"
    assert str(event["SUMMARY"]) == "Nyt CV, færdigt"


def test_a_talk_stands_at_the_same_moment_in_every_time_zone() -> None:
    danish = timezone(timedelta(hours=1))
    start = datetime(2026, 11, 26, 10, 0, tzinfo=danish)
    event = _read(CalendarEvent("talk@jobunivers", "Samtale", start=start, end=start + timedelta(hours=1)))[0]
    assert event["DTSTART"].dt == datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
    assert event["DTEND"].dt == datetime(2026, 11, 26, 10, 0, tzinfo=UTC)
    assert event["DTSTAMP"].dt == NOW


def test_words_cannot_slip_in_another_event() -> None:
    sly = "Hej\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Falsk;,\\ 😀"
    events = _read(
        CalendarEvent("a", sly, day=date(2026, 12, 1), description=sly, url="https://a.example/\r\nX:y")
    )
    assert len(events) == 1
    assert "Falsk;,\\ 😀" in str(events[0]["SUMMARY"])


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(EventHasNoTime):
        calendar([CalendarEvent("a", "Samtale", start=datetime(2026, 12, 1, 10))], NOW)


def test_an_event_without_a_time_is_refused() -> None:
    with pytest.raises(EventHasNoTime):
        calendar([CalendarEvent("a", "Samtale")], NOW)
