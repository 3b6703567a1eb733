"""The blueprint that all pages of the pitch hang on."""

from jobunivers.toolkit.tool_pages import tool_blueprint

bp = tool_blueprint("pitch", __name__)
