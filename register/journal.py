"""The journal as others use it: acts are recorded, runs of them sealed. How: journal_rows.py, journal_segments.py."""

from register.journal_rows import (
    Act,
    ActKind,
    Stream,
    Subject,
    last_sequence,
    oldest_unsealed,
    record,
    record_all,
    unsealed,
)
from register.journal_segments import (
    SegmentDraft,
    adopt_segment,
    last_segment,
    next_segment,
    record_segment,
    segment_key,
    verify_rows,
)

__all__ = [
    "Act",
    "ActKind",
    "SegmentDraft",
    "Stream",
    "Subject",
    "adopt_segment",
    "last_segment",
    "last_sequence",
    "next_segment",
    "oldest_unsealed",
    "record",
    "record_all",
    "record_segment",
    "segment_key",
    "unsealed",
    "verify_rows",
]
