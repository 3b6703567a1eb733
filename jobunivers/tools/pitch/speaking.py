"""How long a text takes to say."""

from dataclasses import dataclass

WORDS_A_SECOND = 2.5
ELEVATOR_WORDS = 75
LONG_WORDS = 100
SHORT_WORDS = 30


@dataclass(frozen=True)
class Length:
    """A text counted in words."""

    words: int

    @property
    def seconds(self) -> int:
        """How long it takes to say, at the pace of a calm voice: 75 words are 30 seconds."""
        return round(self.words / WORDS_A_SECOND)

    @property
    def fits(self) -> str:
        """*empty*, *short*, *right* or *long*, measured against a ride from the 1st to the 4th floor."""
        if not self.words:
            return "empty"
        if self.words < SHORT_WORDS:
            return "short"
        return "right" if self.words <= LONG_WORDS else "long"


def length(text: str) -> Length:
    """Count what is said: a word holds at least one letter or figure."""
    return Length(sum(any(sign.isalnum() for sign in word) for word in text.split()))


def joined(*parts: str) -> str:
    """Sentences one after the other, each with its full stop; empty ones are left out."""
    return " ".join(_ended(part) for part in (part.strip() for part in parts) if part)


def _ended(part: str) -> str:
    return part if part[-1] in ".!?…:؟" else f"{part}."
