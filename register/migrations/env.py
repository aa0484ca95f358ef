"""Alembic's door: runs the steps on the connection that migrate.py hands over. Loaded by Alembic alone."""

from alembic import context

from register.tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    on_version_apply=context.config.attributes["on_version_apply"],
)
context.run_migrations()
