"""The base of all errors that the training has words for, and any failure as one sentence."""

from typing import Any, ClassVar


class TrainingError(Exception):
    """Its text is one sentence for the person at the screen: what happened, to which file, what to do.

    Attributes:
        kind: What failed, for programs, where the asker can do more than show the sentence; else empty.
    """

    kind: ClassVar[str] = ""

    def details(self) -> dict[str, Any]:
        """What belongs to the kind, as plain JSON values."""
        return {}


NO_MEMORY = "There is not enough memory; close other programs, take smaller batches or give fewer faces."


def complaint(error: BaseException) -> str | None:
    """The sentence; None for what nobody foresaw, which is a fault of the program."""
    if isinstance(error, TrainingError):
        return str(error)
    if isinstance(error, OSError):
        return f"{error.filename or 'A file'}: {error.strerror or error}; make room or check its rights."
    return NO_MEMORY if is_lack_of_memory(error) else None


def is_lack_of_memory(error: BaseException) -> bool:
    """Whether Python, or the engine below Keras in its own words, could not get memory."""
    return (
        isinstance(error, MemoryError)
        or type(error).__name__ == "ResourceExhaustedError"
        or "RESOURCE_EXHAUSTED" in str(error)
    )
