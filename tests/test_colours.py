"""Everybody can read the colours: contrast of the tokens in every theme, worked out by WCAG's own formula."""

import re
from pathlib import Path

import pytest

TOKENS = (Path(__file__).parent.parent / "jobunivers/static/css/tokens.css").read_text()
LIGHT = re.search(r":root \{(.*?)\n\}", TOKENS, re.S)
THEMES = ("light", "dark", "contrast")
PAPERS = ("paper", "surface", "sunken")
TEXTS = ("ink", "soft", "link", "good", "bad", "warn")
WORLDS = ("me", "cv", "plan", "search", "everyday")


def _colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z0-9-]+): (#[0-9A-F]{6});", block))


def _theme(name: str) -> dict[str, str]:
    assert LIGHT is not None
    own = "" if name == "light" else TOKENS.split(f':root[data-theme="{name}"] {{')[1].split("}")[0]
    return _colours(LIGHT[1]) | _colours(own)


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_light(one), _light(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", THEMES)
def test_text_stands_out_seven_to_one_on_every_paper(theme: str) -> None:
    colours = _theme(theme)
    weak = [(text, on) for text in TEXTS for on in PAPERS if _contrast(colours[text], colours[on]) < 7]
    assert weak == []


@pytest.mark.parametrize("theme", THEMES)
def test_a_world_is_told_from_the_paper_and_the_number_on_it_can_be_read(theme: str) -> None:
    colours = _theme(theme)
    weak = [world for world in WORLDS if _contrast(colours[world], colours["paper"]) < 4.5]
    weak += [world for world in WORLDS if _contrast(colours[world], colours["on-world"]) < 4.5]
    assert weak == []


@pytest.mark.parametrize("theme", THEMES)
def test_a_field_s_edge_and_the_focus_ring_are_seen(theme: str) -> None:
    colours = _theme(theme)
    weak = [
        (line, on) for line in ("edge", "focus") for on in PAPERS if _contrast(colours[line], colours[on]) < 3
    ]
    assert weak == []


@pytest.mark.parametrize("theme", THEMES)
def test_what_is_written_on_a_main_button_a_marked_text_and_a_chosen_row_can_be_read(theme: str) -> None:
    colours = _theme(theme)
    assert _contrast(colours["on-action"], colours["action"]) >= 7
    assert _contrast(colours["ink"], colours["mark"]) >= 7
    assert _contrast(colours["ink"], colours["chosen"]) >= 7


@pytest.mark.parametrize("theme", THEMES)
def test_names_and_stars_are_read_anywhere_on_the_sky(theme: str) -> None:
    colours = _theme(theme)
    written = ("on-sky", "on-sky-soft", "starlight")
    weak = [
        (text, on)
        for text in written
        for on in ("sky-1", "sky-2", "sky-3")
        if _contrast(colours[text], colours[on]) < 7
    ]
    assert weak == []


def test_the_dark_that_the_device_asks_for_is_the_dark_one_can_choose() -> None:
    asked = TOKENS.split(':root[data-theme="auto"] {')[1].split("}")[0]
    assert _colours(asked) == _colours(TOKENS.split(':root[data-theme="dark"] {')[1].split("}")[0])
