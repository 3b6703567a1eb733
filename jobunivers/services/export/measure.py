"""How long a two-page CV takes: ours, tagged, beside the same words from ReportLab, untagged.

``python -m jobunivers.services.export.measure`` prints medians over interleaved rounds and their ratio. Every
round sets its words in a new order, so that nothing comes out of a cache.
"""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import cast

from jobunivers.services.export.document import Document
from jobunivers.services.export.pdf import page_count, pdf
from jobunivers.services.export.sample_cv import sample_cv

ROUNDS = 60
AIM_MS = 30.0


@dataclass(frozen=True)
class Result:
    """Medians in milliseconds over ``rounds``: ours (tagged PDF/UA-1) and the reference (untagged)."""

    ours_ms: float
    reference_ms: float
    rounds: int
    pages: int

    @property
    def ratio(self) -> float:
        """Ours divided by the reference."""
        return self.ours_ms / self.reference_ms


def measured(rounds: int = ROUNDS) -> Result:
    """Set ``rounds`` different CVs with both, in turn, after one warm-up of each."""
    from jobunivers.services.export.measured_reference import untagged_pdf

    ours: list[float] = []
    reference: list[float] = []
    pages = page_count(pdf(_fresh_cv(-1)))
    untagged_pdf(_fresh_cv(-1))
    for number in range(rounds):
        ours.append(_milliseconds(pdf, _fresh_cv(number)))
        reference.append(_milliseconds(untagged_pdf, _fresh_cv(number)))
    return Result(statistics.median(ours), statistics.median(reference), rounds, pages)


def _fresh_cv(number: int) -> Document:
    """The sample CV with the words of every text in another order."""
    return turned(sample_cv(), number + 1)


def turned(document: Document, by: int) -> Document:
    """A document with the words of every text in another order, so that nothing of it comes out of a cache."""
    return cast(Document, _turned(document, by))


def _turned(part: object, by: int) -> object:
    if isinstance(part, str) and " " in part:
        words = part.split()
        at = by % len(words)
        return " ".join([*words[at:], *words[:at], str(by)])
    if isinstance(part, tuple):
        return tuple(_turned(item, by) for item in part)
    if is_dataclass(part) and not isinstance(part, type):
        return replace(part, **{field.name: _turned(getattr(part, field.name), by) for field in fields(part)})
    return part


def _milliseconds(make: Callable[[Document], bytes], document: Document) -> float:
    start = time.perf_counter()
    make(document)
    return (time.perf_counter() - start) * 1000


def main() -> None:
    """Print the comparison."""
    result = measured()
    print(f"CV of {result.pages} pages, median of {result.rounds} rounds in turn")
    print(f"  typst, tagged PDF/UA-1   {result.ours_ms:7.1f} ms   (aim: at most {AIM_MS:.0f} ms)")
    print(f"  ReportLab, untagged      {result.reference_ms:7.1f} ms")
    print(f"  ratio                    {result.ratio:7.2f}")


if __name__ == "__main__":
    main()
