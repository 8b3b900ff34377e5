"""The base of all errors that the training has words for."""

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
