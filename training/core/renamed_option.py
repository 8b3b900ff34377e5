"""Command-line options under a new name, whose old name is accepted for one version."""

import argparse
import sys
from collections.abc import Sequence
from typing import Any


def add_renamed(parser: "argparse._ActionsContainer", name: str, old: str, **settings: Any) -> None:
    """Add an option; its old name does the same, with a note on standard error."""
    current = parser.add_argument(name, **settings)
    kept: dict[str, Any] = {"type": current.type, "choices": current.choices, "nargs": current.nargs}
    parser.add_argument(
        old, dest=current.dest, action=_OldName, current=current, help=argparse.SUPPRESS, **kept
    )


def note_renamed(old: str, name: str) -> None:
    """Say on standard error that something has another name now."""
    print(f"{old} is now {name}; the old name will be removed.", file=sys.stderr)


class _OldName(argparse.Action):
    def __init__(
        self, option_strings: Sequence[str], dest: str, current: argparse.Action, **kwargs: Any
    ) -> None:
        super().__init__(option_strings, dest, default=argparse.SUPPRESS, **kwargs)
        self._current = current

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: Any,
        option_string: str | None = None,
    ) -> None:
        """Do what the current option does."""
        note_renamed(str(option_string), self._current.option_strings[0])
        self._current(parser, namespace, values, self._current.option_strings[0])
