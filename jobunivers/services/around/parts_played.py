"""Which parts professionals play round a citizen, and what each does, said to the citizen."""

from typing import NamedTuple

from jobunivers.languages import Text as _

CONSULTANT, CONTACT, JOB, HEALTH, SOCIAL, MENTOR = "", "contact", "job", "health", "social", "mentor"


class PartPlayed(NamedTuple):
    """What it is called, and what somebody with it does for the citizen."""

    title: _
    does: _


PARTS_PLAYED = {
    CONSULTANT: PartPlayed(_("Konsulent"), _("Hjælper dig på vej mod et job.")),
    CONTACT: PartPlayed(_("Fast kontakt"), _("Har overblikket. Spørg her først, når du er i tvivl.")),
    JOB: PartPlayed(_("Jobkonsulent"), _("Leder efter job og praktik sammen med dig.")),
    SOCIAL: PartPlayed(_("Socialkonsulent"), _("Hjælper med alt det, der ikke er job.")),
    HEALTH: PartPlayed(_("Sundhedskonsulent"), _("Hjælper med det, din krop og dit hoved har brug for.")),
    MENTOR: PartPlayed(_("Mentor"), _("Går med dig, når noget er nyt eller svært.")),
}
"""In the order of the page."""


def part_played(key: str) -> PartPlayed:
    """One of them; any other key is a consultant."""
    return PARTS_PLAYED.get(key, PARTS_PLAYED[CONSULTANT])
