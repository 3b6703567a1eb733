"""THE place where tools are listed; nothing else names one. Order is the order of the map."""

from jobunivers.languages import Text as _
from jobunivers.toolkit.contract import Coming
from jobunivers.toolkit.registry import Registry
from jobunivers.tools import application, cv, jar, pitch, resources, smart, values

TOOLS = Registry(
    (values.TOOL, cv.TOOL, smart.TOOL, pitch.TOOL, application.TOOL, jar.TOOL, resources.TOOL),
    coming=(
        Coming("strengths", "me", _("Styrkeprofil")),
        Coming("development", "me", _("Personlig udvikling")),
        Coming("progression", "me", _("Progression")),
        Coming("abc", "plan", _("ABC-jobplan")),
        Coming("future", "plan", _("Fremtidsværksted")),
        Coming("call", "search", _("Opkald")),
        Coming("interview", "search", _("Jobsamtale")),
        Coming("joblog", "search", _("Jobloggen")),
        Coming("status", "search", _("Status på jobsøgning")),
        Coming("time", "everyday", _("Tid til job")),
        Coming("home", "everyday", _("Opgaver i hjemmet")),
        Coming("coping", "everyday", _("Arbejdsliv og mestring")),
    ),
)
