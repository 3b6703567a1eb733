"""The blueprint that every part of the applications' pages hangs on."""

from jobunivers.toolkit.tool_pages import tool_blueprint

bp = tool_blueprint("application", __name__)
