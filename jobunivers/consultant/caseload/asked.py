"""What the address asks of the desk, and the addresses that ask for something else."""

from dataclasses import dataclass
from functools import cached_property

from flask import url_for
from werkzeug.datastructures import MultiDict

from jobunivers.consultant.caseload.told import BY_ADDRESS, TOLD
from jobunivers.languages import Text as _
from jobunivers.services.caseload import cases
from jobunivers.services.caseload.cases import ANY
from jobunivers.services.caseload.statements import ACTIVE, NAME, NEEDS_ME, URGENT, WEEK
from jobunivers.services.guards import tidy

FIRST = TOLD[NEEDS_ME].address
ORDERS = {
    "": (URGENT, _("Vigtigst først")),
    "navn": (NAME, _("Navn")),
    "aktivitet": (ACTIVE, _("Sidst set")),
    "uge": (WEEK, _("Uge i forløbet")),
}
LONGEST_SEARCH = 80
ANYBODY = "ja"


@dataclass(frozen=True)
class Address:
    """The query of the desk: Danish words in the address, one field each."""

    koe: str = ""
    soeg: str = ""
    hold: str = ""
    forloeb: str = ""
    sprog: str = ""
    tolk: str = ""
    orden: str = ""
    side: str = ""
    borger: str = ""

    @classmethod
    def of(cls, args: MultiDict[str, str]) -> "Address":
        """What a request asked; unknown queues and orders are the first."""
        told = {name: tidy(args.get(name, "")).strip()[:LONGEST_SEARCH] for name in cls.__dataclass_fields__}
        told["koe"] = told["koe"] if told["koe"] in BY_ADDRESS else ""
        told["orden"] = told["orden"] if told["orden"] in ORDERS else ""
        return cls(**told)

    @classmethod
    def asking(cls, asked: cases.Asked) -> "Address":
        """The address that asks for this."""
        orders = {order: word for word, (order, _title) in ORDERS.items()}
        return cls(
            koe=TOLD[asked.queue].address,
            orden=orders[asked.order],
            soeg=asked.search,
            hold=str(asked.team or ""),
            forloeb=str(asked.course or ""),
            sprog=asked.language,
            tolk=ANYBODY if asked.interpreter == ANY else asked.interpreter,
        )

    def but(self, **changes: object) -> str:
        """The same desk with something else asked; another queue, search or page lets go of the chosen citizen."""
        kept = {name: getattr(self, name) for name in self.__dataclass_fields__ if name != "side"} | {
            "borger": ""
        }
        if "side" not in changes and "koe" not in changes:
            kept["side"] = self.side
        return url_for(
            "caseload.desk", **{name: value or None for name, value in {**kept, **changes}.items()}
        )

    @property
    def queue(self) -> str:
        """The queue asked for, by its word in the address."""
        return self.koe or FIRST

    @property
    def step(self) -> str:
        """Which of the three parts a narrow screen shows: the queues, the list or the citizen."""
        return "citizen" if self.borger else "list" if self.koe or self.side or self.is_narrowed else "queues"

    @property
    def kept(self) -> list[tuple[str, str]]:
        """What is asked besides the citizen, for the hidden fields of a form."""
        asked = [(name, getattr(self, name)) for name in self.__dataclass_fields__ if name != "borger"]
        return [(name, value) for name, value in asked if value]

    def to(self, citizen_id: int) -> str:
        """The same desk with a citizen beside the list."""
        return f"{self._here}{citizen_id}"

    @cached_property
    def _here(self) -> str:
        there = self.but()
        return f"{there}{'&' if '?' in there else '?'}borger="

    @property
    def is_narrowed(self) -> bool:
        """Whether the list is searched or filtered."""
        return any((self.soeg, self.hold, self.forloeb, self.sprog, self.tolk))

    @property
    def page(self) -> int:
        """The page, from 1."""
        return max(1, min(int(self.side), 10**6)) if self.side.isascii() and self.side.isdigit() else 1

    def asked(self) -> cases.Asked:
        """The same for the service."""
        return cases.Asked(
            queue=BY_ADDRESS[self.queue],
            order=ORDERS[self.orden][0],
            search=self.soeg,
            team=number(self.hold),
            course=number(self.forloeb),
            language=self.sprog[:8],
            interpreter=ANY if self.tolk == ANYBODY else self.tolk[:8],
            page=self.page,
        )


def number(text: str) -> int | None:
    """A whole number of at most 9 figures, or None."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None
