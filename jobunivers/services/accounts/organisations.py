"""What an administrator chooses for the whole organisation. Flush, never commit."""

from collections.abc import Collection, Iterable

from sqlalchemy import select

from jobunivers.db import session
from jobunivers.languages import SOURCE
from jobunivers.services.accounts.models import Organisation
from jobunivers.services.accounts.operations import OrganisationExists


def organisation(organisation_id: int) -> Organisation:
    """The organisation with this id."""
    return session.get_one(Organisation, organisation_id)


def named(name: str) -> Organisation | None:
    """The organisation called so."""
    return session.scalar(select(Organisation).where(Organisation.name == name))


def rename(of: Organisation, name: str) -> None:
    """Call it something else; raises OrganisationExists."""
    same = named(name)
    if same is not None and same.id != of.id:
        raise OrganisationExists(name)
    of.name = name
    session.flush()


def offer(of: Organisation, wanted: Collection[str], there: Iterable[str]) -> None:
    """Offer some of the languages there are, Danish always; all of them is kept as *all*, so that new ones join."""
    codes = [code for code in there if code == SOURCE or code in wanted]
    of.languages = "" if set(codes) >= set(there) else ",".join(codes)
    session.flush()


def silence(of: Organisation, engines: Iterable[str]) -> None:
    """Let these read-aloud engines not speak here."""
    of.voices_off = ",".join(sorted(set(engines)))
    session.flush()


def codes(kept: str) -> tuple[str, ...]:
    """What is kept as words with commas between."""
    return tuple(word for word in kept.split(",") if word)


def offered(kept: str, there: Iterable[str]) -> tuple[str, ...]:
    """The languages an organisation offers, of those there are."""
    chosen = codes(kept)
    return tuple(code for code in there if not chosen or code in chosen or code == SOURCE)
