"""Every command by its name, in the order of the help. Each lives in a module of its own."""

from collections.abc import Callable

from desk.cli.confirm import confirm
from desk.cli.demo import demo
from desk.cli.doctor import doctor
from desk.cli.export import export
from desk.cli.ingest import ingest
from desk.cli.migrate import migrate
from desk.cli.prefill import prefill
from desk.cli.preview import fields, read
from desk.cli.queue import queue
from desk.cli.rates import rates
from desk.cli.receive import receive
from desk.cli.reindex import reindex
from desk.cli.reread import reread
from desk.cli.search import search
from desk.cli.separators import separators
from desk.cli.serve import serve
from desk.cli.show import show
from desk.cli.split import split
from desk.cli.status import status
from desk.cli.watch import watch
from desk.cli.worker import worker

ALL: dict[str, Callable[..., int]] = {
    "demo": demo,
    "ingest": ingest,
    "watch": watch,
    "read": read,
    "fields": fields,
    "search": search,
    "show": show,
    "status": status,
    "queue": queue,
    "split": split,
    "confirm": confirm,
    "export": export,
    "prefill": prefill,
    "separators": separators,
    "receive": receive,
    "rates": rates,
    "reread": reread,
    "reindex": reindex,
    "doctor": doctor,
    "serve": serve,
    "worker": worker,
    "migrate": migrate,
}
