"""What a process that reads pages sets up once for itself: one thread, and memory that is given back."""

import ctypes

import cv2

_MMAP_THRESHOLD = -3
"""glibc's malloc.h, M_MMAP_THRESHOLD."""
_A_PICTURE = 4 << 20


def prepare_process() -> None:
    """Pages run in parallel: threads of their own would only wait for those of the others."""
    cv2.setNumThreads(1)
    _give_pictures_back()


def _give_pictures_back() -> None:
    """Memory of pictures goes back to the machine when they are done with; glibc would keep 40 MB a process of it.

    Does nothing with another C library.
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_MMAP_THRESHOLD, _A_PICTURE)
