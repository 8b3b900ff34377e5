"""What a profile says in the place of options that the command line does not have."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Final

from fer_desktop.analysis.run_profile import RunProfile
from fer_desktop.base.errors import SettingsError


class _NotGiven:
    """Stands for the value of an option that the command line does not have."""


_NOT_GIVEN: Final = _NotGiven()
_OTHER_NAMES: Final = {"from": "begin", "to": "end"}
"""What options are called in the parsed arguments, where that is another name."""


def with_profile(
    parser: argparse.ArgumentParser, argv: Sequence[str], arguments: argparse.Namespace, profile: RunProfile
) -> argparse.Namespace:
    """The arguments, with what a profile says wherever the command line says nothing.

    Args:
        parser: The parser of the command.
        argv: The command line.
        arguments: What the parser made of it.
        profile: Its model is taken by an analysis, and by a comparison left alone.

    Raises:
        SettingsError: Both together give no time range.
    """
    blank = argparse.Namespace(**dict.fromkeys(vars(arguments), _NOT_GIVEN))
    given = {name for name, value in vars(parser.parse_args(argv, blank)).items() if value is not _NOT_GIVEN}
    if given & {"every", "per_second"}:
        given |= {"every", "per_second"}
    values = vars(arguments).copy()
    for key, value in profile.values.items():
        name = _OTHER_NAMES.get(key, key.replace("-", "_"))
        if name in values and name not in given:
            values[name] = value
    if values["end"] is not None and values["end"] <= values["begin"]:
        raise SettingsError(
            f"The time range of {profile.path} and the command line is empty: --to must be later than --from."
        )
    return argparse.Namespace(**values)
