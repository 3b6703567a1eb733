"""THE place where tools are listed; nothing else names one. Order is the order of the map."""

from jobunivers.languages import Text as _
from jobunivers.toolkit.contract import Coming
from jobunivers.toolkit.registry import Registry
from jobunivers.tools import (
    abc,
    application,
    call,
    coping,
    cv,
    development,
    future,
    interview,
    jar,
    joblog,
    pitch,
    progression,
    resources,
    smart,
    status,
    strengths,
    values,
)

TOOLS = Registry(
    (
        values.TOOL,
        strengths.TOOL,
        development.TOOL,
        progression.TOOL,
        cv.TOOL,
        smart.TOOL,
        abc.TOOL,
        future.TOOL,
        pitch.TOOL,
        application.TOOL,
        call.TOOL,
        interview.TOOL,
        joblog.TOOL,
        status.TOOL,
        jar.TOOL,
        resources.TOOL,
        coping.TOOL,
    ),
    coming=(
        Coming("time", "everyday", _("Tid til job")),
        Coming("home", "everyday", _("Opgaver i hjemmet")),
    ),
)
