"""Backlogs: by which decision a scan was brought, from which box, and in which box a paper lies."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("deposits", sa.Column("decision", sa.String(), nullable=True))
    op.add_column("deposits", sa.Column("box", sa.String(), nullable=True))
    op.add_column("papers", sa.Column("box", sa.String(), nullable=True))
    op.create_index(op.f("ix_deposits_decision"), "deposits", ["decision"], unique=False)
