"""The blueprint that all pages of calling hang on."""

from jobunivers.toolkit.tool_pages import tool_blueprint

bp = tool_blueprint("call", __name__)
