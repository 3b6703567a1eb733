"""A per cent as people write it."""

import re
import unicodedata

from wtforms import StringField

from jobunivers.languages import Text
from jobunivers.toolkit.forms import SHORT

_PERCENT = re.compile(r"(\d{1,6})(?:[.,](\d{1,3}))?\s*(?:%|٪|procent|percent|pct\.?)?", re.IGNORECASE)


class PercentField(StringField):
    """A per cent from 0 to 100 as people write it: *50*, *50 %*, *33,3*. ``data`` is a whole number or None."""

    NO_PERCENT = Text("Skriv et tal fra 0 til 100.")

    def process_formdata(self, valuelist: list[str]) -> None:
        """Understand what was sent."""
        written = "".join(str(unicodedata.decimal(sign, sign)) for sign in "".join(valuelist)[:SHORT]).strip()
        self.data = None
        if not written:
            return
        found = _PERCENT.fullmatch(written)
        number = round(float(f"{found[1]}.{found[2] or 0}")) if found else -1
        if not 0 <= number <= 100:
            raise ValueError(self.NO_PERCENT)
        self.data = number

    def _value(self) -> str:
        if self.process_errors and self.raw_data:
            return str(self.raw_data[0])
        return "" if self.data is None else str(self.data)
