"""The blueprint that all pages of the interview hang on."""

from jobunivers.toolkit.tool_pages import tool_blueprint

bp = tool_blueprint("interview", __name__)
