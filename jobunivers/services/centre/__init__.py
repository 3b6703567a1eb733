"""Figures of a centre that tell nothing about any one person: docs/decisions/centre-figures.md."""
