"""Opening a scan in a process of its own, so that no file can take this one: time and memory have an end."""

import errno
import multiprocessing
import os
import resource
import signal
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from dossiers.errors import BadScan, SohoaError, TryLater
from dossiers.limits import Limits
from ocr.opening.scan import ScanFacts, inspect_scan

CHILD_MEMORY = 1_000_000_000
"""Address space, in bytes, that opening one scan may take on top of what the interpreter itself has."""

_SECONDS_TO_BEGIN = 60
_OF_THE_MACHINE = {errno.EAGAIN, errno.EIO, errno.EMFILE, errno.ENFILE, errno.ENOENT, errno.ENOMEM, errno.ENOSPC}
Outcome = ScanFacts | SohoaError


def inspect_in_child(path: Path, limits: Limits) -> ScanFacts:
    """`inspect_scan` in a child process with limits.open_seconds and CHILD_MEMORY.

    Raises BadScan: as `inspect_scan` does, "scan_took_too_long" when the time is over, "scan_damaged" when the child
    died of the file. Raises TryLater("opening_failed") where the machine is at fault and nothing is known of the scan:
    no process could be started, or it was killed from outside, as for lack of memory.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["ocr.opening.child", "ocr.page_reading"])
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=_report, args=(sender, path, limits), daemon=True)
    try:
        child.start()
    except (OSError, EOFError) as error:
        receiver.close()
        raise TryLater("opening_failed") from error
    finally:
        sender.close()
    try:
        outcome = _outcome_of(receiver, child, limits)
    finally:
        receiver.close()
        if child.pid is not None:
            with suppress(ProcessLookupError):  # it did not begin, or is gone with all it started
                os.killpg(child.pid, signal.SIGKILL)
        child.kill()
        child.join()
        child.close()
    if isinstance(outcome, SohoaError):
        raise outcome
    return outcome


def _outcome_of(receiver: Connection, child: BaseProcess, limits: Limits) -> Outcome:
    try:
        if not receiver.poll(_SECONDS_TO_BEGIN):
            return TryLater("opening_failed")
        receiver.recv()  # it has begun: from here on the file may be at fault
    except EOFError:
        return TryLater("opening_failed")
    if not receiver.poll(limits.open_seconds):
        return BadScan("scan_took_too_long", limit=limits.open_seconds)
    try:
        outcome: Outcome = receiver.recv()
    except EOFError:  # it died without a word
        child.join()
        # Nobody but the kernel, short of memory, or a person sends SIGKILL; a file that crashes a decoder does not.
        return TryLater("opening_failed") if child.exitcode == -signal.SIGKILL else BadScan("scan_damaged")
    return outcome


def _report(sender: Connection, path: Path, limits: Limits) -> None:
    _be_quiet()
    _limit_memory()
    os.setpgid(0, 0)  # what it starts (poppler) ends with it: a file may keep that busy for ever
    sender.send(None)
    try:
        outcome: Outcome = inspect_scan(path, limits)
    except SohoaError as refusal:
        outcome = refusal
    except MemoryError:
        outcome = BadScan("scan_damaged")
    except OSError as error:
        outcome = TryLater("opening_failed") if error.errno in _OF_THE_MACHINE else BadScan("scan_damaged")
    sender.send(outcome)
    sender.close()


def _be_quiet() -> None:
    """Decoders written in C complain on stderr by the page, and name the file: file names are personal data."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    os.close(nowhere)


def _limit_memory() -> None:
    in_use = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = in_use + CHILD_MEMORY
    if hard == resource.RLIM_INFINITY or wanted <= hard:
        resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core file would hold the scan
