"""Pictures that were encoded here wait on the disk until the paper is put together. No encoding here."""

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

import pikepdf

from archive.pdfa.model import EncodedPicture


class PictureSpool:
    """Gives encoded pictures as streams of PDF files in the folder; they stay open as long as the stack."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder = folder
        self._stack = stack
        self._files = 0

    def keep(self, pictures: Sequence[EncodedPicture]) -> list[pikepdf.Object]:
        """The pictures as streams whose bytes are read from the disk when they are needed; one file for all of them."""
        if not pictures:
            return []
        path = self._folder / f"pictures-{self._files}.pdf"
        self._files += 1
        with pikepdf.new() as pdf:
            kept = [pdf.make_indirect(_stream(pdf, picture)) for picture in pictures]
            pdf.Root["/Kept"] = pikepdf.Array(kept)
            pdf.save(path, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
        reopened = self._stack.enter_context(pikepdf.open(path, access_mode=pikepdf.AccessMode.stream))
        return list(reopened.Root["/Kept"].as_list())


def _stream(pdf: pikepdf.Pdf, picture: EncodedPicture) -> pikepdf.Stream:
    stream = pikepdf.Stream(pdf, b"")
    keys = dict(picture.keys)
    stream.write(picture.data, filter=keys.pop("/Filter"), decode_parms=keys.pop("/DecodeParms", None))
    for key, value in keys.items():
        stream[key] = value
    stream["/Type"], stream["/Subtype"] = pikepdf.Name("/XObject"), pikepdf.Name("/Image")
    return stream
