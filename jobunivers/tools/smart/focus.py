"""The three per cents that add up to 100."""

from collections.abc import Mapping

WHOLE = 100


def total(focus: Mapping[str, int | None]) -> int:
    """What the rows add up to; an empty one counts as nothing."""
    return sum(part or 0 for part in focus.values())


def spread(focus: Mapping[str, int | None]) -> dict[str, int]:
    """The same wish, fitted to 100: empty rows share what is left; otherwise all give or take in proportion."""
    left = WHOLE - total(focus)
    empty = [row for row, part in focus.items() if not part]
    if left > 0 and empty:
        shares = _shared(left, dict.fromkeys(empty, 1))
        return {row: part or shares[row] for row, part in focus.items()}
    return _shared(WHOLE, {row: part or 0 for row, part in focus.items()})


def _shared(whole: int, weights: Mapping[str, int]) -> dict[str, int]:
    """Whole numbers in proportion to the weights that add up to the whole: the largest remainders get one more."""
    sum_of_weights = sum(weights.values())
    exact = {row: whole * weight / sum_of_weights for row, weight in weights.items()}
    shares = {row: int(share) for row, share in exact.items()}
    first = sorted(exact, key=lambda row: shares[row] - exact[row])
    for row in first[: whole - sum(shares.values())]:
        shares[row] += 1
    return shares
