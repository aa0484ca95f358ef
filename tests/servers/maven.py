"""Maven, one call at a time: two at once on a fresh machine lose files of its repository to each other."""

import fcntl
import subprocess
from collections.abc import Sequence
from pathlib import Path


def maven(arguments: Sequence[str], folder: Path) -> None:
    """Run it in that folder. Raises RuntimeError with the end of what it said."""
    lock = Path.home() / ".m2" / "sohoa-tests.lock"
    lock.parent.mkdir(exist_ok=True)
    with lock.open("a") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        done = subprocess.run(
            ["mvn", "-q", "-B", *arguments], cwd=folder, capture_output=True, text=True, check=False, timeout=600
        )
    if done.returncode:
        raise RuntimeError(f"mvn failed:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
