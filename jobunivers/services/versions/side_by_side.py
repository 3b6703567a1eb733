"""Two texts beside each other, with the words marked that the other one has not."""

import re
from difflib import SequenceMatcher

Run = tuple[str, bool]
_PIECE = re.compile(r"\s+|[^\s]+")
_LONGEST = 4000


def side_by_side(one: str, other: str) -> tuple[list[Run], list[Run]]:
    """Each text as runs of (words, whether they differ); texts of more than 4,000 words differ as a whole."""
    words, others = _PIECE.findall(one), _PIECE.findall(other)
    if max(len(words), len(others)) > _LONGEST:
        return [(one, True)], [(other, True)]
    runs: list[Run] = []
    other_runs: list[Run] = []
    for kind, begin, end, other_begin, other_end in SequenceMatcher(None, words, others, False).get_opcodes():
        _append(runs, "".join(words[begin:end]), kind != "equal")
        _append(other_runs, "".join(others[other_begin:other_end]), kind != "equal")
    return runs, other_runs


def _append(runs: list[Run], text: str, differs: bool) -> None:
    if text:
        runs.append((text, differs and not text.isspace()))
