"""Which languages there are interpreters for, and the form for whether a citizen needs one."""

from typing import Any

from wtforms import SelectField

from jobunivers.languages import Text as _
from jobunivers.services.accounts.tongues import TONGUES, tongue
from jobunivers.services.caseload.cases import Case
from jobunivers.toolkit.forms import Form, choices


class InterpreterForm(Form):
    """The language of the interpreter; none where none is needed."""

    interpreter = SelectField(
        _("Tolk på"), description=_("Sproget står på listen, når du skal finde en tid og en tolk.")
    )

    def __init__(self, case: Case, **values: Any) -> None:
        super().__init__(interpreter=case.interpreter, **values)
        named = sorted(((code, tongue(code)) for code in TONGUES), key=lambda one: one[1])
        self.interpreter.choices = choices([("", str(_("Ingen tolk"))), *named])
