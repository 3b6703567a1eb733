"""The blueprint that every part of the CV's pages hangs on."""

from jobunivers.toolkit.tool_pages import tool_blueprint

bp = tool_blueprint("cv", __name__)
