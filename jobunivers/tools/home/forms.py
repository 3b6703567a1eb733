"""Forms of the tasks. Tasks and names are content, so the fields are made from it."""

from typing import Any

from wtforms import SelectMultipleField

from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services import content
from jobunivers.toolkit.forms import Form, choices, line, words
from jobunivers.tools.home.models import NOBODY, WHO, People

NAME = 40


def starters() -> dict[str, Any]:
    """Question, help, sentence starters and chips of the two free texts, in the reader's language."""
    return content.deck("tools/home/starters")


def deck(table: str) -> dict[str, dict[str, str]]:
    """The groups, tasks or people of the deck by key, in their order."""
    return content.keyed("tools/home/tasks", table)


def names(people: People | None) -> dict[str, Words]:
    """What each of those at home is called."""
    return {key: getattr(people, key, "") or told["title"] for key, told in deck("who").items()}


def people_form() -> type[Form]:
    """What they are called; all may stay empty."""
    fields = {key: line(told["title"], limit=NAME) for key, told in deck("who").items()}
    return type("PeopleForm", (Form,), fields)


def tasks_form(group: str, called: dict[str, Words]) -> type[Form]:
    """Who does each task of a group."""
    answers = [*((key, called[key]) for key in WHO), (NOBODY, _("Ikke hos os"))]
    tasks = {key: told["text"] for key, told in deck("task").items() if told["group"] == group}
    fields = {key: DoersField(text, choices=choices(answers)) for key, text in tasks.items()}
    return type("TasksForm", (Form,), fields)


def text_form(key: str) -> type[Form]:
    """One of the two free texts."""
    told = starters()[key]
    return type("TextForm", (Form,), {key: words(told["question"], told["help"], limit=2_000)})


class DoersField(SelectMultipleField):
    """Who does a task; whoever is ticked does it, even where *Ikke hos os* is ticked too."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Each once, in the order people are shown."""
        super().process_formdata([one for one in dict.fromkeys(valuelist) if one != NOBODY] or valuelist[:1])
