"""Messages, the drafts they begin as, what is attached to them, and how soon somebody answers."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from jobunivers import clock
from jobunivers.db import Base, OwnedByCitizen, OwnedByOrganisation

PICTURE, PDF = "picture", "pdf"


class Message(OwnedByCitizen, Base):
    """One message in a citizen's thread. ``many`` names the team or list it went to, empty for this citizen alone.

    ``read_at``: when the other side first saw it; ``answered_at``: when a citizen's message needed nobody any more.
    ``taken_back_at``: its writer has it again, and it needs nobody; nobody had seen it.
    """

    __tablename__ = "messages_message"
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    by_name: Mapped[str] = mapped_column(String(200))
    from_citizen: Mapped[bool]
    text: Mapped[str] = mapped_column(default="")
    many: Mapped[str] = mapped_column(String(120), default="")
    read_at: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]
    taken_back_at: Mapped[datetime | None]
    operation: Mapped[str | None] = mapped_column(String(60))
    files: Mapped[list["Attachment"]] = relationship(order_by="Attachment.id", passive_deletes=True)

    __table_args__ = (
        Index("ix_messages_message_thread", "citizen_id", "id"),
        Index("ix_messages_message_open", "citizen_id", "from_citizen", "answered_at", "created_at"),
        Index("ix_messages_message_unread", "citizen_id", "from_citizen", "read_at"),
    )


class Draft(OwnedByOrganisation, Base):
    """What somebody is writing and has not sent: theirs alone. ``to`` is where it goes (*citizen:12*, *team:3*).

    ``about_id`` is the citizen a professional writes to: the draft goes when that citizen is erased. ``page`` is the
    browser page that wrote last, so that it is never in conflict with itself.
    """

    __tablename__ = "messages_draft"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    about_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    to: Mapped[str] = mapped_column(String(40))
    text: Mapped[str] = mapped_column(default="")
    version: Mapped[int] = mapped_column(default=0)
    page: Mapped[str] = mapped_column(String(60), default="")
    changed_at: Mapped[datetime] = mapped_column(default=clock.now, onupdate=clock.now)
    files: Mapped[list["Attachment"]] = relationship(order_by="Attachment.id", passive_deletes=True)

    __table_args__ = (UniqueConstraint("person_id", "to"),)


class Attachment(OwnedByOrganisation, Base):
    """A picture or a PDF. While it lies with a draft it is nobody's but the writer's; sent, it is the citizen's.

    ``file`` is its random name in the data folder, ``name`` what it was called, ``size`` in bytes.
    """

    __tablename__ = "messages_attachment"
    id: Mapped[int] = mapped_column(primary_key=True)
    citizen_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    message_id: Mapped[int | None] = mapped_column(
        ForeignKey("messages_message.id", ondelete="CASCADE"), index=True
    )
    draft_id: Mapped[int | None] = mapped_column(
        ForeignKey("messages_draft.id", ondelete="CASCADE"), index=True
    )
    file: Mapped[str] = mapped_column(String(60), index=True)
    name: Mapped[str] = mapped_column(String(120))
    kind: Mapped[str] = mapped_column(String(10))
    size: Mapped[int]


class AnswerTime(OwnedByOrganisation, Base):
    """Within how many working days somebody answers; ``person_id`` None is what holds for the whole centre."""

    __tablename__ = "messages_answer_time"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    workdays: Mapped[int]

    __table_args__ = (UniqueConstraint("organisation_id", "person_id"),)
