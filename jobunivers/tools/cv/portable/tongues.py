"""Names of languages as people write them, and the three-letter codes that Europass uses."""

from functools import cache

from jobunivers.languages import LANGUAGES, SOURCE

THREE = {
    "am": "amh", "ar": "ara", "bg": "bul", "bs": "bos", "cs": "cze", "da": "dan", "de": "ger", "el": "gre",
    "en": "eng", "es": "spa", "et": "est", "fa": "per", "fi": "fin", "fil": "fil", "fr": "fre", "hi": "hin",
    "hr": "hrv", "hu": "hun", "is": "ice", "it": "ita", "ja": "jpn", "ka": "geo", "kl": "kal", "ko": "kor",
    "ku": "kur", "lt": "lit", "lv": "lav", "nl": "dut", "no": "nor", "pa": "pan", "pl": "pol", "ps": "pus",
    "pt": "por", "ro": "rum", "ru": "rus", "rw": "kin", "sk": "slo", "sl": "slv", "so": "som", "sq": "alb",
    "sr": "srp", "sv": "swe", "sw": "swa", "ta": "tam", "th": "tha", "ti": "tir", "tr": "tur", "uk": "ukr",
    "ur": "urd", "vi": "vie", "zh": "chi",
}  # fmt: skip
OTHER_CODES = {
    "ces": "cs", "deu": "de", "ell": "el", "fas": "fa", "fra": "fr", "isl": "is", "kat": "ka", "nld": "nl",
    "ron": "ro", "slk": "sk", "sqi": "sq", "zho": "zh",
}  # fmt: skip


def code_of(name: str) -> str:
    """The three-letter code of a language named in Danish, English or Arabic; empty when it is not known."""
    return THREE.get(_names().get(name.strip().casefold(), ""), "")


def name_of(code: str) -> str:
    """The Danish name of a language by its two or three letters; the code itself when it is not known."""
    short = {three: two for two, three in THREE.items()} | OTHER_CODES
    lower = code.strip().lower()
    found = LANGUAGES[SOURCE].locale.languages.get(short.get(lower, lower))
    return str(found).capitalize() if found else code.strip()


@cache
def _names() -> dict[str, str]:
    known = (language.locale.languages for language in LANGUAGES.values())
    return {str(name).casefold(): code for names in known for code, name in names.items() if code in THREE}
