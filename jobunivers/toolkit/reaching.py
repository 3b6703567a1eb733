"""How an employer reaches a person: a kind word where a phone number or a mail address cannot be right."""

import re

from jobunivers.languages import Text as _
from jobunivers.toolkit.pages import is_autosave, warn

_MAIL = re.compile(r"\S+@\S+\.\S+")
FEWEST_FIGURES = 8
MAIL = _("Se på din mail en gang til. Den skal have et @, for eksempel navn@post.dk.")
PHONE = _("Se på dit nummer en gang til. Et dansk nummer har 8 tal.")


def look_again(*, phone: str, mail: str) -> None:
    """Say on the next page what looks wrong. It is saved all the same, and never said while somebody writes."""
    if is_autosave():
        return
    if phone.strip() and sum(sign.isdecimal() for sign in phone) < FEWEST_FIGURES:
        warn(PHONE)
    if mail.strip() and not _MAIL.fullmatch(mail.strip()):
        warn(MAIL)
