"""The server's way in: ``granian --interface wsgi wsgi:app``."""

from jobunivers.app import create_app

app = create_app()
