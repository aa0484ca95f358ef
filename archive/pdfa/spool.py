"""Pictures wait on the disk in the very PDF file that the paper is then built on. No encoding here."""

from contextlib import ExitStack
from pathlib import Path

import pikepdf

from archive.pdfa.model import EncodedPicture

_KEPT_KEYS = (
    "/BitsPerComponent", "/ColorSpace", "/Decode", "/DecodeParms", "/Filter", "/Height", "/ImageMask", "/Width",
)  # fmt: skip


class PictureSpool:
    """A PDF file without pages to which pictures are added one by one, so that memory never holds more than one.

    pikepdf keeps every stream that it is given until the file is saved; what it reads from a file it leaves there. So
    the bytes are written here, and only what describes them goes through pikepdf.
    """

    def __init__(self, path: Path, stack: ExitStack) -> None:
        self._path, self._stack = path, stack
        self._file = stack.enter_context(path.open("wb"))
        self._offsets: list[int] = []
        self._described: list[pikepdf.Object] = []
        self._file.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        self._write(b"<< /Type /Catalog /Pages 2 0 R >>\n")
        self._write(b"<< /Type /Pages /Kids [ ] /Count 0 >>\n")

    def keep(self, picture: EncodedPicture | pikepdf.Object) -> int:
        """Adds a picture, or a stream of a source that stays open, its bytes as they are; returns its place from 0.

        Keys of a source's stream that PDF/A forbids or nobody needs are left behind.
        """
        if isinstance(picture, EncodedPicture):
            data = picture.data
            self._described.append(pikepdf.Dictionary(picture.keys))
        else:
            data = picture.read_raw_bytes()
            kept = pikepdf.Dictionary({key: picture[key] for key in _KEPT_KEYS if key in picture})
            self._described.append(kept.with_same_owner_as(picture))
        self._write(b"<< /Length %d >>\nstream\n" % len(data), data, b"\nendstream\n")
        return len(self._described) - 1

    def opened(self) -> tuple[pikepdf.Pdf, list[pikepdf.Object]]:
        """The file, open as long as the stack, and the pictures in it; nothing can be kept any more."""
        self._end()
        pdf = self._stack.enter_context(pikepdf.open(self._path, access_mode=pikepdf.AccessMode.stream))
        streams = []
        for number, described in enumerate(self._described, 3):
            stream = pdf.get_object(number, 0)
            for key, value in (pdf.copy_foreign(described) if described.is_indirect else described).items():
                stream[key] = value
            stream["/Type"], stream["/Subtype"] = pikepdf.Name("/XObject"), pikepdf.Name("/Image")
            streams.append(stream)
        return pdf, streams

    def _write(self, *parts: bytes) -> None:
        """The next indirect object."""
        self._offsets.append(self._file.tell())
        self._file.write(b"%d 0 obj\n" % len(self._offsets))
        self._file.writelines(parts)
        self._file.write(b"endobj\n")

    def _end(self) -> None:
        start, count = self._file.tell(), len(self._offsets) + 1
        self._file.write(b"xref\n0 %d\n0000000000 65535 f \n" % count)
        self._file.writelines(b"%010d 00000 n \n" % offset for offset in self._offsets)
        self._file.write(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (count, start))
        self._file.close()
