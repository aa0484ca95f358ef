"""`script/bench column`: how long the column of docker-compose.yml takes to start here, and the memory of its servers.

It runs as local processes, as tests/column starts it: with the file's own commands and variables, without containers.
"""

from bench.measuring.machine import this_machine
from bench.measuring.tables import megabytes, say, seconds, table
from tests.column.column import Column, column
from tests.servers import running


def report(started: Column) -> str:
    """The table that is printed."""
    memory = started.memory()
    rows = [[name, seconds(started.parts[name].started_after), megabytes(size)] for name, size in memory.items()]
    rows.append(["all of it", seconds(started.took), megabytes(sum(memory.values()))])
    return table(("service", "until its health check passes", "memory, shared pages counted once"), rows)


def main() -> None:
    """Start it, print, end it."""
    machine = this_machine()
    running.begin_session()
    try:
        with column() as started:
            say(str(machine), report(started))
    finally:
        running.end_session()


if __name__ == "__main__":
    main()
