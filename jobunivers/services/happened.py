"""What happens in a part of the consultant's day, put on the citizen's timeline."""

from jobunivers.services import progress

ANSWER, DESK = "answer", "desk"


def by_citizen(citizen_id: int, part: str, what: str) -> None:
    """The citizen did something: the professionals beside them see it as new. ``what`` is a key of the part's tells."""
    progress.note(citizen_id=citizen_id, tool=part, kind=ANSWER, what=what)


def at_the_desk(citizen_id: int, part: str, what: str) -> None:
    """A professional did something the citizen may know of."""
    progress.note(citizen_id=citizen_id, tool=part, kind=DESK, what=what)
