"""People named in a text who are none of those it concerns. Another local guard: it asks, it never blocks."""

import re
from collections.abc import Iterable

from jobunivers.services.guards import Span

_NAME = r"[A-ZÆØÅÉÖÄ][a-zæøåéöäü]+(?:-[A-ZÆØÅ][a-zæøå]+)?"
_ONE_NAME = re.compile(_NAME)
_WHOLE_NAME = re.compile(rf"(?<![\w@.])(?:{_NAME})(?:[ ](?:{_NAME}))+(?!\w)")
_NO_NAMES = """
    Hej Kære Hilsen Hilsner Knus Mange Tak Venlig God Godmorgen Goddag Hr Fru Jeg Du Vi Han Hun Den Det De Der Her
    Min Din Mit Dit Hvis Når Kan Skal Vil Ring Skriv Spørg Husk Og Men Så Ja Nej Også Har Er Var Med Til Fra Om
    Måske Lige Sammen Mandag Tirsdag Onsdag Torsdag Fredag Lørdag Søndag Dear Hi Hello Thanks
"""
_WORDS = frozenset(_NO_NAMES.split())
_NOT_A_PERSON = re.compile(
    r"Jobcenter|Jobunivers|Kommune|Hold |Forening|Skole|Cent(?:er|ret)|Gymnasium|Hospital|Sygehus|Universitet|Hotel"
    r"|Danske? |Nordisk|Station|Hovedbanegård|Pleje|Caf[eé] |Restaurant|Rengøring|Nørre|Sønder|Vester|Øster|Store"
    r"|Lille|Gammel|Ny |Røde Kors|Sankt|(?:gade|vej|torv|plads|allé|huset|parken|hallen|banken|butikken)s?\b"
)


def third_persons(text: str, known: Iterable[str]) -> list[Span]:
    """Where a whole name (two names and more) stands that is none of ``known``; places and firms are passed over."""
    ours = {part.casefold() for name in known for part in name.split()}
    found = []
    for hit in _WHOLE_NAME.finditer(text):
        names = [one for one in _ONE_NAME.finditer(text, *hit.span()) if one[0] not in _WORDS]
        is_known = any(one[0].casefold() in ours for one in names)
        if len(names) > 1 and not is_known and not _NOT_A_PERSON.search(hit[0]):
            found.append(Span(names[0].start(), names[-1].end()))
    return found
