"""``python -m jobunivers.cli``."""

from jobunivers.cli import main

main()
