"""Which languages there are interpreters for, and the form for whether a citizen needs one."""

from typing import Any

from wtforms import SelectField

from jobunivers.consultant import words
from jobunivers.languages import Text as _
from jobunivers.services.caseload.cases import Case
from jobunivers.toolkit.forms import Form, choices

TONGUES = (
    *("am", "ar", "bn", "bs", "ckb", "ku", "de", "en", "es", "fa", "fa_AF", "fr", "hi", "hr", "hu", "it"),
    *("kl", "lt", "lv", "my", "ne", "nl", "pl", "ps", "pt", "ro", "ru", words.SIGNS, "si", "sk", "so", "sq"),
    *("sr", "sw", "ta", "th", "ti", "tl", "tr", "uk", "ur", "vi", "zh"),
)


class InterpreterForm(Form):
    """The language of the interpreter; none where none is needed."""

    interpreter = SelectField(
        _("Tolk på"), description=_("Sproget står på listen, når du skal finde en tid og en tolk.")
    )

    def __init__(self, case: Case, **values: Any) -> None:
        super().__init__(interpreter=case.interpreter, **values)
        named = sorted(((code, words.tongue(code)) for code in TONGUES), key=lambda one: one[1])
        self.interpreter.choices = choices([("", str(_("Ingen tolk"))), *named])
