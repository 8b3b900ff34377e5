"""What the program says of itself: version, links, and the licences of what it is made of."""

from importlib.metadata import PackageNotFoundError, distribution, version
from pathlib import Path
from typing import Final

from fer_desktop.base import paths

PACKAGE: Final = "fer-desktop"
_NOTICES: Final = "THIRD_PARTY_NOTICES.md"


def package_version(package: str = PACKAGE) -> str:
    """The version of an installed package; empty where it is not installed."""
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def links() -> dict[str, str]:
    """The addresses of the project by their names, as its package has them; empty for none."""
    try:
        entries = distribution(PACKAGE).metadata.get_all("Project-URL") or []
    except PackageNotFoundError:
        return {}
    pairs = (entry.split(", ", 1) for entry in entries)
    return {pair[0]: pair[1] for pair in pairs if len(pair) == len(("name", "address"))}


def third_party_notices() -> str:
    """The notices of third parties, in Markdown; empty where they are missing."""
    file = _beside_or_installed(Path(_NOTICES))
    return file.read_text(encoding="utf-8") if file else ""


def documentation(page: str) -> Path | None:
    """A page of the documentation, such as ``training.md``, a Markdown file; None where it is missing."""
    return _beside_or_installed(Path("docs", page))


def _beside_or_installed(file: Path) -> Path | None:
    """A file that lies beside the packages, or that was installed with them under its name."""
    places = (paths.resource().parent / file, *_installed(file.name))
    return next((path for path in places if path.is_file()), None)


def _installed(name: str) -> list[Path]:
    try:
        files = distribution(PACKAGE).files or []
    except PackageNotFoundError:
        return []
    return [Path(str(file.locate())) for file in files if file.name == name]
