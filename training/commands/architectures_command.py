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
    from training.core.emotions import EMOTIONS
    from training.data.faces import SIZE
    from training.networks.architectures import ARCHITECTURES, Shape
    from training.networks.architectures.cost import multiply_adds

    shape = Shape(SIZE, len(EMOTIONS), mean=0.5, deviation=0.25, dropout=0.0)
    for entry in ARCHITECTURES:
        network = entry.build(shape)
        say(f"{entry.name:16}{network.count_params():>12,}{multiply_adds(network):>15,}  {entry.summary}")
