"""One answer a question. Two of the five themes are shared by an act of their own only."""

from jobunivers.db import Base
from jobunivers.services.answers import Answered

THEMES = ("competences", "personal", "labour_market", "material", "health")
APART = frozenset({"material", "health"})


class Answer(Answered, Base):
    """A person's own words to one of the questions."""

    __tablename__ = "resources_answer"
