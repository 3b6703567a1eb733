"""The blueprint that all pages of the plan hang on."""

from jobunivers.toolkit.tool_pages import tool_blueprint

bp = tool_blueprint("smart", __name__)
