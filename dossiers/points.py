"""The durable points of the way of a scan: a crash at any of them loses nothing. Tests stop the process at each."""

from enum import StrEnum


class DurablePoint(StrEnum):
    """Named in the order in which a scan passes them."""

    OBJECT_COPIED = "object-copied"  # bytes in a temporary file, fsynced, not yet under their key
    OBJECT_NAMED = "object-named"  # the key exists and is durable
    DEPOSIT_RECORDED = "deposit-recorded"
    DEPOSIT_FILED = "deposit-filed"  # deposits/{id} written
    PAGE_READ = "page-read"
    READING_STORED = "reading-stored"
    PAPERS_RECORDED = "papers-recorded"
    INDEX_COMMITTED = "index-committed"  # the engine has it, the outbox not yet emptied
    OUTBOX_EMPTIED = "outbox-emptied"
    SOURCE_MOVED = "source-moved"
    SEGMENT_STORED = "segment-stored"  # the journal segment is in the archive, the register not yet told
    SEGMENT_RECORDED = "segment-recorded"
    RECORD_STORED = "record-stored"
    CHECK_RECORDED = "check-recorded"
    FILE_STORED = "file-stored"
    FILING_RECORDED = "filing-recorded"


def reached(point: DurablePoint) -> None:
    """Called when the point is passed. Does nothing: fault tests replace it to end the process right there."""
