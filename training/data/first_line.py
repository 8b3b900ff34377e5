"""Tell a table of faces from any other text by its first line."""

from pathlib import Path
from typing import Final

from training.data.faces import DataError

COLUMNS: Final = (b"emotion", b"pixels")
UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
"""How a text in UTF-16 begins."""
SEPARATORS: Final = ((b";", "semicolons"), (b"\t", "tabs"))
"""What other programs write in place of commas."""
LONGEST: Final = 10_000
"""Bytes; headers are far shorter."""
SHOWN: Final = 60
"""Letters of the first line that are shown."""


def refuse_text(path: Path) -> None:
    """Refuse a text whose first line names no column of a table of faces, or separates them otherwise.

    What is empty, no text, or cannot be read, is left to whoever reads it.

    Raises:
        DataError: It is another text; the message shows its first line and says what to choose.
    """
    try:
        with path.open("rb") as file:
            line = file.readline(LONGEST)
    except OSError:
        return
    if line.startswith(UTF_16):
        raise DataError(f"{path} is encoded in UTF-16; save it as UTF-8 (in Excel: CSV UTF-8).")
    if not line or b"\0" in line:
        return
    if any(name in line.lower() for name in COLUMNS):
        for separator, word in SEPARATORS:
            if separator in line and b"," not in line:
                raise DataError(f"{path} separates its columns by {word}; save it with commas.")
        return
    try:
        text = line.decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        return
    shown = text if len(text) <= SHOWN else f"{text[: SHOWN - 1].rstrip()}…"
    first = f"its first line is “{shown}”" if shown else "its first line is empty"
    raise DataError(
        f"{path} is no table of faces: {first}, not a header with emotion and pixels. Choose a CSV file such "
        "as fer2013.csv, or a folder with one folder of pictures for each emotion."
    )
