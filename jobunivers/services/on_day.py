"""A day that is said in the reader's language when it is shown, not when it is worked out."""

from datetime import date, datetime

from babel.dates import format_date, format_skeleton

from jobunivers import clock
from jobunivers.languages import Text, current


def whole_day(moment: datetime | date | None) -> str:
    """A day as people write it in the reader's language: *3. maj 2026*; empty for none. Of a moment: its day here."""
    return str(OnDay(moment, with_year=True)) if moment else ""


class OnDay(Text):
    """*3. maj*; *3. maj 2025* for another year, or ``with_year``. Of a moment: its day on the calendar on the wall."""

    __slots__ = ("day", "with_year")

    def __init__(self, moment: datetime | date, *, with_year: bool = False) -> None:
        self.day = clock.local(moment).date() if isinstance(moment, datetime) else moment
        self.with_year = with_year
        super().__init__("%(dag)s", dag=self.day, aar=with_year)

    def __str__(self) -> str:
        if self.with_year or self.day.year != clock.today().year:
            return format_date(self.day, "long", locale=current().locale)
        noon = datetime(self.day.year, self.day.month, self.day.day, 12)
        return str(format_skeleton("MMMMd", noon, locale=current().locale))
