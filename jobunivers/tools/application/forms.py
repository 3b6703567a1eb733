"""Forms of the applications. The questions are content, so their fields are made from it."""

from datetime import timedelta
from typing import Any

from wtforms import RadioField

from jobunivers import clock
from jobunivers.languages import Text as _
from jobunivers.services import content, days
from jobunivers.services.guards import tidy
from jobunivers.toolkit.forms import DayField, Form, choices, day, line, needed, words
from jobunivers.tools.application.document import questions_of
from jobunivers.tools.application.models import (
    BY_POST,
    IN_PERSON,
    INTERVIEW,
    LONGEST_AD,
    MAIL,
    NO,
    ONLINE,
    SILENCE,
    YES,
)

PART, LETTER, NOTES = 3_000, 8_000, 5_000
NEARLY_A_YEAR = timedelta(days=364)
WAYS = (
    (MAIL, _("Med mail")),
    (ONLINE, _("På nettet")),
    (IN_PERSON, _("Jeg gik derhen")),
    (BY_POST, _("Med posten")),
)
ANSWERS = (
    ("", _("Jeg venter på svar")),
    (INTERVIEW, _("Jeg skal til samtale")),
    (YES, _("De sagde ja")),
    (NO, _("De sagde nej")),
    (SILENCE, _("De har ikke svaret")),
)


def starters() -> dict[str, Any]:
    """Question, help, sentence starters and chips of every field, by key, in the reader's language."""
    return content.deck("tools/application/starters")


class AdForm(Form):
    """The ad, pasted or written."""

    ad = words(
        _("Sæt hele annoncen ind her"),
        _("Kopiér teksten, og sæt den ind. Du kan også skrive det vigtigste selv."),
        limit=LONGEST_AD,
    )


class WishForm(Form):
    """One more thing the company asks for."""

    text = line(_("Skriv selv en ting til"), "", needed(_("Skriv ét ord eller to. Så står det på listen.")))


class AboutForm(Form):
    """Which job, where, to whom, by when, and the language of the letter."""

    title = line(_("Hvad hedder jobbet?"), _("Er der ikke et navn, så skriv det, du gerne vil lave."))
    company = line(_("Hvor er det?"), _("Navnet på stedet."))
    contact = line(_("Hvem skal læse brevet?"), _("Et navn gør brevet varmere. Navnet står tit i annoncen."))
    deadline = line(
        _("Hvornår skal det være der?"), _("Skriv det, som du vil. Du kan også lade det stå tomt.")
    )
    language = RadioField(
        _("Hvilket sprog skal brevet være på?"),
        choices=choices({"da": _("Dansk"), "en": _("Engelsk")}),
        default="da",
    )


def text_form(name: str, key: str, *, limit: int = NOTES) -> type[Form]:
    """A form of one text field ``name``, asked as the content says under ``key``."""
    told = starters()[key]
    return type("TextForm", (Form,), {name: words(told["question"], told["help"], limit=limit)})


def part_form(part: str, kind: str) -> type[Form]:
    """One part of the letter."""
    told = questions_of(kind)[part]
    return type("PartForm", (Form,), {part: words(told["question"], told["help"], limit=PART)})


def headline_form() -> type[Form]:
    """The line over the letter."""
    told = starters()["headline"]
    return type("HeadlineForm", (Form,), {"headline": line(told["question"], told["help"])})


class FreeForm(Form):
    """The whole letter on one page."""

    free = words(_("Dit brev"), _("Lav en tom linje, hver gang du siger noget nyt."), limit=LETTER)


class SenderForm(Form):
    """What stands above the letter."""

    headline = line(
        _("Hvad vil du kalde dig selv?"), _("Ét til fire ord, for eksempel »Kok til store køkkener«.")
    )
    phone = line(_("Telefon"), limit=40, render_kw={"type": "tel", "autocomplete": "tel"})
    mail = line(_("Mail"), limit=254, render_kw={"type": "email", "autocomplete": "email"})
    town = line(_("By"), _("Byen er nok. Du behøver ikke skrive din vej."))


class DoneDay(DayField):
    """A day that has been: without a year it is the latest one, not the next."""

    NOT_YET = _("Den dag er ikke kommet endnu. Hvilken dag sendte du det?")

    def process_formdata(self, valuelist: list[str]) -> None:
        """Understand what was sent, looking back."""
        super().process_formdata(valuelist)
        if self.data is None or self.data <= clock.today():
            return
        before = days.understand(tidy(valuelist[0]).strip(), clock.today() - NEARLY_A_YEAR)
        is_same_day = (before.month, before.day) == (self.data.month, self.data.day)
        self.data = before if is_same_day and before <= clock.today() else None
        if self.data is None:
            raise ValueError(self.NOT_YET)


class SentForm(Form):
    """It is sent: when, how, and when to ask about it."""

    sent_on = DoneDay(
        _("Hvilken dag sendte du det?"),
        [needed(_("Skriv en dag. Du kan skrive »i dag«, så finder vi datoen."))],
    )
    sent_how = RadioField(_("Hvordan sendte du det?"), choices=choices(WAYS), default=MAIL)
    follow_up_on = day(
        _("Hvilken dag vil du ringe og følge op?"),
        _("Cirka en uge efter er godt. Du kan skrive »om en uge«."),
    )


class AnswerForm(Form):
    """What came of it."""

    answer = RadioField(_("Hvad er der sket?"), choices=choices(ANSWERS), default="")


def answer_form() -> type[AnswerForm]:
    """What came of it, with what they said."""
    told = starters()["answer"]
    return type(
        "AnswerForm", (AnswerForm,), {"answer_notes": words(told["question"], told["help"], limit=NOTES)}
    )
