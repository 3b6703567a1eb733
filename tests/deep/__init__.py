"""The long, destructive suites: ``make test-deep``."""
