"""The pages every kind of note has: change its words, move it to another pile or in its own, take it away."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from flask import Blueprint, abort, request

from jobunivers.services import notes, ordering
from jobunivers.services.notes import Noted
from jobunivers.toolkit.access import mine
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.saving import removed, save, saved

UP, DOWN = -1, 1
SAVED, PUT, MOVED, REMOVED = "saved", "put", "moved", "removed"
Note = TypeVar("Note", bound=Noted)


@dataclass(frozen=True, kw_only=True)
class NotePages(Generic[Note]):
    """What a tool says of its notes.

    ``form`` makes the form of one note and ``page`` shows it; ``beside`` lists the notes a note lies (or would lie)
    among in a pile; ``onward`` is where one goes after SAVED, PUT, MOVED or REMOVED; ``moved`` is told of a new order.
    """

    model: type[Note]
    path: str
    piles: Collection[str]
    form: Callable[[Note], type[Form]]
    page: Callable[[Form, Note, int], Shown]
    beside: Callable[[Note, str], Sequence[Note]]
    onward: Callable[[Note, str], str]
    moved: Callable[[Note], None] = lambda note: None

    def put_on(self, bp: Blueprint) -> None:
        """Add the pages to a tool: ``note``, ``rewrite``, ``put``, ``move`` and ``remove``."""
        one = f"/{self.path}/<int:note_id>"
        bp.add_url_rule(one, "note", self._show)
        for way, name, do in (
            ("", "rewrite", self._rewrite),
            ("/flyt", "put", self._put),
            ("/plads", "move", self._move),
            ("/fjern", "remove", self._remove),
        ):
            bp.add_url_rule(one + way, name, do, methods=["POST"])

    def _show(self, note_id: int) -> Shown:
        note = mine(self.model, note_id)
        return self.page(self.form(note)(obj=note), note, 200)

    def _rewrite(self, note_id: int) -> Shown | str:
        note = mine(self.model, note_id)
        form = self.form(note)()
        if not form.validate():
            return self.page(form, note, 422)
        save(note, form)
        return saved(note, self.onward(note, SAVED))

    def _put(self, note_id: int) -> Shown:
        note, pile = mine(self.model, note_id), request.form.get("to", "")
        if pile not in self.piles:
            abort(404)
        notes.put(note, pile, self.beside(note, pile))
        return go(self.onward(note, PUT))

    def _move(self, note_id: int) -> Shown:
        note, by = mine(self.model, note_id), request.form.get("by", 0, type=int)
        among = self.beside(note, note.pile)
        if by not in (UP, DOWN) or note not in among:
            abort(404)
        ordering.move(among, note, by)
        self.moved(note)
        return go(self.onward(note, MOVED))

    def _remove(self, note_id: int) -> Shown:
        note = mine(self.model, note_id)
        return removed(note, self.onward(note, REMOVED))
