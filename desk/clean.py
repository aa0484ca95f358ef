"""Makes text from scans, file names and other people's tables safe to show: it may hold escape sequences and markup."""

import json
import re

# ECMA-48 control sequences (CSI), operating-system commands (OSC: window titles, links, clipboard) and other strings.
_SEQUENCES = re.compile(
    r"(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)"
    r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"
    r"|\x1b[ -/]*[0-~]?"
)
_WHITE = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
# Other control characters, marks that turn the writing direction round, invisible characters and lone surrogates.
_HIDDEN = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_UNSAFE_IN_JSON = re.compile(r"[\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def clean(text: object) -> str:
    """One line without control characters, escape sequences or hidden marks; an undecodable byte shows as `�`."""
    bare = _SEQUENCES.sub("", str(text))
    return _SURROGATES.sub("\ufffd", _HIDDEN.sub("", _WHITE.sub(" ", bare)))


def json_document(answer: object) -> str:
    """The answer as one JSON document that says exactly the same and can be shown by any terminal."""
    text = json.dumps(answer, ensure_ascii=False, indent=2)
    return _UNSAFE_IN_JSON.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
