"""A job log opens in Danish Excel, and nothing in it ever runs."""

import csv as reader
import io
from datetime import date

import pytest

from jobunivers.services.export.table import csv


def _cells(text: str) -> list[list[str]]:
    return list(reader.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))


def test_danish_letters_semicolons_and_lines_survive() -> None:
    rows = [["Firma", "Note"], ["Café Åstedet; Æblet", 'Sagde: "Ja"\nRing igen']]
    assert csv(rows).startswith("\ufeffFirma;Note\r\n")
    assert _cells(csv(rows)) == rows


@pytest.mark.parametrize(
    "sly",
    [
        "=1+1",
        "+45",
        "-2",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =1",
        "\n=1",
        "\x00=1",
        "＝1",
        "\u00a0=1",
        "=cmd|' /C calc'!A0",
    ],
)
def test_a_formula_is_only_text(sly: str) -> None:
    cell = _cells(csv([[sly]]))[0][0]
    assert cell.startswith("'")


def test_numbers_and_dates_are_written_the_danish_way() -> None:
    assert csv([[-3, 2.5, date(2026, 11, 21), None]]) == "\ufeff-3;2,5;21.11.2026;\r\n"
