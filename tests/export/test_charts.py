"""What is drawn for paper says what stands in the table beside it."""

import math

from lxml import etree

from jobunivers.services.export.charts import bar, spot, wheel
from jobunivers.services.export.document import Document, Drawing, Figure, Section
from jobunivers.services.export.pdf import pdf
from tests.export.reading import letters_in, tags_of


def test_a_wheel_has_a_corner_for_each_answer_and_none_for_what_is_open() -> None:
    drawn = etree.fromstring(wheel([(1, 10), (None, 1), (4, None), (10, 10)], "me"))
    latest, first = (part.get("points", "").split() for part in drawn.iterfind("{*}polygon"))
    assert (len(latest), len(first)) == (3, 3)
    x, y = map(float, latest[0].split(","))
    assert math.hypot(x, y) == 108
    assert [number.text for number in drawn.iterfind(".//{*}text")] == ["1", "2", "3", "4"]


def test_a_long_name_in_front_of_a_drawing_stays_on_the_paper_and_its_words_are_heard() -> None:
    rows = Figure("Tre linjer.", (Drawing("x" * 5_000, bar(1, "me", mirrored=False)),) * 3, in_rows=True)
    for blocks in ((rows,), (Section("Tid", (rows,)),)):
        paper = pdf(Document("Ark", "da", "", "sheet", blocks))
        assert letters_in(paper).count("x") == 15_000
        assert [tag["/Alt"] for tag in tags_of(paper) if tag["/S"] == "/Figure"] == ["Tre linjer."]


def test_a_bar_and_a_spot_begin_where_reading_begins() -> None:
    bars = [etree.fromstring(bar(0.25, "me", mirrored=mirrored))[1] for mirrored in (False, True)]
    assert [(part.get("x"), part.get("width")) for part in bars] == [("0", "120"), ("360", "120")]
    spots = [etree.fromstring(spot(0, "me", mirrored=mirrored))[1].get("cx") for mirrored in (False, True)]
    assert spots == ["11.0", "469.0"]
