"""The languages there are interpreters for, and what a language is called in the reader's own."""

from jobunivers.languages import Text as _
from jobunivers.languages import current

SIGNS = "sgn"
TONGUES = (
    *("am", "ar", "bn", "bs", "ckb", "ku", "de", "en", "es", "fa", "fa_AF", "fr", "hi", "hr", "hu", "it"),
    *("kl", "lt", "lv", "my", "ne", "nl", "pl", "ps", "pt", "ro", "ru", SIGNS, "si", "sk", "so", "sq"),
    *("sr", "sw", "ta", "th", "ti", "tl", "tr", "uk", "ur", "vi", "zh"),
)


def tongue(code: str) -> str:
    """The name of a language: *arabisk*; its code where nobody has a name for it."""
    return str(_("tegnsprog") if code == SIGNS else current().locale.languages.get(code, code))
