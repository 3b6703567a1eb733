"""The reference: the smallest Flask page there is."""

from flask import Flask

app = Flask(__name__)


@app.get("/")
@app.get("/healthz")
def hello() -> str:
    """One line of text."""
    return "Hello"
