"""The diploma: one wide page to hang up, with what somebody has done in the colours of the worlds."""

from collections.abc import Sequence
from dataclasses import dataclass

from jobunivers.services.export.document import Language
from jobunivers.services.export.look import HUES, INK, LINE, PAPER, QUIET, World
from jobunivers.services.export.payload import text_value
from jobunivers.services.export.printable import plain
from jobunivers.services.export.scripts import direction_of_language
from jobunivers.services.export.typesetting import Value, typeset
from jobunivers.services.export.words import WORDS


@dataclass(frozen=True)
class Earned:
    """One badge on the diploma: what it is called, what was done, and the world it belongs to."""

    title: str
    praise: str
    world: World


@dataclass(frozen=True)
class Diploma:
    """Whose it is, what it says, the badges in the order of the map, and the line at the foot; all written out."""

    heading: str
    name: str
    lead: str
    badges: Sequence[Earned]
    foot: str
    language: Language = "da"


def diploma_pdf(diploma: Diploma) -> bytes:
    """The diploma as tagged PDF/UA-1, A4 lying down."""
    return typeset("diploma", _payload(diploma))


def _payload(diploma: Diploma) -> dict[str, Value]:
    language, name = diploma.language, " ".join(plain(diploma.name).split())
    said = {part: text_value(getattr(diploma, part), language) for part in ("lead", "foot")}
    return {
        **said,
        "title": f"{diploma.heading}: {name}",
        "author": name,
        "heading": diploma.heading,
        "name": text_value(name, language),
        "lang": language,
        "dir": direction_of_language(language),
        "hues": list(HUES.values()),
        "colours": {"accent": HUES["plan"], "ink": INK, "quiet": QUIET, "line": LINE, "paper": PAPER},
        "words": {name: str(word) for name, word in WORDS[language].items()},
        "badges": [
            {
                "title": text_value(one.title, language),
                "praise": text_value(one.praise, language),
                "hue": HUES[one.world],
            }
            for one in diploma.badges
        ],
    }
