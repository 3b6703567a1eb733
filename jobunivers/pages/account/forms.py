"""Forms for the ways in."""

from wtforms import PasswordField

from jobunivers.languages import Text as _
from jobunivers.toolkit.forms import Form, line, needed


class LogInForm(Form):
    """Mail address and password."""

    email = line(
        _("Mailadresse"),
        "",
        needed(_("Skriv din mailadresse.")),
        render_kw={"autocomplete": "username", "inputmode": "email", "autocapitalize": "none"},
    )
    password = PasswordField(
        _("Adgangskode"),
        [needed(_("Skriv din adgangskode."))],
        render_kw={"autocomplete": "current-password"},
    )


class CodeForm(Form):
    """The six figures of the authenticator app, or a recovery code."""

    code = line(
        _("Kode"),
        _("De seks tal i din kode-app. Du kan også skrive en af dine gendannelseskoder."),
        needed(_("Skriv koden.")),
        render_kw={"autocomplete": "one-time-code"},
    )


class NewPasswordForm(Form):
    """A new password, once: showing it is better than typing it twice."""

    password = PasswordField(
        _("Din nye adgangskode"),
        [needed(_("Vælg en adgangskode."))],
        description=_("Mindst 8 tegn. Tre ord efter hinanden er let at huske."),
        render_kw={"autocomplete": "new-password"},
    )


class ResetForm(Form):
    """Ask for a new password by mail."""

    email = line(
        _("Mailadresse"),
        "",
        needed(_("Skriv din mailadresse.")),
        render_kw={"autocomplete": "username", "inputmode": "email", "autocapitalize": "none"},
    )
