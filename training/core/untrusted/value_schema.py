"""Kinds, ranges and lengths of the values in a JSON file, and the first field that is outside of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

LONGEST_NAME: Final = 40
"""Characters of a field's name that stand in a sentence."""
LARGEST_NUMBER: Final = 1e12
"""Of numbers that nothing more is known of."""


class ValueFaultError(ValueError):
    """A value is of another kind, or outside of its range.

    Attributes:
        field: Its path, such as ``splits.PublicTest.accuracy``.
        expected: What it must be, as the rest of a sentence.
    """

    def __init__(self, field: str, expected: str) -> None:
        super().__init__(f"{field} {expected}".lstrip())
        self.field, self.expected = field, expected


class Schema(Protocol):
    """What a value must be."""

    def check(self, value: object, field: str) -> None:
        """Make sure of it.

        Args:
            value: As ``json.loads`` gives it.
            field: Its path, for the error.

        Raises:
            ValueFaultError: It is something else.
        """


@dataclass(frozen=True)
class Number:
    """A finite number from ``low`` to ``high``; bool is none.

    Attributes:
        low: The least.
        high: The most.
        whole: Whether it must be an integer.
    """

    low: float = -LARGEST_NUMBER
    high: float = LARGEST_NUMBER
    whole: bool = False

    def check(self, value: object, field: str) -> None:
        """As ``Schema.check``."""
        if isinstance(value, bool) or not isinstance(value, int if self.whole else int | float):
            raise ValueFaultError(field, "must be an integer" if self.whole else "must be a number")
        # Compared before anything is converted: an integer may be too large for a float. NaN fails, too.
        if not self.low <= value <= self.high:
            raise ValueFaultError(field, f"must be {self.low:g} to {self.high:g}")


@dataclass(frozen=True)
class Flag:
    """True or false."""

    def check(self, value: object, field: str) -> None:
        """As ``Schema.check``."""
        if not isinstance(value, bool):
            raise ValueFaultError(field, "must be true or false")


@dataclass(frozen=True)
class Text:
    """A text that can be encoded; bytes of file names that are no valid text are allowed.

    Attributes:
        longest: Characters that it may have.
        shortest: Characters that it must have.
    """

    longest: int = 200
    shortest: int = 0

    def check(self, value: object, field: str) -> None:
        """As ``Schema.check``."""
        if not isinstance(value, str):
            raise ValueFaultError(field, "must be a text")
        if not self.shortest <= len(value) <= self.longest:
            raise ValueFaultError(field, f"must have {self.shortest} to {self.longest} characters")
        try:
            value.encode("utf-8", "surrogateescape")
        except UnicodeEncodeError:
            raise ValueFaultError(field, "must be a valid text") from None


@dataclass(frozen=True)
class Nullable:
    """What another schema says, or null."""

    kind: Schema

    def check(self, value: object, field: str) -> None:
        """As ``Schema.check``."""
        if value is not None:
            self.kind.check(value, field)


@dataclass(frozen=True)
class Items:
    """A list of values of one kind.

    Attributes:
        kind: What each must be.
        shortest: How many there must be.
        longest: How many there may be.
    """

    kind: Schema
    shortest: int = 0
    longest: int = 1000

    def check(self, value: object, field: str) -> None:
        """As ``Schema.check``."""
        if not isinstance(value, list):
            raise ValueFaultError(field, "must be a list")
        if not self.shortest <= len(value) <= self.longest:
            count = (
                f"{self.shortest} to {self.longest}" if self.shortest < self.longest else f"{self.longest}"
            )
            raise ValueFaultError(field, f"must have {count} items")
        for index, item in enumerate(value):
            self.kind.check(item, f"{field}[{index}]")


@dataclass(frozen=True)
class Entries:
    """An object whose keys are any names, and whose values are of one kind.

    Attributes:
        kind: What each value must be.
        longest: How many there may be.
        key: What each key must be.
    """

    kind: Schema
    longest: int = 1000
    key: Text = field(default_factory=Text)

    def check(self, value: object, field: str) -> None:
        """As ``Schema.check``."""
        if not isinstance(value, dict):
            raise ValueFaultError(field, "must be an object")
        if len(value) > self.longest:
            raise ValueFaultError(field, f"must have at most {self.longest} entries")
        for name, item in value.items():
            self.key.check(name, f"a name in {field}")
            self.kind.check(item, _below(field, name))


@dataclass(frozen=True)
class Fields:
    """An object with known fields; others may stand beside them, as later versions write them.

    Attributes:
        required: By name, those that must be there.
        optional: By name, those that may be missing.
        other: What every other value must be.
    """

    required: Mapping[str, Schema] = field(default_factory=dict)
    optional: Mapping[str, Schema] = field(default_factory=dict)
    other: Schema = field(default_factory=lambda: AnyValue())

    def check(self, value: object, field: str) -> None:
        """As ``Schema.check``."""
        if not isinstance(value, dict):
            raise ValueFaultError(field, "must be an object")
        for name in self.required:
            if name not in value:
                raise ValueFaultError(_below(field, name), "is missing")
        for name, item in value.items():
            kind = self.required.get(name) or self.optional.get(name, self.other)
            kind.check(item, _below(field, name))


@dataclass(frozen=True)
class AnyValue:
    """Plain JSON that is neither deep nor large.

    Attributes:
        depth: How many lists and objects may be inside of one another.
        longest: Items that each of them may have.
        text: What a text must be.
    """

    depth: int = 6
    longest: int = 10_000
    text: Text = field(default_factory=lambda: Text(10_000))

    def check(self, value: object, field: str) -> None:
        """As ``Schema.check``."""
        self._check(value, field, self.depth)

    def _check(self, value: Any, field: str, depth: int) -> None:
        if isinstance(value, str):
            self.text.check(value, field)
        elif isinstance(value, int | float) and not -LARGEST_NUMBER <= value <= LARGEST_NUMBER:
            raise ValueFaultError(field, f"must be a number up to {LARGEST_NUMBER:g}")
        elif isinstance(value, list | dict):
            if not depth:
                raise ValueFaultError(field, "is nested too deeply")
            if len(value) > self.longest:
                raise ValueFaultError(field, f"must have at most {self.longest} entries")
            for name, item in value.items() if isinstance(value, dict) else enumerate(value):
                self._check(item, _below(field, str(name)), depth - 1)


def _below(field: str, name: str) -> str:
    """The path of a field inside of another, short and readable whatever it is called."""
    short = name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME]}…"
    shown = short if short.isprintable() else ascii(short)
    return f"{field}.{shown}" if field else shown
