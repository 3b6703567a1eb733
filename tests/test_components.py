"""The components of every page: what a screen reader, a keyboard and a page without scripts get."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from wtforms import BooleanField, Form, RadioField, StringField
from wtforms.validators import InputRequired

from jobunivers.toolkit.questionnaires import FACES, questionnaire
from jobunivers.toolkit.sky import Planet


class JobForm(Form):
    """A form as tools make them."""

    place = StringField(
        "Hvor?", description="Ét sted ad gangen.", validators=[InputRequired("Skriv stedet.")]
    )
    often = RadioField("Hvor ofte?", choices=["Hver dag", "Nogle gange"])
    shared = BooleanField("Del det")


@pytest.fixture
def ui(app: Flask) -> Iterator[Any]:
    """The components in Danish, inside a request."""
    with app.test_request_context("/"):
        yield app.extensions["jobunivers.templates"]["da"].globals["ui"]


def test_an_error_is_tied_to_its_field_and_stands_before_it(ui: Any) -> None:
    form = JobForm()
    form.validate()
    shown = ui.field(form.place)
    assert 'aria-invalid="true"' in shown
    assert 'aria-describedby="place-hint place-error"' in shown
    assert shown.index("Skriv stedet.") < shown.index("<input")


def test_choices_are_one_group_with_its_question(ui: Any) -> None:
    shown = ui.field(JobForm().often)
    assert shown.count("<fieldset") == 1
    assert "<legend>Hvor ofte?</legend>" in shown
    assert shown.count('type="radio"') == 2


def test_a_field_without_help_or_error_points_to_nothing(ui: Any) -> None:
    assert "aria-describedby" not in ui.field(JobForm().shared)


def test_stars_are_told_in_words_as_well(ui: Any) -> None:
    shown = ui.stars(3, 5)
    assert "3 af 5 stjerner" in shown
    assert (shown.count("<b>"), shown.count("<i>")) == (3, 2)


def test_a_full_ring_has_no_gap_and_an_empty_one_no_colour(ui: Any) -> None:
    assert "stroke-dasharray" not in ui.ring(4, 4)
    assert 'stroke-dasharray="1 4"' in ui.ring(1, 4)
    assert 'class="fill"' not in ui.ring(0, 4)


def test_somebody_who_turned_the_game_off_reads_plain_words(ui: Any) -> None:
    tool = Planet("cv", "CV", "cv", "/cv/", missions=6, done=2)
    shown = ui.planet(tool, False)
    assert "2 af 6 færdige" in shown
    assert "stjerner" not in shown


def test_a_curve_has_its_sentence_and_its_table(ui: Any) -> None:
    shown = ui.series("Motivation", "Du er gået fra 3 til 6.", [("1. sep.", 3), ("3. nov.", 6)])
    assert "Du er gået fra 3 til 6." in shown
    assert shown.count("<tr>") == 3


def test_a_curve_with_a_gap_keeps_each_point_at_its_time(ui: Any) -> None:
    shown = ui.series("Ro", "Det går op.", [("1. sep.", 3), ("1. okt.", None), ("3. nov.", 6)])
    assert shown.count("<circle") == 2
    assert 'points="36.0,93.8 308.0,60.4 "' in shown


def test_a_statement_is_one_group_with_its_answers_in_words(ui: Any) -> None:
    form = questionnaire("Week", {"calm": "Jeg sov godt."}, [(5, "I høj grad"), (1, "Slet ikke")])()
    form.calm.data, form.calm.errors = 1, ["Vælg igen."]
    shown = ui.statements([form.calm])
    assert "<legend>Jeg sov godt.</legend>" in shown
    assert 'aria-describedby="calm-error"' in shown
    assert re.findall(r'value="(\d)"( checked)?>', shown) == [("5", ""), ("1", " checked")]


def test_a_described_step_is_heard_with_its_words(ui: Any) -> None:
    form = questionnaire("Now", {"calm": "Hvor er du nu?"}, [(n, str(n)) for n in range(1, 11)])()
    shown = ui.scale(form.calm, [(number, f"Trin {number}", face) for number, face in FACES.items()])
    assert shown.count('type="radio"') == 10
    assert shown.count("aria-describedby") == 4
    assert 'id="calm-step-7">Trin 7' in shown


def test_a_wheel_names_its_spokes_in_a_table(ui: Any) -> None:
    shown = ui.wheel("Hjulet", "Det går op.", [("Ro", 3, 10), ("Mod", None, 1)], ["", "Først", "Nu"])
    assert shown.count('scope="row"') == 2
    assert "<td>–</td>" in shown
    assert 'class="latest" points="0.0,-108.0' in shown


def test_a_bar_says_its_words_and_a_spot_lies_between_two_ends(ui: Any) -> None:
    shown = ui.bars("Ti timer", "", [{"label": "Søvn", "words": "8 timer", "share": 0.5}])
    assert 'width="50.0%"' in shown
    assert "bar-ends" not in shown
    ends = {"label": "Energi", "words": "ret meget", "share": 1, "low": "rolig", "high": "hurtig"}
    assert 'class="spot" cx="97%"' in ui.bars("Mig", "", [ends])


def test_a_sparkline_says_its_first_and_last_figure(ui: Any) -> None:
    assert "Fra 3 til 6" in ui.sparkline([3, 4, 6])
    assert "<svg" not in ui.sparkline([5])
    assert "5" in ui.sparkline([5])


def test_what_people_write_is_never_markup(ui: Any) -> None:
    assert "<script>" not in ui.chips(["<script>alert(1)</script>"], "why")
    assert "<script>" not in ui.card("<script>", "<script>", "/")


def test_no_component_carries_style_or_script_of_its_own(app: Flask) -> None:
    names = [name for name in app.jinja_loader.list_templates() if name.startswith("components/")]  # type: ignore[union-attr]
    sources = {name: app.jinja_env.loader.get_source(app.jinja_env, name)[0] for name in names}  # type: ignore[union-attr]
    own = re.compile(r"\sstyle=|<script|\son(?!ly=)[a-z]+=|hx-on|left:|right:")
    assert len(names) > 30
    assert [name for name, source in sources.items() if own.search(source)] == []


def test_what_is_recorded_stays_on_the_device_where_nothing_is_handed_in(ui: Any) -> None:
    shown = ui.recorder(7, "call", "practise-form")
    assert "Kun du kan høre dem.</p>" in shown
    assert "data-take-share" not in shown
    assert 'data-person="7" data-place="call" data-form="practise-form" data-hand-in=""' in shown


def test_a_take_can_be_shared_only_where_the_page_says_so(ui: Any) -> None:
    shown = ui.recorder(7, "pitch", "practise-form", hand_in="take-form")
    assert "data-take-share" in shown
    assert "til du selv deler en" in shown


def test_only_the_voice_is_recorded_where_nobody_is_seen(ui: Any) -> None:
    assert 'data-record="video"' not in ui.recorder(7, "call", "practise-form", video=False)
