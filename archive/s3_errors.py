"""What an S3 service or the line to it says, as the errors of the house (contract of ObjectStore). No calls here."""

from collections.abc import Iterator
from contextlib import contextmanager
from xml.etree.ElementTree import ParseError

from minio.error import InvalidResponseError, MinioException, S3Error, ServerError
from urllib3.exceptions import HTTPError, MaxRetryError, SSLError

from dossiers.errors import BadSetup, NotFound, SohoaError, TryLater

MISSING = {"NoSuchKey", "NoSuchVersion"}
_FULL = {"InsufficientStorage", "QuotaExceeded", "XMinioStorageFull", "InsufficientCapacity"}


@contextmanager
def s3_errors(key: str = "") -> Iterator[None]:
    """Turns what the client raises into the house's errors; `key` is named where the object is missing."""
    try:
        yield
    except S3Error as error:
        raise _of_answer(error.response.status, error.code or "", key) from error
    except ServerError as error:
        raise _of_answer(error.status_code, "", key) from error
    except InvalidResponseError as error:  # not XML: a proxy speaks; the client keeps the status to itself
        raise _of_answer(error._code, "", key) from error
    except HTTPError as error:
        if isinstance(error, MaxRetryError) and isinstance(error.reason, SSLError):
            raise BadSetup("store_certificate_refused") from error
        raise TryLater("store_away") from error
    except (MinioException, ParseError, ValueError) as error:  # 200 and a page of a proxy: not what S3 speaks
        raise TryLater("store_away") from error


def _of_answer(status: int, code: str, key: str) -> SohoaError:
    if code == "NoSuchBucket":
        return BadSetup("store_bucket_missing")
    if code in MISSING:
        return NotFound("object_missing", key=key)
    if code in _FULL or status == 507:
        return TryLater("store_full")
    if status in {401, 403}:
        return BadSetup("store_refused")
    return TryLater("store_away")
