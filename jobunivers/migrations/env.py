"""Run by Alembic inside ``jobunivers.migrations.upgrade``."""

from alembic import context

from jobunivers import app  # noqa: F401 - brings every model in
from jobunivers.db import Base
from jobunivers.migrations import row_filters

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    compare_type=True,
    user_module_prefix="jobunivers.db.",
    process_revision_directives=row_filters.writer,
)
with context.begin_transaction():
    context.run_migrations()
