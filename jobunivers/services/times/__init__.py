"""Appointments: proposed, agreed, moved and cancelled by consultant and citizen, each told to the other."""
