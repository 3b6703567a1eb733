"""THE place where tools are listed; nothing else names one. Order is the order of the map."""

from jobunivers.toolkit.registry import Registry
from jobunivers.tools import (
    abc,
    application,
    call,
    coping,
    cv,
    development,
    future,
    home,
    interview,
    jar,
    joblog,
    pitch,
    progression,
    resources,
    smart,
    status,
    strengths,
    time,
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
        time.TOOL,
        home.TOOL,
        jar.TOOL,
        resources.TOOL,
        coping.TOOL,
    ),
)
