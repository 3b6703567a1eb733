"""The pages of *Folk omkring* hang on this."""

from flask import Blueprint

bp = Blueprint("around", __name__, url_prefix="/konsulent", template_folder="templates")
