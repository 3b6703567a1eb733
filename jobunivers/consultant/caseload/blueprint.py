"""The desk's pages hang on this."""

from flask import Blueprint

bp = Blueprint("caseload", __name__, url_prefix="/konsulent")
