"""Forms of the pitch. The questions are content, so the fields are made from it."""

from typing import Any

from jobunivers.languages import Text as _
from jobunivers.services import content
from jobunivers.toolkit.forms import Form, day, line, needed, words

ANSWER = 1_000
SPEECH = 3_000


def starters() -> dict[str, Any]:
    """Question, help, sentence starters and chips of every field, by key, in the reader's language."""
    return content.deck("tools/pitch/starters")


def answer_form(question: str) -> type[Form]:
    """One of the four questions."""
    told = starters()[question]
    return type("AnswerForm", (Form,), {question: words(told["question"], told["help"], limit=ANSWER)})


class WholeForm(Form):
    """The pitch as one text."""

    whole = words(_("Din tale"), _("Ret i den, til den lyder som dig."), limit=SPEECH)


def tailored_form(receiver: str) -> type[Form]:
    """The pitch for one receiver."""
    told = starters()[f"receiver_{receiver}"]
    fields = {
        "to_whom": line(_("Hvem skal høre den?"), _("Et navn eller et sted. Du kan også lade det stå tomt.")),
        "text": words(told["question"], told["help"], limit=SPEECH),
    }
    return type("TailoredForm", (Form,), fields)


class ListenerForm(Form):
    """Somebody safe who is to listen."""

    name = line(
        _("Hvem vil du spørge?"),
        _("Skriv et fornavn. Det er kun for, at du kan kende svaret."),
        needed(_("Skriv et navn, så laver vi et link til den, du har valgt.")),
        limit=60,
    )


class HeardForm(Form):
    """What a friend says after listening."""

    remembered = words(
        _("Hvad husker du bedst?"),
        "",
        needed(_("Skriv det, du husker bedst. Én ting er nok.")),
        limit=ANSWER,
    )
    more = words(
        _("Er der noget, du gerne vil høre mere om?"), _("Du kan også lade det stå tomt."), limit=ANSWER
    )


class CardForm(Form):
    """What stands on the business card."""

    name = line(_("Dit navn"), limit=60)
    phone = line(
        _("Telefon"),
        _("Du kan lade det stå tomt."),
        limit=40,
        render_kw={"type": "tel", "autocomplete": "tel"},
    )
    mail = line(
        _("Mail"),
        _("Du kan lade det stå tomt."),
        limit=120,
        render_kw={"type": "email", "autocomplete": "email"},
    )


def card_form() -> type[CardForm]:
    """The card with its line, whose question is content."""
    told = starters()["card_line"]
    return type("CardForm", (CardForm,), {"line": line(told["question"], told["help"], limit=60)})


class NewContactForm(Form):
    """Somebody met."""

    name = line(
        _("Hvem mødte du?"),
        _("Skriv navnet, eller det, du husker."),
        needed(_("Skriv et navn eller et ord, så du kan kende mødet igen.")),
    )


class ContactForm(NewContactForm):
    """All about somebody met."""

    place = line(_("Hvor mødtes I, eller hvor arbejder de?"))
    field = line(_("Hvad arbejder de med?"))
    follow_up_on = day(
        _("Hvornår vil du tale med dem igen?"), _("Skriv for eksempel 12. marts eller om en uge.")
    )


def contact_form() -> type[ContactForm]:
    """A contact with what was agreed, whose question is content."""
    told = starters()["network_agreed"]
    return type(
        "ContactForm", (ContactForm,), {"agreed": words(told["question"], told["help"], limit=ANSWER)}
    )
