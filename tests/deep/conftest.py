"""Figures of the long suites, printed together at the end of the run."""

from collections.abc import Callable

import pytest

_FIGURES = pytest.StashKey[list[str]]()


@pytest.fixture
def figure(pytestconfig: pytest.Config) -> Callable[[object], None]:
    """Keep a line for the end of the run."""

    def keep(line: object) -> None:
        pytestconfig.stash.setdefault(_FIGURES, []).append(str(line))

    return keep


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what was measured."""
    for line in config.stash.get(_FIGURES, []):
        terminalreporter.write_line(f"  {line}")
