"""Times, weeks and languages as a consultant says them."""

from datetime import date, datetime

from babel.dates import format_date, format_skeleton

from jobunivers import clock
from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.languages import current
from jobunivers.services.accounts import tongues
from jobunivers.services.caseload.cases import Case
from jobunivers.toolkit.templates import short_day

LONG = 60


def ago(moment: datetime | None) -> str:
    """How long since: *i dag 9.12*, *i går*, *for 16 dage siden*; the day when it is long ago."""
    if moment is None:
        return str(_("ikke endnu"))
    days = (clock.today() - clock.local(moment).date()).days
    if days <= 0:
        return str(_("i dag %(hour)s", hour=clock.local(moment).strftime("%H.%M")))
    if days == 1:
        return str(_("i går"))
    return str(_n("for %(num)s dag siden", "for %(num)s dage siden", days)) if days <= LONG else day(moment)


def day(moment: datetime | date) -> str:
    """A day in short: *28. aug.*; with its year when that is another."""
    return short_day(moment)


def since(moment: datetime | None) -> str:
    """The same for a narrow column: *16 dage siden*."""
    if moment is None or not 1 < (days := (clock.today() - clock.local(moment).date()).days) <= LONG:
        return ago(moment)
    return str(_n("%(num)s dag siden", "%(num)s dage siden", days))


def weekday(when: date) -> str:
    """A day as a calendar on the wall says it: *Lørdag 21. november*."""
    said = on_weekday(when)
    return said[:1].upper() + said[1:]


def on_weekday(when: date) -> str:
    """The same in the midst of a sentence: *lørdag 21. november*."""
    locale, moment = current().locale, datetime(when.year, when.month, when.day)
    return f"{format_date(when, 'EEEE', locale=locale)} {format_skeleton('MMMMd', moment, locale=locale)}"


def weekday_name(when: date) -> str:
    """The name of a day of the week: *Mandag*."""
    return format_date(when, "EEEE", locale=current().locale).capitalize()


def short_weekday(when: date) -> str:
    """A day in a column's head: *man. 23/11*."""
    return f"{format_date(when, 'EEE', locale=current().locale)} {when.day}/{when.month}"


def until_day(when: date) -> str:
    """The day something comes at the latest: *i dag*, *i morgen*, *mandag 23. november*."""
    return until(when) if (when - clock.today()).days < 2 else weekday(when)[:1].lower() + weekday(when)[1:]


def when(moment: datetime) -> str:
    """A moment ahead in short: *i dag 10.00*, *24. nov. 10.00*."""
    there = clock.local(moment)
    hour = there.strftime("%H.%M")
    return str(_("i dag %(hour)s", hour=hour)) if there.date() == clock.today() else f"{day(moment)} {hour}"


class InFull:
    """A day in full, said in the language of whoever reads it: *1. december*."""

    def __init__(self, when: date) -> None:
        self._when = when

    def __str__(self) -> str:
        moment = datetime(self._when.year, self._when.month, self._when.day)
        return str(format_skeleton("MMMMd", moment, locale=current().locale))


def until(when: date) -> str:
    """How soon: *i dag*, *i morgen*, *om 6 dage*."""
    days = (when - clock.today()).days
    if days <= 0:
        return str(_("i dag"))
    return str(_("i morgen")) if days == 1 else str(_n("om %(num)s dag", "om %(num)s dage", days))


def week(case: Case) -> str:
    """Where the course is: *uge 7 af 26*."""
    if case.starts_on is None or case.ends_on is None:
        return str(_("intet forløb"))
    if not case.week:
        return str(_("begynder %(day)s", day=day(case.starts_on)))
    if case.ends_on < clock.today():
        return str(_("sluttede %(day)s", day=day(case.ends_on)))
    return str(_("uge %(n)s af %(of)s", n=case.week, of=case.weeks))


def tongue(code: str) -> str:
    """The name of a language in the reader's own: *arabisk*."""
    return tongues.tongue(code)


def greeting() -> str:
    """Good morning, day or evening, by the clock on the wall."""
    hour = clock.local(clock.now()).hour
    return str(_("God morgen") if hour < 10 else _("God dag") if hour < 18 else _("God aften"))
