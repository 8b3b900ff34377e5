"""``architectures``: list the architectures with their cost."""

import argparse

from training.commands.common import say


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser("architectures", help="list the architectures with their cost")
    parser.set_defaults(run=_run)


def _run(_arguments: argparse.Namespace) -> None:
    # At once, because what follows takes seconds to load.
    say(f"{'name':16}{'parameters':>12}{'multiply-adds':>15}  description")
    from training.networks.architectures import costs

    for cost in costs():
        entry = cost.architecture
        say(f"{entry.name:16}{cost.parameters:>12,}{cost.multiply_adds:>15,}  {entry.summary}")
