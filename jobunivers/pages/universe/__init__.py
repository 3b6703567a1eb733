"""The map: next steps, five worlds, and every tool's four doors."""

from jobunivers.pages.universe.routes import bp

__all__ = ["bp"]
