"""Errors and notes: a code and fields for programs, and an English text for the command line."""

import errno
import re
from collections.abc import Mapping
from typing import Any, ClassVar, Final

_FULL: Final = frozenset((errno.ENOSPC, errno.EDQUOT))


class CodedText:
    """Something to tell a person. There is one class for each cause.

    Programs read ``code`` and ``fields``; the window has a text of its own for each code. A class without a
    template is told in the words that it is given.

    Attributes:
        template: The text in English, with the fields in braces.
        option_hint: What the command line can do about it.
        code: The name of the class in snake case, without ``Error`` or ``Note``.
        fields: Plain JSON values; one that is itself a ``CodedText`` has ``code``, ``fields``
            and ``text``.
        text: The text in English.
        hint: What the command line can do about it, with the fields; may be empty.
    """

    template: ClassVar[str] = ""
    option_hint: ClassVar[str] = ""
    code: ClassVar[str] = ""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Derive the code."""
        super().__init_subclass__(**kwargs)
        name = cls.__name__.removesuffix("Error").removesuffix("Note")
        cls.code = re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()

    def __init__(self, text: str = "", /, **fields: Any) -> None:
        self.fields = {name: _plain(value) for name, value in fields.items()}
        self.text = text or filled(self.template, self.fields)
        hints: list[str] = [filled(self.option_hint, self.fields)]
        hints += [value.hint for value in fields.values() if isinstance(value, CodedText)]
        self.hint: str = " ".join(filter(None, hints))

    def __str__(self) -> str:
        """The text in English."""
        return self.text

    @property
    def command_line_text(self) -> str:
        """The text and the hint."""
        return f"{self.text} {self.hint}".rstrip()

    def as_json(self) -> dict[str, Any]:
        """``code``, ``fields`` and ``text``."""
        return {"code": self.code, "fields": self.fields, "text": " ".join(self.text.split())}


class Note(CodedText):
    """Something that happened and is no error."""


class TrainingError(CodedText, Exception):
    """Says what happened, to which file, and what to do."""

    def __init__(self, text: str = "", /, **fields: Any) -> None:
        CodedText.__init__(self, text, **fields)
        Exception.__init__(self, self.text)


def filled(template: str, fields: Mapping[str, Any]) -> str:
    """A template with its fields: lists joined by commas, a ``place`` that is a number as a line."""
    return template.format(**{name: _shown(name, value) for name, value in fields.items()})


def excerpt(text: str, most: int = 60) -> str:
    """A text from a file as part of a sentence: on one line, and of so many letters at most."""
    text = text.strip()
    short = text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in short
    )


def _shown(name: str, value: Any) -> Any:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(value, dict):
        return value.get("text", "")
    return f"line {value}" if name == "place" and isinstance(value, int) else value


def _plain(value: Any) -> Any:
    if isinstance(value, CodedText):
        return value.as_json()
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value if value is None or isinstance(value, bool | int | float | dict) else str(value)


class NoMemoryError(TrainingError):
    """Memory ran out."""

    template = "Not enough memory. Close other programs, reduce the batch size, or use fewer faces."


class DiskFullError(TrainingError):
    """A disk is full."""

    template = "Cannot write {path}: the disk is full. Free up disk space."


class LongNameError(TrainingError):
    """A path is longer than the file system allows."""

    template = "The name {path} is too long. Choose a shorter one."


class PermissionDeniedError(TrainingError):
    """A file or folder may not be read or written."""

    template = "No permission for {path}. Change its permissions, or choose another location."


class ReadOnlyDiskError(TrainingError):
    """A disk cannot be written to."""

    template = "Cannot write {path}: the disk is read-only. Choose another location."


class NotAFileError(TrainingError):
    """A folder stands where a file is wanted."""

    template = "{path} is a folder. Choose a file."


class FileAccessError(TrainingError):
    """The system refused to read or write a file."""

    template = "{path}: {reason}. Check the permissions and the disk space."


_CAUSES: Final = {
    errno.ENOSPC: DiskFullError,
    errno.EDQUOT: DiskFullError,
    errno.ENAMETOOLONG: LongNameError,
    errno.EACCES: PermissionDeniedError,
    errno.EROFS: ReadOnlyDiskError,
    errno.EISDIR: NotAFileError,
}


def known_error(error: BaseException) -> TrainingError | None:
    """The error as one with a code; None for what nobody foresaw, which is a fault of the program."""
    if isinstance(error, TrainingError):
        return error
    if isinstance(error, OSError):
        path = error.filename or "A file"
        cause = _CAUSES.get(error.errno or 0)
        if cause is not None:
            return cause(path=path)
        return FileAccessError(path=path, reason=error.strerror or error)
    return NoMemoryError() if is_lack_of_memory(error) else None


def is_lack_of_memory(error: BaseException) -> bool:
    """Whether Python, or the engine below Keras in its own words, could not get memory."""
    return (
        isinstance(error, MemoryError)
        or type(error).__name__ == "ResourceExhaustedError"
        or "RESOURCE_EXHAUSTED" in str(error)
    )


def is_full_disk(error: BaseException | None) -> bool:
    """Whether it, or what it came of, is a lack of room on a disk."""
    while error is not None:
        if isinstance(error, OSError) and error.errno in _FULL:
            return True
        error = error.__cause__
    return False
