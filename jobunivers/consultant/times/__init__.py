"""Appointments: the consultant's week and call sheet, the citizen's times, and both their calendars."""
