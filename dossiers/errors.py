"""Errors of the house: one subclass per thing a caller does differently. Their texts live in notices.py."""

from collections.abc import Callable
from typing import ClassVar

from dossiers.notices import Notice, notice


class SohoaError(Exception):
    """Says what happened, why, and what to do, in Vietnamese and English; never holds personal data."""

    exit_code: ClassVar[int] = 1

    def __init__(self, code: str, **facts: object) -> None:
        self.notice: Notice = notice(code, **facts)
        self.facts: dict[str, object] = facts
        super().__init__(self.notice.en)

    def __reduce__(self) -> tuple[Callable[..., "SohoaError"], tuple[type["SohoaError"], str, dict[str, object]]]:
        # Errors cross process borders (page pool): they are made again from code and facts, not from the sentence.
        return _made_again, (type(self), self.code, self.facts)

    @property
    def code(self) -> str:
        return self.notice.code


def _made_again(kind: type[SohoaError], code: str, facts: dict[str, object]) -> SohoaError:
    return kind(code, **facts)


class BadRequest(SohoaError):
    """The person asked for something that cannot be: correct the request."""

    exit_code = 2


class BadScan(SohoaError):
    """The bytes are not an acceptable scan: quarantine them, go on with the next."""

    exit_code = 3


class NeedsPerson(SohoaError):
    """A person has to decide or another person has to do it."""

    exit_code = 4


class TryLater(SohoaError):
    """The same call may succeed later."""

    exit_code = 5


class BadSetup(SohoaError):
    """This machine or its settings must be mended first."""

    exit_code = 6


class NotFound(SohoaError):
    """Nothing of that name is here, or not in the caller's scope."""

    exit_code = 7


class Damaged(SohoaError):
    """Stored bytes or rows are not what was recorded: stop and have them looked at."""

    exit_code = 8
