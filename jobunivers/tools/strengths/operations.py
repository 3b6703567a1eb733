"""What is done with profiles. Flush, never commit."""

from collections.abc import Mapping

from jobunivers.services import feedback, sharing, versions
from jobunivers.services.accounts.models import Person
from jobunivers.services.begun import begun
from jobunivers.services.rounds import begin_round, open_round
from jobunivers.tools.strengths.models import ITEMS, Comment, Licensed, Profile


class NotBesideCitizen(Exception):
    """Somebody who is not beside the citizen today wanted to write results in."""


def open_profile(*, citizen_id: int) -> Profile:
    """The profile to answer in: the newest, or a first one."""
    return open_round(Profile, citizen_id)


def begin_profile(*, citizen_id: int) -> Profile:
    """A new profile; one that is still empty is not doubled, earlier ones are kept."""
    return begin_round(Profile, ITEMS, citizen_id)


def comment_of(*, profile: Profile, trait: str) -> Comment:
    """What is said of a trait; begun when there is nothing."""
    return begun(Comment, citizen_id=profile.citizen_id, profile_id=profile.id, trait=trait)


def ask_for_results(*, citizen_id: int) -> None:
    """Ask the consultant to write the licensed results in: shares the profile and puts it in their queue."""
    item = str(open_profile(citizen_id=citizen_id).id)
    sharing.choose(citizen_id=citizen_id, tool="strengths", item=item, shared=True)
    feedback.ask(citizen_id=citizen_id, tool="strengths", item=item)


def write_results(*, citizen_id: int, by_person: Person, results: Mapping[str, int]) -> Licensed:
    """Results of the licensed instrument, by a professional beside the citizen. Raises NotBesideCitizen."""
    if not sharing.is_beside(by_person.id, citizen_id):
        raise NotBesideCitizen(by_person.id)
    row = Licensed(citizen_id=citizen_id, by_id=by_person.id, by_name=by_person.name, **results)
    versions.keep(row, by_id=by_person.id)
    feedback.answered(citizen_id=citizen_id, tool="strengths")
    return row
