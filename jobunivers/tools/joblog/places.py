"""The guide of places where jobs and companies are found: content that a centre may put in its own words."""

from jobunivers.languages import Text as _
from jobunivers.services.local_lists import LINK, WORDS, ListField, LocalList

PLACES = LocalList(
    name="steder",
    title=_("Steder at finde job"),
    lead=_("Her kan du lede. Tag ét sted ad gangen."),
    deck="tools/joblog/places",
    table="place",
    fields=(
        ListField("title", _("Navn")),
        ListField("text", _("Hvad finder man der?"), WORDS),
        ListField("url", _("Link"), LINK),
    ),
)
