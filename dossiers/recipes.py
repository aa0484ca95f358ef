"""A recipe: what decided a stage's result, as one hash, so that the same work is never done twice."""

import hashlib
import json
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Recipe:
    """A stage's code version, its engines and models, its settings and catalogue slice; `hash` is 32 hex digits."""

    hash: str
    stage: str
    content: dict[str, Any]


def recipe(stage: str, content: dict[str, Any]) -> Recipe:
    """The recipe of that content; equal contents give equal hashes on every machine."""
    canonical = json.dumps({"stage": stage, **content}, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return Recipe(hash=hashlib.sha256(canonical.encode()).hexdigest()[:32], stage=stage, content=content)
