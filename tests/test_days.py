"""A day is understood however people write it, and never guessed."""

from datetime import date

import pytest

from jobunivers.services import days

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    "written",
    [
        "12.3.2027",
        "12-03-27",
        "12/3",
        "12. marts",
        "den 12. marts 2027",
        "2027-03-12",
        "12 March 2027",
        "١٢/٣/٢٠٢٧",
    ],
)
def test_one_day_in_many_ways_of_writing(written: str) -> None:
    assert days.understand(written, TODAY) == date(2027, 3, 12)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("i morgen", date(2026, 11, 22)),
        ("på fredag", date(2026, 11, 27)),
        ("on Friday", date(2026, 11, 27)),
        ("يوم الجمعة", date(2026, 11, 27)),
        ("i næste uge", date(2026, 11, 23)),
        ("next week", date(2026, 11, 23)),
        ("الأسبوع القادم", date(2026, 11, 23)),
        ("om tolv uger", date(2027, 2, 13)),
        ("om tre måneder", date(2027, 2, 21)),
        ("om et halvt år", date(2027, 5, 21)),
        ("marts 2027", date(2027, 3, 31)),
        ("29.2", date(2028, 2, 29)),
    ],
)
def test_days_said_from_where_one_stands(said: str, meant: date) -> None:
    assert days.understand(said, TODAY) == meant


@pytest.mark.parametrize("written", ["31.2.2027", "0.3.2027", "12.13.2027", "snart", "²/3", "9" * 5000, "🎉"])
def test_what_is_no_day_is_not_guessed(written: str) -> None:
    with pytest.raises(days.NotADay):
        days.understand(written, TODAY)


@pytest.mark.parametrize("written", ["31.12.1899", "1.1.2101", "5. maj 0027"])
def test_a_year_far_from_any_life_is_asked_about(written: str) -> None:
    with pytest.raises(days.OutOfReach):
        days.understand(written, TODAY)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("بعد شهر", date(2026, 12, 21)),
        ("بعد أسبوع", date(2026, 11, 28)),
        ("بعد 3 أشهر", date(2027, 2, 21)),
        ("بعد شهرين", date(2027, 1, 21)),
        ("بعد نصف سنة", date(2027, 5, 21)),
        ("اليوم", date(2026, 11, 21)),
        ("12 آذار", date(2027, 3, 12)),
        ("5 تشرين الأول 2027", date(2027, 10, 5)),
        ("in two weeks", date(2026, 12, 5)),
        ("tomorrow", date(2026, 11, 22)),
    ],
)
def test_amina_may_say_the_day_in_her_own_language(written: str, meant: date) -> None:
    assert days.understand(written, TODAY) == meant
