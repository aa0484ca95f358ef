"""What each fault of each server does to each step: held against the tests, and written as docs/faults.md.

`python -m tests.production.fault_table > docs/faults.md`
"""

import sys
from collections.abc import Iterator

from tests.production.faulty_column import FAULTS, SERVERS
from tests.production.steps import STEPS

DONE = "done"
_AWAY = ("away", "silent", "busy", "unavailable")
CODES = {
    "store": dict.fromkeys(_AWAY, "store_away") | {"refusing": "store_refused", "full": "store_full"},
    "index": dict.fromkeys(_AWAY, "index_away") | {"refusing": "index_refused", "full": "index_full"},
    "register": dict.fromkeys(_AWAY, "register_away")
    | {"busy": "register_busy", "refusing": "register_refused", "full": "register_full"},
}
_OTHERWISE = {
    # a wrong account is a set-up to be mended: an ingest asks the index before it takes anything
    ("ingest", "index", "refusing"): "index_refused",
    # the write block is one index's, and a fresh one has none; no full disk stands behind it here
    ("reindex", "index", "full"): None,
}


def outcome(name: str, server: str, fault: str) -> str | None:
    """`done` or the code of the error; None for what no test can ask: whether a full store can be read."""
    use = STEPS[name].uses[server]
    if (name, server, fault) in _OTHERWISE:
        return _OTHERWISE[name, server, fault]
    if fault == "slow" or use == "bears":
        return DONE
    if fault == "full" and use == "reads":
        return None if server == "store" else DONE
    return CODES[server][fault]


def cells() -> Iterator[tuple[str, str, str]]:
    """Server, fault and step of every cell, in the order in which they are tested."""
    for server in SERVERS:
        for fault in FAULTS:
            for name, step in STEPS.items():
                if server in step.uses and outcome(name, server, fault) is not None:
                    yield server, fault, name


def page() -> str:
    """docs/faults.md."""
    lines = [_HEAD]
    for server in SERVERS:
        lines += ["", f"## {_TITLES[server]}", "", f"| Step | {' | '.join(FAULTS)} |", "|---" * (len(FAULTS) + 1) + "|"]
        lines += [_row(name, server) for name, step in STEPS.items() if server in step.uses]
    lines += ["", "## What a failure leaves", "", "| Step | Is | Left |", "|---|---|---|"]
    lines += [f"| {name} | {step.is_what} | {step.left} |" for name, step in STEPS.items()]
    return "\n".join([*lines, _FOOT])


def _row(name: str, server: str) -> str:
    said = [outcome(name, server, fault) or "–" for fault in FAULTS]
    return f"| {name} | {' | '.join(each if each in (DONE, '–') else f'`{each}`' for each in said)} |"


_TITLES = {
    "store": "Archive (S3)",
    "index": "Index (Elasticsearch)",
    "register": "Register (PostgreSQL)",
    "prefect": "Prefect server",
}
_HEAD = """\
# When a server fails

What each step of a production installation does while one of its servers has a fault. Every cell is a test on the real
servers (tests/production/test_faults.py); the table is generated: `python -m tests.production.fault_table`.

- `done`: the step is done, after repeats or without that server. A code is an error of docs/errors.md, in Vietnamese
  and English with its remedy; its kind decides the exit code. No fault loses anything: repeated when the server is
  back, each step is done, and everything in the archive, register, journal and index is there once.
- *away*: connections break and none is taken. *silent*: open connections stay open, nothing is answered. *slow*: each
  answer waits. *refusing*: 401, a withdrawn right to connect. *busy*: 429, no free connection. *unavailable*: 503, a
  database that takes no connections. *full*: 507, a write block, a full disk.
- One answer is waited for at most `SOHOA_SERVER_SECONDS`, a call with its repeats about three times as long; for a
  register that lives but works, as long as it works."""
_FOOT = """
## A server that goes away in the middle

tests/production/test_midway.py has each of store, index and register go away at every durable point of
dossiers/points.py and come back: the error is one of the codes above, and what the next start and the next free worker
do leaves every scan in one paper, filed once, found, and every act sealed.
"""


if __name__ == "__main__":
    sys.stdout.write(page())
