"""The first register: dossiers, scans, deposits, papers, journal, outbox."""

import sqlalchemy as sa
from alembic import op

from register.columns import UtcDateTime

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "dossiers",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("code_key", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("procedure", sa.String(), nullable=True),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("procedure_name", sa.String(), nullable=True),
        sa.Column("field", sa.String(), nullable=True),
        sa.Column("channel", sa.Integer(), nullable=True),
        sa.Column("received_at", UtcDateTime(), nullable=True),
        sa.Column("due_at", UtcDateTime(), nullable=True),
        sa.Column("finished_at", UtcDateTime(), nullable=True),
        sa.Column("returned_at", UtcDateTime(), nullable=True),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("receiving_unit", sa.String(), nullable=True),
        sa.Column("competent_unit", sa.String(), nullable=True),
        sa.Column("returns_paper", sa.Boolean(), nullable=True),
        sa.Column("reused_flag", sa.Boolean(), nullable=True),
        sa.Column("from_store_flag", sa.Boolean(), nullable=True),
        sa.Column("identity_linked_flag", sa.Boolean(), nullable=True),
        sa.Column("list_sha256", sa.String(length=64), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dossiers")),
        sa.UniqueConstraint("code_key", name=op.f("uq_dossiers_code_key")),
    )
    op.create_index(op.f("ix_dossiers_competent_unit"), "dossiers", ["competent_unit"], unique=False)
    op.create_index(op.f("ix_dossiers_finished_at"), "dossiers", ["finished_at"], unique=False)
    op.create_index(op.f("ix_dossiers_received_at"), "dossiers", ["received_at"], unique=False)
    op.create_index(op.f("ix_dossiers_unit"), "dossiers", ["unit"], unique=False)
    op.create_table(
        "journal",
        sa.Column("stream", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("dossier_id", sa.String(), nullable=True),
        sa.Column("paper_id", sa.String(), nullable=True),
        sa.Column("deposit_id", sa.String(), nullable=True),
        sa.Column("scan", sa.String(), nullable=True),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("stream", "sequence", name=op.f("pk_journal")),
    )
    op.create_index("ix_journal_deposit", "journal", ["deposit_id"], unique=False)
    op.create_index("ix_journal_dossier", "journal", ["dossier_id"], unique=False)
    op.create_index("ix_journal_paper", "journal", ["paper_id"], unique=False)
    op.create_table(
        "recipes",
        sa.Column("hash", sa.String(length=32), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_recipes")),
    )
    op.create_table(
        "scans",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("quarantined", sa.Boolean(), nullable=False),
        sa.Column("reason_code", sa.String(), nullable=True),
        sa.Column("warnings", sa.JSON(), nullable=False),
        sa.Column("signed", sa.Boolean(), nullable=False),
        sa.Column("first_seen_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_scans")),
    )
    op.create_table(
        "segments",
        sa.Column("stream", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("first_sequence", sa.Integer(), nullable=False),
        sa.Column("last_sequence", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("previous_sha256", sa.String(length=64), nullable=True),
        sa.Column("sealed_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("stream", "number", name=op.f("pk_segments")),
    )
    op.create_table(
        "deposits",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("scan", sa.String(length=64), nullable=False),
        sa.Column("dossier_id", sa.String(length=36), nullable=True),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("procedure", sa.String(), nullable=True),
        sa.Column("operator", sa.String(), nullable=False),
        sa.Column("source_name", sa.String(), nullable=False),
        sa.Column("via", sa.String(), nullable=False),
        sa.Column("counter", sa.String(), nullable=True),
        sa.Column("lane", sa.String(), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("arrival", sa.String(), nullable=True),
        sa.Column("held_by", sa.String(length=36), nullable=True),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossiers.id"], name=op.f("fk_deposits_dossier_id")),
        sa.ForeignKeyConstraint(["held_by"], ["deposits.id"], name=op.f("fk_deposits_held_by")),
        sa.ForeignKeyConstraint(["scan"], ["scans.sha256"], name=op.f("fk_deposits_scan")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deposits")),
        sa.UniqueConstraint("arrival", name=op.f("uq_deposits_arrival")),
    )
    op.create_index(op.f("ix_deposits_dossier_id"), "deposits", ["dossier_id"], unique=False)
    op.create_index(op.f("ix_deposits_scan"), "deposits", ["scan"], unique=False)
    op.create_index(op.f("ix_deposits_state"), "deposits", ["state"], unique=False)
    op.create_index(op.f("ix_deposits_unit"), "deposits", ["unit"], unique=False)
    op.create_table(
        "readings",
        sa.Column("scan", sa.String(length=64), nullable=False),
        sa.Column("recipe", sa.String(length=32), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["recipe"], ["recipes.hash"], name=op.f("fk_readings_recipe")),
        sa.ForeignKeyConstraint(["scan"], ["scans.sha256"], name=op.f("fk_readings_scan")),
        sa.PrimaryKeyConstraint("scan", "recipe", name=op.f("pk_readings")),
    )
    op.create_table(
        "papers",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("deposit_id", sa.String(length=36), nullable=False),
        sa.Column("dossier_id", sa.String(length=36), nullable=True),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("type_confidence", sa.Double(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("legal_status", sa.String(), nullable=False),
        sa.Column("split_confidence", sa.Double(), nullable=False),
        sa.Column("split_reason", sa.String(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("mode", sa.String(length=2), nullable=False),
        sa.Column("recipe", sa.String(length=32), nullable=False),
        sa.Column("record_version", sa.Integer(), nullable=False),
        sa.Column("record_key", sa.String(), nullable=True),
        sa.Column("pdf_sha256", sa.String(length=64), nullable=True),
        sa.Column("superseded_by", sa.String(length=36), nullable=True),
        sa.Column("checked_by", sa.String(), nullable=True),
        sa.Column("checked_at", UtcDateTime(), nullable=True),
        sa.Column("filed_at", UtcDateTime(), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["deposit_id"], ["deposits.id"], name=op.f("fk_papers_deposit_id")),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossiers.id"], name=op.f("fk_papers_dossier_id")),
        sa.ForeignKeyConstraint(["recipe"], ["recipes.hash"], name=op.f("fk_papers_recipe")),
        sa.ForeignKeyConstraint(["superseded_by"], ["papers.id"], name=op.f("fk_papers_superseded_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_papers")),
    )
    op.create_index(op.f("ix_papers_deposit_id"), "papers", ["deposit_id"], unique=False)
    op.create_index(op.f("ix_papers_dossier_id"), "papers", ["dossier_id"], unique=False)
    op.create_index(op.f("ix_papers_state"), "papers", ["state"], unique=False)
    op.create_index(op.f("ix_papers_unit"), "papers", ["unit"], unique=False)
    op.create_table(
        "fields",
        sa.Column("paper_id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("box", sa.JSON(), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("needs_check", sa.Boolean(), nullable=False),
        sa.Column("handwritten", sa.Boolean(), nullable=False),
        sa.Column("alternatives", sa.JSON(), nullable=False),
        sa.Column("checked_by", sa.String(), nullable=True),
        sa.Column("checked_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["paper_id"], ["papers.id"], name=op.f("fk_fields_paper_id")),
        sa.PrimaryKeyConstraint("paper_id", "name", name=op.f("pk_fields")),
    )
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("paper_id", sa.String(length=36), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("last_error_code", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["paper_id"], ["papers.id"], name=op.f("fk_outbox_paper_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_outbox_paper_id"), "outbox", ["paper_id"], unique=False)
    op.create_table(
        "paper_pages",
        sa.Column("paper_id", sa.String(length=36), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("scan", sa.String(length=64), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("rotation", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["paper_id"], ["papers.id"], name=op.f("fk_paper_pages_paper_id")),
        sa.ForeignKeyConstraint(["scan"], ["scans.sha256"], name=op.f("fk_paper_pages_scan")),
        sa.PrimaryKeyConstraint("paper_id", "ordinal", name=op.f("pk_paper_pages")),
    )
    op.create_index(op.f("ix_paper_pages_scan"), "paper_pages", ["scan"], unique=False)
