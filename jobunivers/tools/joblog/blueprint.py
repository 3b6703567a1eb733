"""The blueprint that all pages of the job log hang on."""

from jobunivers.toolkit.tool_pages import tool_blueprint

bp = tool_blueprint("joblog", __name__)
