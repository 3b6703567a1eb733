"""The blueprint that all pages of the tool hang on."""

from jobunivers.toolkit.tool_pages import tool_blueprint

bp = tool_blueprint("time", __name__)
