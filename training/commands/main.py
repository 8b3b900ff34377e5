"""``python -m training``: choose the command, and print errors in one line."""

import argparse
import os
import sys
import traceback
from collections.abc import Sequence

from training.commands import (
    architectures_command,
    clean_command,
    config_command,
    evaluate_command,
    export_command,
    label_errors_command,
    lr_range_command,
    quantize_command,
    report_command,
    runs_command,
    sweep_command,
    train_command,
)
from training.core.process.shutdown import INTERRUPTED, handled_signals
from training.core.training_error import known_error
from training.core.untrusted.printable_text import USAGE_ERROR, PrintableParser, print_text

EXIT_CODES = (
    "Exit codes: 0 on success, 2 if the command cannot be done or an option is wrong, 130 if stopped by "
    "Ctrl-C or a signal, 1 after an internal error."
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; 0 if it was done, 2 with one sentence on standard error if not."""
    arguments = _parser().parse_args(argv)
    # TensorFlow's start-up notices would hide the one sentence that matters.
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    try:
        code = _run(arguments)
    except Exception:
        if arguments.num_processes == 1:
            raise
        traceback.print_exc()
        code = USAGE_ERROR
    if code and arguments.num_processes > 1:
        # JAX would wait for the other processes, which wait for this one.
        sys.stderr.flush()
        os._exit(code)
    return code


def _run(arguments: argparse.Namespace) -> int:
    try:
        with handled_signals():
            arguments.run(arguments)
    except BrokenPipeError:
        # Whoever read our output has seen enough; what is still held back has nowhere to go.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
        return 0
    except KeyboardInterrupt:
        print_text("Stopped." + arguments.after_stopping, file=sys.stderr)
        return INTERRUPTED
    except Exception as error:
        known = known_error(error)
        if known is None:
            raise
        print_text(known.command_line_text, one_line=True, file=sys.stderr)
        return USAGE_ERROR
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = PrintableParser(
        prog="python -m training",
        description="Clean data; train, evaluate and export facial expression recognition models.",
        epilog=EXIT_CODES,
    )
    parser.add_argument("--verbose", action="store_true", help="also show the messages of the libraries")
    parser.set_defaults(after_stopping="", num_processes=1)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in (
        clean_command,
        label_errors_command,
        train_command,
        lr_range_command,
        sweep_command,
        runs_command,
        report_command,
        evaluate_command,
        export_command,
        quantize_command,
        architectures_command,
        config_command,
    ):
        command.add_to(commands)
    return parser
