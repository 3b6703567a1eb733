"""Local guards over what people write: CPR numbers, diagnoses, and signs that do harm unseen.

The guards ask, they never block and never send anything anywhere: "Skal det stå her?"
"""

import re
import unicodedata
from datetime import date
from typing import NamedTuple


class Span(NamedTuple):
    """A place in a text: ``text[start:end]``."""

    start: int
    end: int


_HYPHEN = "[-‐‑–—−]"
_JOINED_CPR = re.compile(
    rf"(?<![\d+])(\d\d)(?P<sign>[./ -]?)(\d\d)(?P=sign)(\d\d)[ \u00a0]?{_HYPHEN}[ \u00a0]?(\d{{4}})(?!\d)"
)
_LOOSE_CPR = re.compile(r"(?<![\w+/.#@-])(\d\d)(\d\d)(\d\d)([ \u00a0]?)(\d{4})(?![\w@])(?![ -]\d{2,4}(?!\d))")
_OTHER_NUMBER = re.compile(
    r"(?:tlf|telefon|mobil|ring|sms|fax|phone|ordre|order|faktura|kunde|sag|vare|konto|reg|kvittering|bilag|medlem"
    r"|journal|id|ref|serie|stel|cvr|ean|løbe|sporing|pakke|booking|billet)"
    r"[a-zæøå]{0,12}[ .:#-]{0,3}(?:nr|nummer|no|på|til)?[ .:#]{0,3}$"
    r"|(?:^|[^\d-])\d{2,4}[ -]$"
)
_LOOK_BACK = 30
_YEARS = range(1900, 2100)

# A small list on purpose: a guard that asks too often is soon not read. "_" stands for a space.
_ILLNESSES = """
    adhd alkoholisme alzheimer angina angst angstanfald angstlidelse anoreksi asperger astma autisme
    autist autistisk belastningsreaktion bipolar bipolare blodprop borderline bulimi cancer crohn
    cøliaki demens dement demente depression depressiv depressive diabetes diskusprolaps
    endometriose epilepsi fibromyalgi gigt leddegigt slidgigt muskelgigt hepatitis hjernerystelse
    hjerneskade hjerneblødning hjertesvigt hjerteanfald kronisk_træthed kronisk_træthedssyndrom
    leverbetændelse leukæmi lungebetændelse maniodepressiv migræne misbrug alkoholmisbrug
    stofmisbrug hashmisbrug multipel_sklerose sklerose osteoporose panikangst socialangst paranoia
    parkinson personlighedsforstyrrelse piskesmæld whiplash posttraumatisk psoriasis psykose
    psykotisk psykotiske ptsd reumatisme rygmarvsskade skizofren skizofreni skizotypi
    spiseforstyrrelse stressreaktion stresssygemeldt sukkersyge tourette tuberkulose udbrændt
    udbrændthed
"""
# "kræfter", "hiv" and "add" are other words: these take no endings, those in capitals only count in capitals.
_FIXED = (
    "kræft kræften brystkræft lungekræft tarmkræft hudkræft prostatakræft livmoderkræft mavekræft halskræft"
)
_CAPITALS = "KOL ADD HIV AIDS OCD"
_ENDING = "(?:s|n|en|ens|et|er|erne)?"
_WORKPLACE = "-?(?:afsnit|afdeling|koordinator|konsulent|forening|vejleder|sygeplejerske|team|center|kursus)"
_DIAGNOSIS = re.compile(
    rf"(?<![\w-])(?:(?:{'|'.join(_ILLNESSES.split()).replace('_', ' ')}){_ENDING}"
    rf"|{'|'.join(_FIXED.split())}|(?-i:{'|'.join(_CAPITALS.split())}))(?!\w)(?!{_WORKPLACE})",
    re.IGNORECASE,
)
_NOT_ABOUT_A_PERSON = re.compile(r"aids-fondet|world aids day", re.IGNORECASE)

_NO_CHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(last - 1)}{chr(last)}" for last in range(0xFFFF, 0x110000, 0x10000)
)
_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff"
_TURNS_DIRECTION = "\u202a-\u202e\u2066-\u206f\ufeff"
_HARMFUL = re.compile(f"[{_CONTROLS}{_TURNS_DIRECTION}{_NO_CHARACTERS}]")
_LINE_ENDS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")


def cpr_numbers(text: str) -> list[Span]:
    """Where CPR numbers stand: a day that exists and four more digits, with or without a hyphen or a space.

    No check digit is asked for: since 2007 numbers without one are given out. Phone, order and account
    numbers are passed over where the words before them say so.
    """
    joined = [Span(*found.span()) for found in _JOINED_CPR.finditer(text) if _is_joined(found)]
    loose = [Span(*found.span()) for found in _LOOSE_CPR.finditer(text) if _is_loose(text, found)]
    return sorted({*joined, *(span for span in loose if not _overlaps(span, joined))})


def diagnoses(text: str) -> list[Span]:
    """Where common Danish names of illnesses stand; a job or place that deals with them is no match."""
    passed = [Span(*found.span()) for found in _NOT_ABOUT_A_PERSON.finditer(text)]
    found = [Span(*hit.span()) for hit in _DIAGNOSIS.finditer(text)]
    return [span for span in found if not _overlaps(span, passed)]


def tidy(text: str) -> str:
    """The text as it is kept: composed letters, ``\\n`` at line ends, no control or direction-turning signs.

    Emojis and the joiners inside them, Arabic and Persian marks, tabs and line breaks stay. Tidying twice is
    tidying once.
    """
    return unicodedata.normalize("NFC", _HARMFUL.sub("", _LINE_ENDS.sub("\n", text)))


def _is_joined(found: re.Match[str]) -> bool:
    day, sign, month, year, number = found.groups()
    if sign and int(number) in _YEARS:
        return False
    return _is_born(day, month, year, number)


def _is_loose(text: str, found: re.Match[str]) -> bool:
    day, month, year, _, number = found.groups()
    before = text[max(0, found.start() - _LOOK_BACK) : found.start()].lower()
    if _OTHER_NUMBER.search(before):
        return False
    return _is_born(day, month, year, number)


def _is_born(day: str, month: str, year: str, number: str) -> bool:
    """Whether the day exists in the century the seventh digit tells; nobody alive is from the 1800s."""
    century = _century(int(number[0]), int(year))
    if century < 1900:
        return False
    try:
        date(century + int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def _century(seventh: int, year: int) -> int:
    if seventh <= 3:
        return 1900
    if seventh in (4, 9):
        return 2000 if year <= 36 else 1900
    return 2000 if year <= 57 else 1800


def _overlaps(span: Span, others: list[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in others)
