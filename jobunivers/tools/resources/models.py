"""One answer a question. Two of the five themes are shared by an act of their own only."""

from jobunivers.db import Base
from jobunivers.services.answers import Answered

ADDRESSES = {
    "competences": "kompetencer",
    "personal": "personligt",
    "labour_market": "job",
    "material": "hverdag",
    "health": "helbred",
}
"""Each theme and its page within the tool, in their order."""
THEMES = tuple(ADDRESSES)
APART = frozenset({"material", "health"})


class Answer(Answered, Base):
    """A person's own words to one of the questions."""

    __tablename__ = "resources_answer"
