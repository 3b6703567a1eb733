"""Forms of the CV. The fields of a line follow its section; their questions come from the content."""

from wtforms import BooleanField, HiddenField, RadioField
from wtforms.validators import AnyOf

from jobunivers.languages import Text as _
from jobunivers.toolkit.forms import Form, choices, line, needed, words
from jobunivers.tools.cv.models import CLASSIC, SHAPES, SIDEBAR
from jobunivers.tools.cv.sections import LEVELS, Section, starters

LONGEST_AD = 20_000
LAYOUT_NAMES = {CLASSIC: _("Én spalte"), SIDEBAR: _("To spalter")}
LANGUAGE_NAMES = {"da": _("Dansk"), "en": _("Engelsk")}
UNKNOWN_CHOICE = _("Vælg en af mulighederne.")


class AddForm(Form):
    """One more line in a section: what it is called. The rest is asked on its own page."""

    title = line(_("Navn"), "", needed(_("Skriv bare ét ord. Så kommer resten bagefter.")))


class TitleForm(Form):
    """One more name for "Søger job som"."""

    title = line(_("Et navn mere"), "", needed(_("Skriv navnet på et job først.")))


class ItemForm(Form):
    """Everything a line can hold; ``of_section`` takes out what its section has no use for."""

    title = line(_("Navn"))
    place = line(_("Sted"))
    began = line(_("Fra"), limit=40)
    ended = line(_("Til"), limit=40)
    level = RadioField(
        _("Niveau"),
        [AnyOf([*LEVELS, ""], UNKNOWN_CHOICE)],
        choices=choices(LEVELS),
        validate_choice=False,
        filters=[lambda chosen: chosen or ""],
    )
    text = words(_("Tekst"))
    proof = words(_("Eksempel"))

    def of_section(self, section: Section) -> "ItemForm":
        """Keep this section's fields under the names they have there."""
        asked = starters()
        for name in list(self._fields):
            if name not in section.labels:
                del self[name]
                continue
            ask = asked.get(section.asks.get(name, ""), {})
            self[name].label.text = section.labels[name] or ask.get("question", "")
            self[name].description = ask.get("help", "")
        return self


class ProfileForm(Form):
    """Who the person is at work."""

    headline = line(
        _("Hvad vil du kalde dig selv på et job?"),
        _("Ét til fire ord, for eksempel »Kok til store køkkener«."),
    )
    text = words(_("Kort om mig"))


class ContactForm(Form):
    """How a boss reaches the person."""

    phone = line(_("Telefon"), limit=40)
    mail = line(_("Mail"), limit=254)
    town = line(_("By"), _("Byen er nok. Du behøver ikke skrive din vej."))


class NewTargetedForm(Form):
    """A CV for one job gets its name."""

    title = line(
        _("Hvad skal dit nye CV hedde?"),
        _("Skriv for eksempel, hvor du søger."),
        needed(_("Giv det et navn. Ét ord er nok.")),
    )
    known = HiddenField()


class AdForm(Form):
    """The ad it is for."""

    title = line(_("Navn på dit CV"))
    job = line(_("Hvad hedder jobbet?"))
    company = line(_("Hvor er jobbet?"))
    ad = words(
        _("Sæt hele annoncen ind her"),
        _("Kopiér teksten, og sæt den ind. Du kan også skrive det vigtigste."),
        limit=LONGEST_AD,
    )


class LookForm(Form):
    """How it is built and how it looks."""

    shape = RadioField(_("Hvordan skal det bygges op?"), choices=choices(dict.fromkeys(SHAPES, "")))
    layout = RadioField(_("Hvordan skal det se ud?"), choices=choices(LAYOUT_NAMES))
    language = RadioField(_("Er dit CV på dansk eller engelsk?"), choices=choices(LANGUAGE_NAMES))
    with_photo = BooleanField(_("Vis mit billede"))


class TargetedProfileForm(Form):
    """The few lines about the person that this one boss reads first."""

    profile = words(_("Kort om mig til det her job"))
