"""The diploma: what somebody has done, on one page to hang up, in their language."""

import pytest
from flask import Flask

from jobunivers import db
from jobunivers.services import progress
from jobunivers.services.export.look import HUES
from jobunivers.services.pictures.diploma import Diploma, Earned, diploma_pdf
from jobunivers.services.progress import DONE, State
from jobunivers.tools import TOOLS
from tests.conftest import Cast
from tests.export.reading import kinds_of, letters_in, opened
from tests.page_client import PageClient


def earn(app: Flask, cast: Cast, *slugs: str) -> None:
    """Every star of these tools is lit for Amina."""
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        for slug in slugs:
            states = [(mission.key, State(DONE)) for mission in TOOLS[slug].missions]
            progress.record(citizen_id=cast.amina.id, tool=slug, states=states)
        db.session.commit()


def test_there_is_none_before_the_first_badge(amina: PageClient) -> None:
    assert amina.get("/maerker/diplom.pdf").status_code == 404
    amina.get("/maerker/")
    assert not amina.page.xpath("//a[contains(@href, 'diplom')]")


def test_it_tells_what_she_has_done_and_nothing_else(amina: PageClient, app: Flask, cast: Cast) -> None:
    earn(app, cast, "values")
    amina.get("/maerker/")
    (way,) = amina.page.xpath("//a[contains(@href, 'diplom')]/@href")
    made = letters_in(amina.get(way).data)
    assert "AminaHaddad" in made
    assert "Duharfundetdine7værdier." in made
    assert "fået1mærke" in made
    assert "MineVærdier".casefold() in made.casefold()
    assert "HelemitCV" not in made


def test_the_whole_universe_is_said_and_stands_on_one_page(amina: PageClient, app: Flask, cast: Cast) -> None:
    earn(app, cast, *(tool.slug for tool in TOOLS))
    made = amina.get("/maerker/diplom.pdf").data
    assert "heleJobuniversetrundt" in letters_in(made)
    assert len(opened(made).pages) == 1


def test_it_is_in_her_language(amina: PageClient, app: Flask, cast: Cast) -> None:
    earn(app, cast, "values")
    assert opened(amina.get("/maerker/diplom.pdf?lang=ar").data).trailer["/Root"]["/Lang"] == "ar"


@pytest.mark.parametrize(
    "name", ["", "Wolfeschlegelsteinhausenbergerdorff " * 4, "أمينة الحسن", "A\u202eB\x07"]
)
def test_nineteen_badges_and_any_name_stay_on_one_tagged_page(name: str) -> None:
    badges = [
        Earned(
            "Klar til samtale",
            "Du har øvet svar på spørgsmål, som en chef kan finde på.",
            list(HUES)[number % 5],
        )
        for number in range(19)
    ]
    made = diploma_pdf(
        Diploma("Diplom", name, "har fået 19 mærker.", badges, "Jobunivers · 22. november 2026")
    )
    assert len(opened(made).pages) == 1
    assert kinds_of(made).count("H1") == 1
    assert bool(opened(made).trailer["/Root"]["/MarkInfo"]["/Marked"])
