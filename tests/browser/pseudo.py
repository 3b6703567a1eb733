"""The app as served, with the pseudo-language as well: only an app under test speaks it."""

from wsgi import app

app.testing = True
