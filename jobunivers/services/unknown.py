"""What is asked for by a name that nothing has."""


class Unknown(LookupError):
    """There is no such card, pile, stage, way or part; whoever sent it in is told that the page is not here (404)."""
