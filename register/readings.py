"""Which recipe has read which scan, and where the reading lies. Readings themselves are objects of the archive."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from dossiers.errors import NotFound
from dossiers.recipes import Recipe
from register.tables import ReadingRow, RecipeRow


def record_recipe(session: Session, recipe: Recipe, at: datetime) -> None:
    """Keep what the recipe consists of; known ones are left alone."""
    if session.get(RecipeRow, recipe.hash) is None:
        session.add(RecipeRow(hash=recipe.hash, stage=recipe.stage, content=recipe.content, created_at=at))
        session.flush()


def record_reading(session: Session, scan: str, recipe: Recipe, key: str, pages: int, at: datetime) -> None:
    """The scan was read by that recipe; the reading is stored under `key`. Recording it again changes nothing."""
    record_recipe(session, recipe, at)
    if session.get(ReadingRow, (scan, recipe.hash)) is None:
        session.add(ReadingRow(scan=scan, recipe=recipe.hash, key=key, pages=pages, created_at=at))
        session.flush()


def known_recipes(session: Session, scan: str) -> tuple[str, ...]:
    """Hashes of the recipes that have read the scan, oldest first."""
    rows = select(ReadingRow.recipe).where(ReadingRow.scan == scan).order_by(ReadingRow.created_at, ReadingRow.recipe)
    return tuple(session.scalars(rows))


def newest_reading(session: Session, scan: str) -> str:
    """The archive key of the scan's newest reading. Raises NotFound("reading_missing")."""
    newest = select(ReadingRow.key).where(ReadingRow.scan == scan)
    key = session.scalar(newest.order_by(ReadingRow.created_at.desc(), ReadingRow.recipe).limit(1))
    if key is None:
        raise NotFound("reading_missing")
    return key
