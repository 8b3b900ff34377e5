"""``fer-desktop``, and ``python -m fer_desktop``: takes signals before anything large is imported."""

from typing import NoReturn

from training.core.process import shutdown


def main() -> NoReturn:
    """Run the program on the command line's arguments, and end the process."""
    shutdown.run(_run)


def _run() -> int:
    from fer_desktop.app import main

    return main()


if __name__ == "__main__":
    main()
