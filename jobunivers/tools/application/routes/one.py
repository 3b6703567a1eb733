"""What every page of one application shows: whose it is, what it is called, who can read it."""

from jobunivers.services import sharing
from jobunivers.toolkit.access import me, mine, or_404
from jobunivers.toolkit.pages import Shown
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.application.models import Application
from jobunivers.tools.application.names import name_of


def mine_of(application_id: int) -> Application:
    """One application of the citizen at the browser; 404 for anything else."""
    return mine(Application, application_id)


def one_page(template: str, application: Application, status: int = 200, /, **context: object) -> Shown:
    """A page of one application."""
    shared = sharing.is_shared(or_404(me()), "application", str(application.id))
    return tool_page(
        template, status, application=application, name=name_of(application), shares=shared, **context
    )
