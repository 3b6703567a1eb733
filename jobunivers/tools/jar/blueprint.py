"""The blueprint that all pages of the jar hang on."""

from jobunivers.toolkit.tool_pages import tool_blueprint

bp = tool_blueprint("jar", __name__)
