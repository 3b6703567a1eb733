"""The blueprint that all pages of a measurement hang on."""

from jobunivers.toolkit.tool_pages import tool_blueprint

bp = tool_blueprint("progression", __name__)
