"""Sizes and running numbers of 64 bits on PostgreSQL. SQLite's INTEGER has them already."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_LONG = {
    "scans": ("size",),
    "journal": ("sequence",),
    "segments": ("number", "first_sequence", "last_sequence"),
    "outbox": ("id",),
}


def upgrade() -> None:
    if op.get_bind().dialect.name != "postgresql":
        return
    for table, columns in _LONG.items():
        for column in columns:
            op.alter_column(table, column, type_=sa.BigInteger(), existing_type=sa.Integer(), existing_nullable=False)
    # Made as a 32-bit sequence beside the column.
    op.execute("ALTER SEQUENCE outbox_id_seq AS bigint")
