"""Where Alembic gets its connection: from whoever asked for the migration."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    render_as_batch=True,
    transactional_ddl=True,
    target_metadata=context.config.attributes.get("metadata"),
)
context.run_migrations()
