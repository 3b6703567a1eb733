"""Forms: what is wrong is told once, and a form that comes twice is done once."""

import pytest
from flask import Flask

from jobunivers.languages import Text
from jobunivers.toolkit.forms import DayField, Form, day, needed
from tests.page_client import PageClient


class Meeting(Form):
    """A day that must be known."""

    on = day("Hvornår", "", needed(Text("Skriv en dag.")))


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("31.2.2027", DayField.NOT_A_DAY),
        ("i hundredåret", DayField.NOT_A_DAY),
        ("1.1.0001", DayField.OUT_OF_REACH),
        ("31.12.9999", DayField.OUT_OF_REACH),
        ("", Text("Skriv en dag.")),
        ("12.3.2027", None),
    ],
)
def test_a_day_has_one_fault_at_a_time_and_keeps_what_was_typed(
    app: Flask, written: str, told: Text | None
) -> None:
    with app.test_request_context(method="POST", data={"on": written}):
        form = Meeting()
        form.validate()
        assert [str(one) for one in form.on.errors] == ([str(told)] if told else [])
        assert form.on._value() == written


def test_a_double_tap_on_undo_takes_one_card_back(amina: PageClient) -> None:
    amina.get("/jobvaerdier/sorter")
    for card in ("calm", "quality"):
        amina.send("/jobvaerdier/sorter", {"card": card, "pile": "very"})
    amina.get("/jobvaerdier/sorter")
    (form,) = amina.page.xpath("//form[contains(@action, 'fortryd')]")
    for _tap in range(2):
        assert amina.post(form.get("action"), data=dict(form.fields)).status_code == 303
    amina.get("/jobvaerdier/sorter")
    assert amina.texts("//p[@class='steps']") == ["Kort 2 af 36"]
    (form,) = amina.page.xpath("//form[contains(@action, 'fortryd')]")
    amina.post(form.get("action"), data=dict(form.fields))
    amina.get("/jobvaerdier/sorter")
    assert amina.texts("//p[@class='steps']") == ["Kort 1 af 36"]
