"""Makes `.venv` and installs what `requirements.lock` names; does nothing where that is done already.

Run by the Makefile. Needs the standard library alone, and no more syntax than an old Python can read,
so that the sentence about the version is what a person with an old Python gets to see.
"""

import sys

OLDEST, NEWEST = (3, 11), (3, 13)
if not OLDEST <= sys.version_info[:2] <= NEWEST:
    sys.exit(
        f"FER Desktop needs Python 3.11, 3.12 or 3.13, and {sys.executable} is {sys.version.split()[0]}: "
        "name one that you have, for example: make run PYTHON=python3.12"
    )

import argparse
import hashlib
import importlib.util
import subprocess
from pathlib import Path
from shutil import which

import system_libraries

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / "bin" / "python"
STAMP = VENV / ".installed"
VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"


def main() -> None:
    """Bring the system libraries and `.venv` up to date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--window", action="store_true", help="a window will be shown, if there is a display")
    window = parser.parse_args().window
    if is_fresh():
        system_libraries.ensure(window)
    else:
        system_libraries.ensure(window, missing_venv_package())
        install()


def fingerprint() -> str:
    """A hash over all that decides what is in `.venv`: the lock, the project, the Python, the place."""
    parts = (LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), VERSION.encode(), str(ROOT).encode())
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def is_fresh() -> bool:
    """Whether the last installation was finished and nothing that it rests on has changed."""
    try:
        return STAMP.read_text(encoding="ascii") == fingerprint()
    except FileNotFoundError:
        return False


def missing_venv_package() -> tuple[str, ...]:
    """Debian's package for `python -m venv`, if this Python came without that part."""
    return () if importlib.util.find_spec("ensurepip") else (f"python{VERSION}-venv",)


def install() -> None:
    """Install the lock, then the project itself; the stamp comes last, so a broken run leaves none."""
    STAMP.unlink(missing_ok=True)
    if not venv_works():
        print(f"Making .venv with Python {VERSION}", flush=True)
        run(sys.executable, "-m", "venv", "--clear", VENV)
    uv = find_uv()
    if uv is None:
        print("Fetching uv", flush=True)
        run(VENV_PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "uv>=0.5")
        uv = str(VENV / "bin" / "uv")
    print("Installing what requirements.lock names; the first time this takes some minutes", flush=True)
    run(uv, "pip", "install", "--python", VENV_PYTHON, "--require-hashes", "-r", LOCK)
    run(uv, "pip", "install", "--python", VENV_PYTHON, "--no-deps", "--no-build-isolation", "-e", ROOT)
    STAMP.write_text(fingerprint(), encoding="ascii")


def venv_works() -> bool:
    """Whether `.venv` has this very version of Python, and pip to fetch uv with."""
    version = output(VENV_PYTHON, "-c", "import sys; print(sys.version)") or ""
    return version.startswith(f"{VERSION}.") and output(VENV_PYTHON, "-m", "pip", "--version") is not None


def find_uv() -> str | None:
    """The uv in `.venv`, else one on the search path, if it runs."""
    for candidate in (str(VENV / "bin" / "uv"), which("uv")):
        if candidate and output(candidate, "--version") is not None:
            return candidate
    return None


def output(*command: str | Path) -> str | None:
    """What `command` prints, or None if it cannot be run or fails."""
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return None


def run(*command: str | Path) -> None:
    """Run one step of the installation and stop with a sentence if it fails."""
    if subprocess.run(command, cwd=ROOT, check=False).returncode != 0:
        sys.exit(
            "The installation stopped; the reason stands above. Check the connection, then type it again."
        )


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit("Interrupted; the next run continues from here.")
