"""The administrator's pages: people, teams, courses, and mails that wait."""

from jobunivers.pages.admin.routes import bp

__all__ = ["bp"]
