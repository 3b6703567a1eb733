"""The consultant's side, wired here."""

from flask import Flask


def wire(app: Flask) -> None:
    """Register the consultant's pages and enter them into the policy table."""
